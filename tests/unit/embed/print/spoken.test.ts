import { describe, expect, test } from 'vitest';
import { sharedPattern } from '../../../../src/lib/embed/print/spoken.ts';

const row = (spoken: string, ...cells: string[]) => ({ spoken, cells });

describe('a pattern for all rows of a table', () => {
	test('is found where all are said alike', () => {
		expect(
			sharedPattern([
				row(
					'1 May 2022: 46, children, says the police',
					'1 May 2022',
					'46',
					'children',
					'the police'
				),
				row('2 May 2022: 2, children, says the police', '2 May 2022', '2', 'children', 'the police')
			])
		).toBe('{0}: {1}, {2}, says {3}');
	});

	test('is not misled by a cell that is a part of another’s text', () => {
		const rows = [row('2022: 2 of 2022', '2022', '2'), row('2023: 7 of 2023', '2023', '7')];
		expect(sharedPattern(rows)).toBe(null);
		expect(sharedPattern([row('2022: 2', '2022', '2'), row('2023: 7', '2023', '7')])).toBe(
			'{0}: {1}'
		);
	});

	test('is another row’s where the first one’s fits no other', () => {
		expect(sharedPattern([row('a: a', 'a', 'a'), row('b: c', 'b', 'c')])).toBe('{0}: {1}');
	});

	test('is none where rows are said differently', () => {
		expect(sharedPattern([row('a is 1', 'a', '1'), row('1 is b', 'b', '1')])).toBe(null);
	});
});

import { describe, expect, test } from 'vitest';
import { filled } from '../../../src/lib/interact/spoken.ts';

describe('a pattern that rows are said by', () => {
	test.each([
		['{0}: {1}', ['May', '12'], 'May: 12'],
		['{1}, {0}, {1}', ['a', 'b'], 'b, a, b'],
		['{7}.', ['a'], '.'],
		['no place', ['a'], 'no place'],
		['{0}', ['{1}'], '{1}']
	])('%s with %j: %s', (pattern, cells, said) => {
		expect(filled(pattern, cells)).toBe(said);
	});
});

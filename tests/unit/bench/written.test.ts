import { describe, expect, it } from 'vitest';
import { withMeasured } from '../../../bench/lib/written.mjs';

const text = 'A\n\n<!-- one -->\n\nold\n\n<!-- /one -->\n\nB\n\n<!-- two -->\n<!-- /two -->\n';

describe('what was measured', () => {
	it('stands in its place, and all else as it was', () => {
		const first = withMeasured(text, 'one', 'new');
		expect(first).toBe(text.replace('old', 'new'));
		expect(withMeasured(first, 'two', 'more')).toBe(
			first.replace('<!-- two -->', '<!-- two -->\n\nmore\n')
		);
	});

	it('has nowhere to stand in a text without its place', () => {
		expect(() => withMeasured(text, 'three', 'new')).toThrow('<!-- three -->');
		expect(() => withMeasured('<!-- one -->', 'one', 'new')).toThrow('<!-- /one -->');
	});
});

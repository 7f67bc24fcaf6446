import { expect, test } from 'vitest';
import { citing } from '../../../src/cli/citation.ts';

test('a citation file names the new release and keeps all else', () => {
	const text = "title: 'A'\nversion: 1.0.0\ndate-released: '2026-11-23'\nlicense: CC-BY-4.0\n";
	expect(citing(text, { version: '1.2.0', released: '2027-01-02' })).toBe(
		"title: 'A'\nversion: 1.2.0\ndate-released: '2027-01-02'\nlicense: CC-BY-4.0\n"
	);
});

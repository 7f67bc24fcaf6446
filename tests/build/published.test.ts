/** Nothing is published that no page leads to; that nothing is missing is held by `links.test.ts`. */
import { expect, it } from 'vitest';
import { unneededFiles } from '../../scripts/lib/published.mjs';
import { buildDir, builtFiles } from '../support/site.ts';

it('no file of the bundler’s is published that no page loads', () => {
	expect(unneededFiles(buildDir)).toEqual([]);
	// Faces and scripts (styles stand in the pages): a rule that found none would have taken the site apart.
	for (const ending of ['.woff2', '.js'])
		expect(builtFiles().some((file) => file.startsWith('_app/') && file.endsWith(ending))).toBe(
			true
		);
});

it('no page has a data file for a client that there is not', () => {
	expect(builtFiles().filter((file) => file.endsWith('__data.json'))).toEqual([]);
});

/** The script for pages that embed, as it is served. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtFiles, readBuilt } from '../support/site.ts';

const KB = 1000;
/** For every page that embeds. */
const MOST_SCRIPT = 2 * KB;
/** For pages that ask for our element, a language, a deep link or a scrolled story. */
const MOST_REST = 3.2 * KB;

const files = builtFiles().filter((file) => /^embed\/[^/]+\.js$/.test(file));

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** The file of a script that has the hash of what is in it in its name; older ones may stand beside it. */
const hashedFile = (name: string): string => {
	const file = `embed/${name}.${hashOf(readBuilt(`embed/${name}.js`))}.js`;
	expect(files).toContain(file);
	return file;
};

let script: string;
let hashed: string;
let rest: string;

beforeAll(() => {
	script = readBuilt('embed/v1.js');
	hashed = hashedFile('v1');
	rest = hashedFile('v1-more');
});

const integrityOf = (text: string) =>
	`sha384-${createHash('sha384').update(text).digest('base64')}`;
const zipped = (text: string) => gzipSync(text, { level: 9 }).length;

describe('the script for hosts', () => {
	it('is what its name says, and the same under the name that stays', () => {
		expect(hashed).toBe(`embed/v1.${hashOf(script)}.js`);
		expect(readBuilt(hashed)).toBe(script);
		expect(rest).toBe(`embed/v1-more.${hashOf(readBuilt(rest))}.js`);
	});

	it('names the rest of it by its hash, in both ways', () => {
		expect(script).toContain(rest.replace('embed/', ''));
		expect(script).toContain(integrityOf(readBuilt(rest)));
		expect(script).not.toMatch(/\{(?:hash|integrity)\}/);
	});

	it('is small', () => {
		const size = zipped(script);
		const restSize = zipped(readBuilt(rest));
		console.log(
			`${size} bytes of script for hosts (gzip -9), and ${restSize} where more is asked for`
		);
		expect(size).toBeLessThanOrEqual(MOST_SCRIPT);
		expect(restSize).toBeLessThanOrEqual(MOST_REST);
	});

	it.each(['v1.js', 'v1-more.js'])(
		'%s is a classic script that brings nothing else along',
		(name) => {
			const text = readBuilt(`embed/${name}`);
			// As a browser reads a script that is no module: this throws where it is not one.
			expect(() => new Function(text)).not.toThrow();
			expect(text).not.toMatch(
				/\b(?:import|export)\b|\beval\(|innerHTML|localStorage|cookie|<\/script/
			);
			// Nothing of it is left in the page’s own names.
			expect(text).toMatch(/^\(function\(\)\{[\s\S]*\}\)\(\);?$/);
		}
	);
});

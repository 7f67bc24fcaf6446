/** Every file that is published, looked at for what must not be in it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, type CheerioAPI } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { CARDS_TAKER } from '../../src/lib/embed/cards-script.ts';
import { isText, kindOf, kinds, weightOf } from '../support/budgets.ts';
import { referencesOfCss } from '../support/references.ts';
import { buildDir, builtFiles, readBuilt } from '../support/site.ts';

const files = builtFiles();
const texts = files.filter(isText);
const endingIn = (...ends: readonly string[]): string[] =>
	files.filter((file) => ends.some((end) => file.endsWith(end)));

const site = process.env['SITE_URL'];
/** An address that leaves the site, or would from a page that is not on https. */
const FOREIGN = /^\s*(?:[a-z][a-z\d+.-]*:)?[\\/]{2}/i;
const isForeign = (address: string): boolean =>
	FOREIGN.test(address) && (site === undefined || !address.startsWith(new URL(site).origin));

/** What fits an expression anywhere in a text, shown with a little of what stands round it. */
function found(text: string, wrong: RegExp): string[] {
	return [...text.matchAll(wrong)].map(({ index }) =>
		text.slice(Math.max(0, index - 30), index + 60)
	);
}

/** Namespaces are names, and nobody asks for them. */
const NAMESPACES = /\bhttps?:\/\/www\.w3\.org\/(?:1999\/xhtml|2000\/svg|1999\/xlink|2005\/Atom)\b/g;

/** Foreign addresses in the code of a script, whatever is done with them. */
function foreignInScript(script: string): string[] {
	return found(
		script.replace(NAMESPACES, ''),
		/(?:["'`(]\/\/[a-z\d-]+\.[a-z]|\b(?:https?|wss?):\/\/[^"'`\s$])[^"'`\s]*/gi
	);
}

const EVAL =
	/\beval\s*\(|\bnew\s+Function\b|\bFunction\s*\(\s*["'`]|\bset(?:Timeout|Interval)\s*\(\s*["'`]|\bimportScripts\s*\(\s*["'`]https?:/g;

/** Where an address of another origin is a link, or says something, and is not asked for. */
const SAYING: Readonly<Record<string, RegExp>> = {
	'a href': /./,
	'meta content': /./,
	'q cite': /./,
	'blockquote cite': /./,
	'link href': /^(?:canonical|license|alternate|author|cite-as|describedby)$/
};

/** Addresses in the attributes of markup that a browser would ask another origin for. */
function foreignInMarkup($: CheerioAPI): string[] {
	return $('html, html *, svg, svg *')
		.toArray()
		.flatMap((element) =>
			Object.entries(element.attribs).flatMap(([name, value]) => {
				if (/^xmlns(?::|$)/.test(name)) return [];
				const said = SAYING[`${element.tagName} ${name}`];
				if (said?.test(element.attribs['rel'] ?? 'any') === true) return [];
				const addresses = name.endsWith('srcset') ? value.split(/,\s+/) : [value];
				const inStyle =
					name === 'style' ? referencesOfCss(value).map(({ address }) => address) : [];
				return [...addresses, ...inStyle]
					.filter(isForeign)
					.map((address) => `${element.tagName} ${name}="${address}"`);
			})
		);
}

/** Everything that runs in a page, or anywhere that a script may stand. */
function scriptsIn($: CheerioAPI): string {
	return $('script:not([type])')
		.toArray()
		.map((script) => $(script).text())
		.join('\n');
}

describe('asks no other origin', () => {
	test.each(endingIn('.html'))('%s', (file) => {
		const $ = load(readBuilt(file));
		expect(foreignInMarkup($)).toEqual([]);
		expect(referencesOfCss($('style').text()).filter(({ address }) => isForeign(address))).toEqual(
			[]
		);
		expect(foreignInScript(scriptsIn($))).toEqual([]);
	});

	test.each(endingIn('.svg'))('%s', (file) => {
		const $ = load(readBuilt(file), { xml: true });
		expect(foreignInMarkup($)).toEqual([]);
		expect($('script, foreignObject, iframe, image, use[href^="http"], style').length).toBe(0);
	});

	test.each(endingIn('.css'))('%s', (file) => {
		const asked = referencesOfCss(readBuilt(file)).map(({ address }) => address);
		expect(asked.filter(isForeign)).toEqual([]);
	});

	test.each(endingIn('.js'))('%s', (file) => {
		// What follows is data, in which sources have addresses.
		const [code = ''] = readBuilt(file).split(`window.${CARDS_TAKER}&&`);
		expect(foreignInScript(code)).toEqual([]);
	});

	test.each(endingIn('.xml'))('%s', (file) => {
		expect(readBuilt(file)).not.toMatch(/<!DOCTYPE|<!ENTITY|<\?xml-stylesheet|xlink:|<script/i);
	});
});

describe('makes no code of a text', () => {
	test.each(endingIn('.js'))('%s', (file) => {
		const [code = ''] = readBuilt(file).split(`window.${CARDS_TAKER}&&`);
		expect(found(code, EVAL)).toEqual([]);
	});

	test.each(endingIn('.html'))('%s', (file) => {
		expect(found(scriptsIn(load(readBuilt(file))), EVAL)).toEqual([]);
	});
});

describe('tells nothing of the machine that it was made on', () => {
	test('no source map, nor the name of one', () => {
		expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
		const naming = texts.filter((file) => readBuilt(file).includes('sourceMappingURL'));
		expect(naming).toEqual([]);
	});

	test.each(texts)('%s', (file) => {
		// Addresses of sources may have folders of these names.
		const text = readBuilt(file).replace(/https?:\/\/[^\s"'<>\\]*/g, '');
		const PRIVATE =
			/(?<![\w.-])\/(?:work|tmp|home|root|Users|var\/folders)\/|\b[A-Z]:\\\\|\bfile:\/\/|node_modules\//g;
		expect(found(text, PRIVATE)).toEqual([]);
		expect(found(readBuilt(file), /\/\/(?:localhost|127\.0\.0\.1)\b/g)).toEqual([]);
	});
});

describe('is of a kind that is known, and no heavier', () => {
	test('every file', () => {
		const unknown = files.filter((file) => kindOf(file) === undefined);
		expect(unknown).toEqual([]);
		const heavy = files.flatMap((file) => {
			const most = kindOf(file)?.most ?? 0;
			const weight = weightOf(file, readFileSync(join(buildDir, file)));
			return weight > most ? [`${file}: ${weight} bytes, at most ${most}`] : [];
		});
		expect(heavy).toEqual([]);
	});

	test('no budget is twice what its heaviest file needs', () => {
		const wide = kinds.flatMap(({ what, most }) => {
			const own = files.filter((file) => kindOf(file)?.what === what);
			if (own.length === 0 || most === Infinity || most <= 20_000) return [];
			const heaviest = Math.max(
				...own.map((file) => weightOf(file, readFileSync(join(buildDir, file))))
			);
			return heaviest * 2 < most ? [`${what}: ${heaviest} of ${most}`] : [];
		});
		expect(wide).toEqual([]);
	});
});

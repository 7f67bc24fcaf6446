/** What each page may load and run: nothing but what was printed into it, and files of the site. */
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { isEmbedPage } from '../../src/lib/embed/ids.ts';
import { isKept } from '../../src/lib/frozen/slot.ts';
import { directivesOf, policiesIn, scriptHashes, styleHashes } from '../support/policies.ts';
import { builtPages, readBuilt } from '../support/site.ts';

const KB = 1024;

const pages = builtPages().map((page) => ({ page, html: readBuilt(page) }));
/** Their bytes are published: those before 1.4.0 carry no policy, and what runs nothing needs none. */
const kept = pages.filter(({ html }) => isKept(html));
const live = pages.filter(({ html }) => !isKept(html));
const own = live.filter(({ page }) => !isEmbedPage(page));

const hashesIn = (values: readonly string[] = []): string[] =>
	values.filter((value) => value.startsWith(`'sha256-`)).sort();

test('there are pages of the site, embeds, and pages that were kept', () => {
	expect(own.length).toBeGreaterThan(20);
	expect(live.length).toBeGreaterThan(own.length);
	expect(kept.every(({ page }) => /^(?:[a-z]{2}\/)?v\//.test(page))).toBe(true);
});

describe.each(live)('$page', ({ html }) => {
	const $ = load(html);
	const policies = policiesIn($);
	const directives = directivesOf(policies[0] ?? '');

	test('says one policy, before all that it governs', () => {
		expect(policies).toHaveLength(1);
		const before = $('meta[http-equiv="Content-Security-Policy"]').prevAll();
		expect(before.toArray().map((element) => $.html(element))).toEqual(['<meta charset="utf-8">']);
		expect(Buffer.from(html).subarray(0, KB).toString()).toMatch(/<meta charset="utf-8"/);
	});

	test('names exactly the scripts that stand in it', () => {
		expect(hashesIn(directives['script-src'])).toEqual(scriptHashes($).sort());
		const rest = directives['script-src']?.filter((value) => !value.startsWith(`'sha256-`)) ?? [];
		const site = process.env['SITE_URL'];
		const origin = site === undefined ? [] : [new URL(site).origin];
		expect([[`'self'`], [`'none'`], [`'self'`, ...origin], []]).toContainEqual(rest);
	});

	test('lets no text become a script or markup', () => {
		expect(directives['default-src']).toEqual([`'none'`]);
		expect(directives['require-trusted-types-for']).toEqual([`'script'`]);
		expect(directives['trusted-types']?.filter((name) => !/^names-[a-z]+$/.test(name))).toEqual([]);
		for (const name of Object.keys(directives))
			if (!name.startsWith('style-src'))
				expect(directives[name]?.filter((value) => /unsafe|\*|^https?:/.test(value))).toEqual(
					name === 'script-src' && process.env['SITE_URL'] !== undefined
						? [new URL(process.env['SITE_URL']).origin].filter((one) =>
								directives[name]?.includes(one)
							)
						: []
				);
	});
});

describe.each(own)('$page', ({ html }) => {
	const $ = load(html);
	const directives = directivesOf(policiesIn($)[0] ?? '');

	test('names exactly the styles that stand in it', () => {
		expect(hashesIn(directives['style-src-elem'])).toEqual(styleHashes($).sort());
		expect(directives['style-src-elem']).not.toContain(`'unsafe-inline'`);
	});

	test('loads files of the site where it names a script, and frames only where it tries embeds', () => {
		expect(directives['script-src']?.includes(`'self'`)).toBe($('script[src]').length > 0);
		expect('frame-src' in directives).toBe($('#embed-preview').length > 0);
	});
});

describe.each(pages)('$page', ({ html }) => {
	test('has no handler in an attribute, and no address that runs', () => {
		const $ = load(html);
		const wrong = $('html, html *')
			.toArray()
			.flatMap((element) =>
				Object.entries(element.attribs)
					.filter(
						([name, value]) =>
							/^on/i.test(name) || /^[\s\p{Cc}]*(?:javascript|vbscript|data:text)/iu.test(value)
					)
					.map(([name, value]) => `${element.tagName} ${name}="${value}"`)
			);
		expect(wrong).toEqual([]);
	});
});

test.each(kept)('$page says no policy, or one', ({ html }) => {
	expect(policiesIn(load(html)).length).toBeLessThanOrEqual(1);
});

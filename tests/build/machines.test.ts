/** What programs read of the site: how it is embedded, and what it is about. */
import { extract } from '@extractus/oembed-extractor';
import { load } from 'cheerio';
import { beforeAll, describe, expect, it } from 'vitest';
import { charts } from '../../src/lib/charts/registry.ts';
import { languages } from '../../src/lib/format/languages.ts';
import { OEMBED_WIDTH, type OEmbed } from '../../src/lib/server/oembed.ts';
import { pathIn, prefixOf } from '../../src/lib/server/site.ts';
import { addressedBuild, answerAt, SITE } from '../support/addressed.ts';
import { builtPages, readBuilt } from '../support/site.ts';
import { latestDataset } from '../support/story.ts';
import { wrongInVocabulary } from '../support/vocabulary.ts';

/** What WordPress lets a frame be, in pixels. */
const WORDPRESS = { least: 200, most: 1000 };

/** Within how many characters a page says how it is embedded; WordPress looks at 150,000. */
const EARLY = 20_000;

const embedded = [
	{ id: 'story', page: '' },
	...charts.map(({ id }) => ({ id, page: `charts/${id}/` }))
];

describe('an address that is pasted into a system', () => {
	beforeAll(addressedBuild);

	it.each(embedded)(
		'$page is found to be embedded, by an extractor that is not ours',
		async ({ id, page }) => {
			const found = (await extract(`${SITE}${page}`, {}, (url: string | URL | Request) =>
				Promise.resolve(answerAt(String(url)))
			)) as unknown as OEmbed & { method: string };
			expect(found.method).toBe('auto-discovery');
			expect(found).toMatchObject({ type: 'rich', version: '1.0', width: OEMBED_WIDTH });
			expect(found.height).toBeGreaterThanOrEqual(WORDPRESS.least);
			const $ = load(found.html);
			const frame = $('iframe').attr('src') ?? '';
			expect(answerAt(frame).ok, frame).toBe(true);
			expect(answerAt($('blockquote a').attr('href') ?? '').ok).toBe(true);
			expect(answerAt(found.thumbnail_url).ok).toBe(true);
			// What stands there for good, where the latest release keeps it.
			const lasting = `${SITE}v/${latestDataset().version}/embed/`;
			const name = id === 'story' ? 'story-card' : id;
			const kept = answerAt(`${lasting}${name}/`).ok;
			expect(frame).toBe(kept ? `${lasting}${name}/` : `${SITE}embed/${name}/`);
		}
	);

	it('the story’s is a card that WordPress does not cut', async () => {
		const { height } = JSON.parse(await answerAt(`${SITE}oembed/story.json`).text()) as OEmbed;
		expect(height).toBeLessThanOrEqual(WORDPRESS.most);
	});

	it.each(embedded)('$page says so early enough in the page', async ({ page }) => {
		const html = await answerAt(`${SITE}${page}`).text();
		expect(html.indexOf('application/json+oembed')).toBeGreaterThan(0);
		expect(html.indexOf('application/json+oembed')).toBeLessThan(EARLY);
	});
});

describe('structured data', () => {
	const found = builtPages()
		.filter((page) => !page.startsWith('v/'))
		.flatMap((page) => {
			const $ = load(readBuilt(page));
			return $('script[type="application/ld+json"]')
				.toArray()
				.map((script) => ({ place: page, value: JSON.parse($(script).text()) as unknown }));
		});

	it('stands on the story, the data’s page and each chart’s', () => {
		expect(found.map(({ place }) => place).sort()).toEqual(
			languages
				.flatMap((language) =>
					['data/', '', ...charts.map(({ id }) => `charts/${id}/`)].map(
						(page) => `${pathIn(prefixOf(language), page)}index.html`
					)
				)
				.sort()
		);
	});

	it('holds to the vocabulary, as another project has written it down', () => {
		expect(wrongInVocabulary(found)).toEqual([]);
	});
});

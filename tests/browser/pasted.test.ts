/** What the builder gives, pasted as it is into pages of another site: real embeds, real snippets. */
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Embed } from '../../src/lib/embed/snippet.ts';
import { languages } from '../../src/lib/format/languages.ts';
import { customElement, framedWithScript, plainFrame } from '../../src/lib/embed/snippet.ts';
import { launchBrowser, openPage, type WatchedPage } from '../support/browser.ts';
import { PATIENT } from '../support/embed-host.ts';
import { serveBoth, type Sites } from '../support/hosts.ts';
import { isFull, sampled } from '../support/pairs.ts';
import { insideEmbed, offered, type Chosen } from '../support/pasted.ts';
import { spaceText } from '../support/spacing.ts';

const { choices, script, site: siteAt, embed: embedOf } = offered();

/** What is offered in each language: the same embeds, as high as their words make them. */
const editions = languages.map((language) => ({ language, ...offered(language) }));

let browser: Browser;
let sites: Sites;

beforeAll(async () => {
	// A script that is held to its hash has to be allowed to be read by another site.
	const headers = { 'access-control-allow-origin': '*' };
	[browser, sites] = await Promise.all([launchBrowser(), serveBoth({ headers })]);
});
afterAll(async () => {
	await browser.close();
	await sites.close();
});

/** The ways to paste that show the chart itself. */
const WAYS = {
	'a plain frame': (embed: Embed, at = site()) => plainFrame(embed, at),
	'a frame with the script': (embed: Embed, at = site()) =>
		framedWithScript(embed, at, script, 'updating'),
	'the element': (embed: Embed, at = site()) => customElement(embed, at, script, 'fixed')
} as const;
type Way = keyof typeof WAYS;

const site = () => siteAt(`${sites.site.origin}/`);

const choiceOf = (id: string) => {
	const found = choices.find((one) => one.id === id);
	if (found === undefined) throw new Error(`${id} is not offered.`);
	return found;
};

const paste = (way: Way, id: string, chosen: Partial<Chosen> = {}): string =>
	WAYS[way](embedOf(choiceOf(id), chosen));

const host = (body: string, head = '') => `<!doctype html><html lang="en">
<head><meta charset="utf-8"><title>A host</title><link rel="icon" href="data:,">${head}</head>
<body style="margin: 0">${body}</body></html>`;

/** Opens a host’s page with what was pasted. */
async function open(
	body: string,
	{
		head,
		viewport = { width: 1000, height: 900 }
	}: { head?: string; viewport?: { width: number; height: number } } = {}
): Promise<WatchedPage> {
	sites.host.give('/', host(body, head));
	const watched = await openPage(browser, sites.host.origin, { viewport });
	await watched.page.goto(sites.host.origin);
	return watched;
}

/** The embed in a page’s frame, once it is there. */
async function embedIn(page: Page, place = 0): Promise<Frame> {
	const element = await page.locator('iframe').nth(place).elementHandle(PATIENT);
	const frame = await element?.contentFrame();
	if (!frame) throw new Error(`The page has no frame at place ${place}.`);
	await frame.waitForSelector('main.embed', { state: 'attached' });
	return frame;
}

interface Fit {
	frame: number;
	content: number;
	scrolls: boolean;
}

/** How high a frame is and what is in it. */
async function fit(page: Page, place = 0): Promise<Fit> {
	const embed = await embedIn(page, place);
	const inside = await embed.evaluate(insideEmbed);
	const box = await page.locator('iframe').nth(place).boundingBox();
	return { ...inside, frame: box?.height ?? 0 };
}

/** Waits until a frame is as high as what is in it, to the pixel. */
async function expectFits(page: Page, place = 0): Promise<Fit> {
	await expect
		.poll(async () => {
			const { frame, content, scrolls } = await fit(page, place);
			return scrolls ? Infinity : Math.abs(frame - content);
		}, PATIENT)
		.toBeLessThanOrEqual(1);
	return fit(page, place);
}

/** Columns that are common, in pixels (and those that the heights were measured at). */
const COLUMNS = [320, 360, 390, 414, 600, 640, 700, 760];

/** All embeds of a page one below another, each in a column of its own and in a view of its own. */
function allOf(way: Way, row: number): string {
	const edition = editions[row % editions.length];
	if (edition === undefined) throw new Error('There is no language.');
	const at = edition.site(`${sites.site.origin}/`);
	return edition.choices
		.map((choice, i) => {
			const column = COLUMNS[(i + row) % COLUMNS.length] ?? 640;
			const state = (i + row) % choice.states.length;
			const embed = edition.embed(choice, { state, column: 800 });
			return `<div style="width: ${column}px">${WAYS[way](embed, at)}</div>`;
		})
		.join('');
}

const rows = COLUMNS.flatMap((_, row) =>
	(Object.keys(WAYS) as Way[])
		.filter((_, i, ways) => isFull || i === row % ways.length)
		.map((way) => ({ row, way }))
);

describe.each(rows)(
	'every embed as $way, beginning at place $row of the widths',
	({ row, way }) => {
		it('is exactly as high as what is in it, and loads nothing from elsewhere', async () => {
			const { page, complaints, close } = await open(allOf(way, row));
			for (const [place] of choices.entries()) {
				const holder = page.locator('figure').nth(place);
				await holder.scrollIntoViewIfNeeded();
				await holder.locator('iframe').waitFor();
				await expectFits(page, place);
			}
			expect(await page.locator('iframe').count()).toBe(choices.length);
			expect(complaints.filter((one) => !one.startsWith(`request: ${sites.site.origin}/`))).toEqual(
				[]
			);
			await close();
		});
	}
);

describe.each(['a plain frame', 'a frame with the script'] as const)('%s', (way) => {
	it('follows its column, wider and narrower', async () => {
		const { page, close } = await open(
			`<div id="column" style="width: 600px">${paste(way, 'scale', { column: 800 })}</div>`
		);
		await expectFits(page);
		for (const width of [320, 760, 1, 360, 640]) {
			await page.locator('#column').evaluate((column, to) => {
				column.style.width = `${to}px`;
			}, width);
			await expectFits(page);
		}
		await close();
	});

	it('is right when it comes into view, though its column changed while it was out of it', async () => {
		const { page, close } = await open(
			`<div style="height: 1500px"></div>
<div id="column" style="width: 700px">${paste(way, 'register', { column: 800 })}</div><div style="height: 1500px"></div>`
		);
		await embedIn(page);
		await page.locator('#column').evaluate((column) => {
			column.style.width = '340px';
		});
		// Where a script does it, all is done out of sight; a browser may do it as the frame comes into view.
		if (way === 'a frame with the script') await expectFits(page);
		const changes = await page.locator('iframe').evaluate(
			(frame) =>
				new Promise<number>((done) => {
					let changes = -1;
					new ResizeObserver(() => (changes += 1)).observe(frame);
					frame.scrollIntoView({ behavior: 'instant' });
					let frames = 30;
					const next = () => (frames-- > 0 ? requestAnimationFrame(next) : done(changes));
					next();
				})
		);
		expect(changes).toBeLessThanOrEqual(way === 'a frame with the script' ? 0 : 1);
		await expectFits(page);
		await close();
	});

	it('keeps up with a reader’s own spacing of text and with zoom, and comes to rest', async () => {
		const { page, complaints, close } = await open(
			`<script>heights = 0; addEventListener('message', function (event) {
				if (event.data && event.data.type === 'height') heights += 1;
			});</script>${paste(way, 'warrants', { column: 800 })}`,
			{ viewport: { width: 700, height: 700 } }
		);
		const embed = await embedIn(page);
		const { content } = await expectFits(page);
		await spaceText(embed);
		expect((await expectFits(page)).content).toBeGreaterThan(content);
		await page.setViewportSize({ width: 350, height: 350 });
		await expectFits(page);
		expect(await page.evaluate('heights')).toBeLessThan(40);
		expect(complaints.filter((one) => !one.startsWith('request:'))).toEqual([]);
		await close();
	});
});

describe('a frame with the script', () => {
	it('shrinks when a reader turns to a view that is not so high', async () => {
		const { page, close } = await open(paste('a frame with the script', 'scale', { column: 320 }), {
			viewport: { width: 320, height: 700 }
		});
		const embed = await embedIn(page);
		const seen: number[] = [(await expectFits(page)).frame];
		for (let turn = 1; turn < choiceOf('scale').states.length; turn += 1) {
			await embed.evaluate(() =>
				document.querySelector<HTMLElement>('[data-turn="next"]')?.click()
			);
			seen.push((await expectFits(page)).frame);
		}
		expect(Math.min(...seen)).toBeLessThan(Math.max(...seen) - 8);
		await close();
	});
});

/** Each embed in one of the two ways that hold its place, by turns; or in both. */
const slow = choices.flatMap(({ id }, place) =>
	(['a plain frame', 'a frame with the script'] as const)
		.filter((_, i, ways) => isFull || i === place % ways.length)
		.map((way) => ({ id, way }))
);

describe('on a slow line', () => {
	it.each(slow)('$id moves nothing as $way', async ({ id, way }) => {
		const { page, close } = await openPage(browser, sites.host.origin, {
			viewport: { width: 412, height: 823 }
		});
		await page.addInitScript(() => {
			Object.assign(window, { shifted: 0 });
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
					Object.assign(window, {
						shifted: Number(Reflect.get(window, 'shifted')) + entry.value
					});
			}).observe({ type: 'layout-shift', buffered: true });
		});
		const held: (() => void)[] = [];
		await page.route(`${sites.site.origin}/**`, async (route) => {
			await new Promise<void>((go) => held.push(go));
			await route.continue();
		});
		const text = '<p>Words of the host’s own, above and below.</p>';
		sites.host.give('/', host(`${text}${paste(way, id)}${text.repeat(9)}`));
		await page.goto(sites.host.origin, { waitUntil: 'domcontentloaded' });
		await expect.poll(() => held.length, PATIENT).toBe(way === 'a plain frame' ? 1 : 2);
		// The page is drawn, and what it waits for comes one by one.
		await page.screenshot();
		for (const go of held) {
			go();
			await page.screenshot();
		}
		await expectFits(page);
		await page.screenshot();
		const shifted = Number(await page.evaluate('shifted'));
		expect(shifted).toBeLessThanOrEqual(way === 'a plain frame' ? 0.005 : 0);
		await close();
	});
});

it('nothing is kept, and nothing is asked of anyone but the site', async () => {
	const { page, close } = await open(allOf('a frame with the script', 0));
	const asked = new Set<string>();
	page.on('request', (request) => asked.add(new URL(request.url()).origin));
	await page.reload();
	for (const [place] of choices.entries()) {
		await page.locator('iframe').nth(place).scrollIntoViewIfNeeded();
		const embed = await embedIn(page, place);
		await embed.evaluate(() => {
			document.querySelector<HTMLElement>('[data-turn="next"]')?.click();
			document.querySelector<HTMLElement>('details > summary')?.click();
		});
	}
	expect([...asked].filter((origin) => origin !== 'null').sort()).toEqual(
		[sites.host.origin, sites.site.origin].sort()
	);
	const context = page.context();
	expect(await context.cookies()).toEqual([]);
	// Read as a page of the site itself, for whose origin a frame without a sandbox would keep things.
	for (const { id } of choices) {
		await page.goto(`${sites.site.origin}/embed/${id}/`);
		await page.evaluate(() => document.querySelector<HTMLElement>('[data-turn="next"]')?.click());
		const kept = await page.evaluate(async () => [
			document.cookie,
			localStorage.length,
			sessionStorage.length,
			(await indexedDB.databases()).length,
			(await navigator.serviceWorker.getRegistrations()).length
		]);
		expect(kept, id).toEqual(['', 0, 0, 0, 0]);
	}
	expect((await context.storageState()).cookies).toEqual([]);
	await close();
});

/** The colours of dots of a page, as they are on the screen. */
async function dotsAt(page: Page, places: readonly (readonly number[])[]): Promise<string[]> {
	const picture = await page.screenshot();
	return page.evaluate(
		async ([encoded, places]) => {
			const image = new Image();
			image.src = `data:image/png;base64,${encoded}`;
			await image.decode();
			const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
			const context = canvas.getContext('2d');
			context?.drawImage(image, 0, 0);
			return places.map(([x = 0, y = 0]) => {
				const [red = 0, green = 0, blue = 0] = context?.getImageData(x, y, 1, 1).data ?? [];
				return `#${[red, green, blue].map((one) => one.toString(16).padStart(2, '0')).join('')}`;
			});
		},
		[picture.toString('base64'), places] as const
	);
}

const GROUND = { light: '#fbf8f2', dark: '#18191b' } as const;
const GROUNDS = {
	system: ['light', 'dark'],
	scheme: ['normal', 'light', 'dark', 'light dark'],
	way: Object.keys(WAYS) as Way[]
} as const;

describe('an embed has the ground that was asked for', () => {
	it.each(sampled(GROUNDS, 7))(
		'on a $system system, in a page of the scheme “$scheme”, as $way',
		async (one) => {
			const { system, scheme, way } = one;
			const themes = ['light', 'dark', 'auto'] as const;
			sites.host.give(
				'/',
				host(
					themes.map((theme) => paste(way, 'batches', { theme, column: 300 })).join(''),
					`<style>html { color-scheme: ${scheme} } body { display: flex }</style>`
				)
			);
			const { page, close } = await openPage(browser, sites.host.origin, {
				colorScheme: system,
				viewport: { width: 960, height: 1100 }
			});
			await page.goto(sites.host.origin);
			// The element follows the page that it stands in, where that has one scheme; a frame the reader.
			const followed =
				way === 'the element' && (scheme === 'light' || scheme === 'dark') ? scheme : system;
			const places: (readonly [x: number, y: number])[] = [];
			const grounds: string[] = [];
			for (const [place, theme] of themes.entries()) {
				await expectFits(page, place);
				const box = await page.locator('iframe').nth(place).boundingBox();
				if (box === null) throw new Error('The frame is not shown.');
				const ground = GROUND[theme === 'auto' ? followed : theme];
				// At its upper and its lower edge: no slab of another tone shows anywhere.
				places.push([box.x + 2, box.y + 2], [box.x + 2, box.y + box.height - 3]);
				grounds.push(ground, ground);
			}
			await expect.poll(() => dotsAt(page, places), PATIENT).toEqual(grounds);
			await close();
		}
	);
});

describe('in a page that is isolated', () => {
	const ISOLATED = [
		{ host: 'require-corp', headers: true, attribute: '' },
		{ host: 'require-corp', headers: false, attribute: 'credentialless' },
		{ host: 'credentialless', headers: true, attribute: '' },
		{ host: 'credentialless', headers: false, attribute: 'credentialless' }
	];

	it.each(ISOLATED)(
		'as $host, with the site’s headers: $headers, attribute: “$attribute”',
		async ({ host: value, headers, attribute }) => {
			const own: Record<string, string> = headers
				? {
						'cross-origin-embedder-policy': 'credentialless',
						'cross-origin-resource-policy': 'cross-origin'
					}
				: {};
			const isolated = await serveBoth(
				{ headers: own },
				{
					headers: {
						'cross-origin-embedder-policy': value,
						'cross-origin-opener-policy': 'same-origin'
					}
				}
			);
			const snippet = plainFrame(embedOf(choiceOf('register')), siteAt(`${isolated.site.origin}/`));
			isolated.host.give('/', host(snippet.replace('<iframe ', `<iframe ${attribute} `)));
			const { page, close } = await openPage(browser, isolated.host.origin);
			await page.goto(isolated.host.origin);
			expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
			await expectFits(page);
			await close();
			await isolated.close();
		}
	);
});

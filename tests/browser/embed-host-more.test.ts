/** What the host’s script does for a page that asks for more: element, language, deep link, scrolly. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import {
	BASE,
	builtScripts,
	heardOf,
	hears,
	inFrame,
	looked,
	openHost,
	pinnedScript,
	say,
	serveFixtures,
	settled,
	sized,
	stopClock,
	type HostPage,
	type Stand
} from '../support/host-fixtures.ts';
import { fixtureEmbed, type FixtureWindow } from '../support/fixture-embed.ts';

let browser: Browser;
let stand: Stand;
let opened: HostPage | undefined;

beforeAll(async () => {
	[browser, stand] = await Promise.all([launchBrowser(), serveFixtures()]);
});
afterAll(async () => {
	await browser.close();
	await stand.close();
});
afterEach(async () => {
	await opened?.close();
	opened = undefined;
});

type Options = Parameters<typeof openHost>[3];

const clocked: Options = { before: stopClock };
const SANDBOX = 'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"';
const script = () => `<script async src="${stand.root}embed/v1.js"></script>`;
const frame = (path: string, attributes = '') =>
	`<iframe src="${stand.root}${path}" title="A chart" ${attributes}></iframe>`;

/** What a host pastes: a picture of 400 pixels’ height with a link to the chart’s page. */
const element = (attributes: string, id = 'register') =>
	`<names-on-a-list ${attributes} title="A chart" style="display:block"><a href="${stand.root}charts/${id}/"><img src="${stand.root}charts/${id}.svg" alt="What the chart shows" width="600" height="400"></a></names-on-a-list>`;

async function open(body: string, options?: Options): Promise<HostPage> {
	opened = await openHost(browser, stand, body, options);
	return opened;
}

const ours = (console: readonly string[]) =>
	console.filter((text) => text.startsWith('names-on-a-list'));

describe('the element', () => {
	it('is its picture with a link where there is no script', async () => {
		const { page } = await open(element('chart="register" live'));
		expect(await page.getByRole('link', { name: 'What the chart shows' }).isVisible()).toBe(true);
		expect(await page.locator('iframe').count()).toBe(0);
	});

	it('becomes the frame of its chart, in the place and height of what stood in it', async () => {
		const { page, errors, console } = await open(
			`${element('chart="register" version="1.3.0" theme="dark" state="first" accent="#aa0000"')}${script()}`
		);
		await sized(page);
		expect(await page.locator('names-on-a-list > *').count()).toBe(1);
		const made = page.locator('iframe');
		expect(await made.getAttribute('title')).toBe('A chart');
		expect(await made.getAttribute('src')).toBe(
			`${stand.root}v/1.3.0/embed/register/?theme=dark#first`
		);
		const child = await inFrame(page);
		await hears(child, 'host', { theme: 'dark', tokens: { accent: '#aa0000' } });
		expect([...errors, ...console]).toEqual([]);
	});

	it('stays the picture while it is far from view, and until the chart has started', async () => {
		const { page } = await open(
			`<div class="far"></div>${element('chart="silent" live', 'silent')}${script()}`,
			clocked
		);
		await page.waitForFunction(() => customElements.get('names-on-a-list') !== undefined);
		await page.evaluate(
			() =>
				new Promise((done) =>
					new IntersectionObserver(done).observe(
						document.querySelector('names-on-a-list') as Element
					)
				)
		);
		expect(await page.locator('iframe').count()).toBe(0);
		await page.locator('names-on-a-list').scrollIntoViewIfNeeded();
		const child = await inFrame(page);
		const link = page.getByRole('link', { name: 'What the chart shows' });
		expect(await link.isVisible()).toBe(true);
		expect(await page.locator('iframe').isVisible()).toBe(false);
		// Nobody comes by keyboard into what cannot be seen.
		await link.focus();
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
		await child.evaluate(() => (window as unknown as FixtureWindow).hello());
		await sized(page);
		expect(await link.count()).toBe(0);
	});

	it('keeps the picture where the chart does not come or cannot be shown', async () => {
		const { page, console } = await open(
			`${element('chart="silent" live', 'silent')}${script()}`,
			clocked
		);
		const child = await inFrame(page);
		await looked(page);
		await page.clock.runFor(13_000);
		const link = page.getByRole('link', { name: 'What the chart shows' });
		expect(await link.isVisible()).toBe(true);
		expect(ours(console)).toEqual([`names-on-a-list silence ${stand.root}embed/silent/#`]);

		await child.evaluate(() => (window as unknown as FixtureWindow).hello());
		await sized(page);
		await say(child, { type: 'error', reason: 'empty' });
		await link.waitFor();
		expect(await page.locator('names-on-a-list a').count()).toBe(1);
		expect(await page.locator('iframe').isVisible()).toBe(false);
	});

	it('passes its attributes on as they change, and goes to another chart with them', async () => {
		const { page } = await open(`${element('chart="register" live')}${script()}`);
		await sized(page);
		const child = await inFrame(page);
		const set = (name: string, value: string) =>
			page
				.locator('names-on-a-list')
				.evaluate((one, [attribute, to]) => one.setAttribute(attribute, to), [
					name,
					value
				] as const);
		await set('theme', 'dark');
		await hears(child, 'host', { theme: 'dark' });
		await set('state', 'second');
		await hears(child, 'set', { state: 'second' });
		const length = await page.evaluate(() => history.length);
		await set('chart', 'places');
		await page.waitForSelector('iframe[src*="/embed/places/"]', { state: 'attached' });
		await sized(page);
		await set('version', '1.3.0');
		await page.locator('names-on-a-list').evaluate((one) => one.removeAttribute('live'));
		await page.waitForSelector('iframe[src*="/v/1.3.0/embed/places/"]', { state: 'attached' });
		await sized(page);
		expect(await page.locator('iframe').count()).toBe(1);
		expect(await page.evaluate(() => history.length)).toBe(length);
	});

	it('takes the nearest to what is not there, says so once, and is never empty', async () => {
		const { page, console } = await open(
			`${element('chart="register"')}${element('chart="places"')}
			${element('chart="register" version="newest"')}
			${element('chart="register" version="1.3.0" lang="xx-XX"')}
			<names-on-a-list chart="register" live title="Nothing in it"></names-on-a-list>
			<names-on-a-list chart="No such chart" live title="No chart"></names-on-a-list>
			${script()}`,
			{ options: { viewport: { width: 800, height: 3000 } } }
		);
		await page.waitForFunction(() => document.querySelectorAll('iframe').length === 5);
		await sized(page);
		expect(
			await page
				.locator('iframe')
				.evaluateAll((all) => all.map((one) => (one as HTMLIFrameElement).src))
		).toEqual(
			[
				'embed/register/#',
				'embed/places/#',
				'embed/register/#',
				'v/1.3.0/embed/register/#',
				'embed/register/#'
			].map((path) => stand.root + path)
		);
		await page.waitForFunction(
			(root) => document.querySelector<HTMLAnchorElement>('[title="No chart"] a')?.href === root,
			stand.root
		);
		expect(ours(console).sort()).toEqual([
			'names-on-a-list: newest is no version, this is the live chart',
			'names-on-a-list: there is no chart No such chart',
			'names-on-a-list: there is no language xx-XX',
			'names-on-a-list: without a version this is the live chart: add version or live'
		]);
	});

	it('can leave the page and come back, as often as it likes, and keeps what stood in it', async () => {
		const { page, errors } = await open(
			`<main>${element('chart="register" live')}</main>${script()}`
		);
		for (let round = 0; round < 20; round++) {
			await sized(page);
			const inside = await page.evaluate(() => {
				const one = document.querySelector('names-on-a-list') as HTMLElement;
				one.remove();
				const { innerHTML } = one;
				document.querySelector('main')?.append(one);
				return innerHTML;
			});
			expect(inside).toMatch(/^<a [^>]*><img [^>]*><\/a>$/);
		}
		await sized(page);
		expect(await page.locator('iframe').count()).toBe(1);
		expect(errors).toEqual([]);
	});

	it('is defined once, even where another copy has defined it', async () => {
		const { page, errors } = await open(
			`<script>customElements.define('names-on-a-list', class extends HTMLElement {});</script>
			${element('chart="register" live')}${script().repeat(5)}${frame('embed/places/')}`
		);
		await sized(page);
		expect(await page.getByRole('link', { name: 'What the chart shows' }).isVisible()).toBe(true);
		expect(errors).toEqual([]);
	});

	it('comes from a file that is held to its hash where the page holds the script to its', async () => {
		const { name, integrity, more: rest } = pinnedScript();
		const restText = builtScripts().get(rest) ?? '';
		const body = `${element('chart="register" live')}<script async src="${stand.root}embed/${name}" integrity="${integrity}" crossorigin="anonymous"></script>`;
		const served = (file: string) => ({
			body: file,
			type: 'text/javascript',
			headers: { 'access-control-allow-origin': '*' }
		});
		const first = await open(body);
		await sized(first.page);
		await first.close();

		onTestFinished(() => stand.site.give(`${BASE}embed/${rest}`, served(restText)));
		stand.site.give(`${BASE}embed/${rest}`, served(`${restText}\n// Not as it was.`));
		const { page, console } = await open(body);
		await expect.poll(() => console.some((said) => said.includes('integrity'))).toBe(true);
		expect(await page.getByRole('link', { name: 'What the chart shows' }).isVisible()).toBe(true);
		expect(await page.locator('iframe').count()).toBe(0);
	});
});

describe('a language', () => {
	it('that the site does not speak leaves the frame as it is, with one warning', async () => {
		const { page, console } = await open(
			`${frame('embed/register/', 'data-lang="xx"')}${frame('embed/places/', 'data-lang="xx"')}${script()}`
		);
		await sized(page);
		await expect.poll(() => ours(console)).toEqual(['names-on-a-list: there is no language xx']);
		expect(await page.locator('iframe').first().getAttribute('src')).toBe(
			`${stand.root}embed/register/`
		);
	});

	it('is gone to without an entry in the history, with what else the address says', async () => {
		stand.site.give(`${BASE}uk/embed/register/`, fixtureEmbed());
		const { page } = await open(
			`${frame('uk/embed/register/?theme=dark#first')}<p></p>${script()}`
		);
		await sized(page);
		const length = await page.evaluate(() => history.length);
		await page.locator('iframe').evaluate((one) => (one.dataset['lang'] = 'en-GB'));
		await page.waitForSelector(`iframe[src="${stand.root}embed/register/?theme=dark#first"]`);
		const child = await inFrame(page);
		await child.waitForURL(`${stand.root}embed/register/?theme=dark#first`);
		await sized(page);
		expect(await page.evaluate(() => history.length)).toBe(length);
		expect(await page.locator('iframe + p').count()).toBe(1);
	});
});

describe('a deep link', () => {
	it.each([
		['the fragment', 'chart', '#chart=first', '#a=b&chart=second'],
		['the query', '?chart', '?chart=first', '?a=b&chart=second']
	])('goes both ways by %s, without an entry in the history', async (_, key, first, second) => {
		const { page } = await open(
			`${frame('embed/register/', `data-deep-link="${key}" data-state="other"`)}${script()}`
		);
		await page.goto(`${stand.host.origin}/${first}`);
		let child = await inFrame(page);
		await hears(child, 'set', { state: 'first' });
		const length = await page.evaluate(() => history.length);

		await say(child, { type: 'state', state: 'third one' });
		await page.waitForFunction(() => /chart=third\+one/.test(location.href));
		expect(await page.evaluate(() => history.length)).toBe(length);

		await page.goto(`${stand.host.origin}/${second}`);
		child = await inFrame(page);
		await hears(child, 'set', { state: 'second' });
		await say(child, { type: 'state', state: 'third' });
		await page.waitForFunction(() => /a=b&chart=third/.test(location.href));
	});

	it('follows the reader back and forth through the page’s history', async () => {
		const { page } = await open(`${frame('embed/register/', 'data-deep-link="chart"')}${script()}`);
		const child = await inFrame(page);
		await sized(page);
		await page.evaluate(() => (location.hash = 'chart=first'));
		await hears(child, 'set', { state: 'first' });
		await page.evaluate(() => (location.hash = 'chart=second'));
		await hears(child, 'set', { state: 'second' });
		await page.goBack();
		await hears(child, 'set', { state: 'first' });
		await page.goForward();
		await hears(child, 'set', { state: 'second' });
	});

	it('is nothing that a frame without one writes', async () => {
		const { page } = await open(
			`${frame('embed/register/', 'data-deep-link="chart" id="a"')}${frame('embed/register/', 'id="b"')}${script()}`
		);
		await sized(page);
		const child = await inFrame(page, '#b');
		await say(child, { type: 'state', state: 'first' });
		await settled(page, child);
		expect(await page.evaluate(() => location.hash)).toBe('');
	});
});

describe('a story scrolled by its host', () => {
	const story = (around: [string, string] = ['', ''], attributes = '') =>
		`<div class="far"></div><main>${around[0]}${frame('embed/story/', `data-scrolly ${attributes}`)}${around[1]}</main><div class="far"></div>${script()}`;

	interface Sight {
		/** Whether the frame is in view from edge to edge. */
		pinned: boolean;
		words: string[];
	}

	const sight = (page: Page): Promise<Sight> =>
		page.evaluate(() => {
			const frame = document.querySelector('iframe') as HTMLIFrameElement;
			const { top, height } = frame.getBoundingClientRect();
			return {
				pinned: Math.abs(top) < 0.5 && Math.abs(height - innerHeight) < 0.5,
				words: [...document.querySelectorAll<HTMLElement>('.names-on-a-list-step')]
					.filter((step) => step.offsetHeight > 0)
					.map(({ textContent }) => textContent ?? '')
			};
		});

	const rolled = (page: Page) =>
		page.waitForFunction(
			() =>
				document.querySelector('.names-on-a-list-scrolly > iframe') !== null &&
				document.querySelectorAll('.names-on-a-list-step').length === 3
		);

	const unrolled = (page: Page) =>
		page.waitForFunction(() => {
			const frame = document.querySelector('iframe') as HTMLIFrameElement;
			const step = document.querySelector<HTMLElement>('.names-on-a-list-step');
			return (
				getComputedStyle(frame).position === 'static' &&
				!step?.offsetHeight &&
				frame.offsetHeight === Math.ceil(120_000 / frame.clientWidth)
			);
		});

	/** Scrolls until a step’s words are in the middle of the view. */
	const to = (page: Page, index: number) =>
		page.evaluate((at) => {
			document.querySelectorAll('.names-on-a-list-step')[at]?.scrollIntoView({ block: 'center' });
		}, index);

	it('stays in view while the words of its steps pass over it, in their order', async () => {
		const { page, errors, console } = await open(story());
		await rolled(page);
		const child = await inFrame(page);
		const length = await page.evaluate(() => history.length);
		for (const index of [0, 1, 2, 1, 0, 2, 0]) {
			await to(page, index);
			await hears(child, 'step', { index });
			expect(await sight(page)).toEqual({
				pinned: true,
				words: ['One', 'Two <b>of</b> them', 'Three']
			});
		}
		// A jump over all of it, and back.
		await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
		await hears(child, 'step', { index: 2 });
		await page.evaluate(() => scrollTo(0, 0));
		await hears(child, 'step', { index: 0 });
		expect(await page.evaluate(() => history.length)).toBe(length);
		expect([...errors, ...console]).toEqual([]);
	});

	it('stays where it is through many turns of a wheel', async () => {
		const { page } = await open(story());
		await rolled(page);
		const child = await inFrame(page);
		await to(page, 0);
		await hears(child, 'step', { index: 0 });
		await page.mouse.move(400, 350);
		for (let turn = 0; turn < 10; turn++) {
			const before = await page.evaluate(() => scrollY);
			await page.mouse.wheel(0, 60);
			await page.waitForFunction((from) => scrollY > from, before);
			expect((await sight(page)).pinned).toBe(true);
		}
		const steps = (await heardOf(child, 'step')).map(({ index }) => Number(index));
		expect(steps).toEqual([...steps].sort((a, b) => a - b));
	});

	it('is read after its frame, and holds nothing up that goes by keyboard', async () => {
		const { page } = await open(`<a href="#a">Before</a>${story()}<a href="#b">After</a>`);
		await rolled(page);
		const order = await page.evaluate(() =>
			[...document.querySelectorAll('iframe, .names-on-a-list-step')].map((one) => one.tagName)
		);
		expect(order).toEqual(['IFRAME', 'P', 'P', 'P']);
		await page.locator('a').first().focus();
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('After');
	});

	it('is unrolled for who wants less movement, in a low window and on paper, and rolled again', async () => {
		const { page } = await open(story());
		await rolled(page);
		const child = await inFrame(page);
		await to(page, 1);
		await hears(child, 'step', { index: 1 });
		const ways: readonly (readonly [() => Promise<void>, () => Promise<void>])[] = [
			[
				() => page.emulateMedia({ reducedMotion: 'reduce' }),
				() => page.emulateMedia({ reducedMotion: 'no-preference' })
			],
			[
				() => page.setViewportSize({ width: 800, height: 380 }),
				() => page.setViewportSize({ width: 800, height: 700 })
			],
			[() => page.emulateMedia({ media: 'print' }), () => page.emulateMedia({ media: 'screen' })]
		];
		for (const [undo, redo] of ways) {
			await undo();
			await hears(child, 'step', { index: -1 });
			await unrolled(page);
			await redo();
			await page.waitForFunction(
				() => document.querySelector<HTMLElement>('.names-on-a-list-step')?.offsetHeight
			);
			await to(page, 1);
			await hears(child, 'step', { index: 1 });
			expect((await sight(page)).pinned).toBe(true);
		}
	});

	it.each([
		['hidden', '<div style="overflow:hidden">', '</div>'],
		['auto', '<div style="overflow:auto">', '</div>'],
		['hidden across', '<div style="overflow-x:hidden">', '</div>'],
		['hidden in the root and in the body', '<style>html, body { overflow-x: hidden }</style>', '']
	])(
		'is not rolled where what is round it has an overflow that is %s',
		async (_, before, after) => {
			const { page } = await open(story([before, after]));
			await page.waitForSelector('.names-on-a-list-step', { state: 'attached' });
			await unrolled(page);
			const steps = await heardOf(await inFrame(page), 'step');
			expect(steps.filter(({ index }) => index !== -1)).toEqual([]);
		}
	);

	it.each([
		['clip', '<div style="overflow:clip">', '</div>'],
		['the view’s own', '<style>body { overflow-x: hidden }</style>', '']
	])('is rolled where the overflow is %s', async (_, before, after) => {
		const { page } = await open(story([before, after]));
		await rolled(page);
		await to(page, 2);
		await hears(await inFrame(page), 'step', { index: 2 });
		expect((await sight(page)).pinned).toBe(true);
	});

	it('is rolled in our element too, and in a sandbox, under a policy', async () => {
		const { origin } = stand.site;
		const { page, console } = await open(
			`<div class="far"></div><names-on-a-list chart="story" live scrolly><a href="${stand.root}">The story</a></names-on-a-list><div class="far"></div>${frame('embed/story/', `data-scrolly ${SANDBOX}`)}<div class="far"></div>${script()}`,
			{
				headers: {
					'content-security-policy': `default-src 'none'; script-src ${origin}; style-src 'self'; frame-src ${origin}; img-src data:`
				}
			}
		);
		await page.evaluate(() => scrollTo(0, 5000));
		await page.waitForFunction(
			() => document.querySelectorAll('.names-on-a-list-scrolly > iframe').length === 2
		);
		for (const [at, selector] of [
			[1, 'names-on-a-list iframe'],
			[4, `iframe[sandbox]`]
		] as const) {
			await to(page, at);
			await hears(await inFrame(page, selector), 'step', { index: 1 });
		}
		expect(console).toEqual([]);
	});

	it('leaves nothing behind when it leaves the page', async () => {
		const { page, errors } = await open(story());
		await rolled(page);
		for (let round = 0; round < 5; round++) {
			await page.evaluate(() => {
				const main = document.querySelector('main') as HTMLElement;
				const [box] = main.children;
				box?.remove();
				if (box) main.append(box);
			});
			await rolled(page);
			expect(await page.locator('main div').count()).toBe(1);
		}
		await page.evaluate(() => document.querySelector('iframe')?.remove());
		await page.waitForFunction(() => document.querySelector('main')?.children.length === 0);
		expect(errors).toEqual([]);
	});

	it('is left unrolled where a host does not ask for it', async () => {
		const { page } = await open(`${frame('embed/story/')}${script()}`);
		await sized(page);
		const child = await inFrame(page);
		await settled(page, child);
		expect(await page.locator('.names-on-a-list-step').count()).toBe(0);
		expect(await heardOf(child, 'step')).toEqual([]);
	});
});

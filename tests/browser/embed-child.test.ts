/** An embed tells whoever holds it how high it is: in their words, off screen, and never without end. */
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { openHost, ours, PATIENT, type EmbeddedPage } from '../support/embed-host.ts';
import {
	embedPage,
	embedScripts,
	stateSection,
	type EmbedPage,
	type EmbedScripts
} from '../support/embed-page.ts';
import { serveBoth, serveStranger, type HostPage, type Sites } from '../support/hosts.ts';

const EMBED = '/embed/register/';

/** A frame whose height no host changes, as a browser makes it. */
const FIXED = { height: '150' };

/** A host’s own few lines: as high as the frame says, in Datawrapper’s words. */
const LISTENS = `<script>
addEventListener('message', function (event) {
	var heights = Object(event.data)['datawrapper-height'];
	for (var id in heights) document.querySelector('iframe').style.height = heights[id] + 'px';
});
</script>`;

let browser: Browser;
let scripts: EmbedScripts;
let sites: Sites;
let opened: EmbeddedPage;
let page: Page;

beforeAll(async () => {
	[browser, scripts, sites] = await Promise.all([
		launchBrowser(),
		embedScripts(),
		serveBoth({ dir: null })
	]);
});
afterEach(() => opened.close());
afterAll(async () => {
	await browser.close();
	await sites.close();
});

interface Opening {
	embed?: EmbedPage;
	host?: HostPage;
	/** After the embed’s address. */
	address?: string;
	browser?: BrowserContextOptions;
}

/** Opens a host’s page with an embed in it. */
async function open({ embed, host, address = '', browser: options = {} }: Opening = {}) {
	sites.site.give(EMBED, embedPage(scripts, embed));
	opened = await openHost(browser, sites, {
		address: `${EMBED}${address}`,
		host: { frame: FIXED, ...host },
		browser: options
	});
	({ page } = opened);
	return opened.frame;
}

const isReady = (data: unknown): boolean => Object(data).type === 'ready';
const isUnstable = (data: unknown): boolean => Object(data).reason === 'unstable';
const isOfResizer = (data: unknown): boolean => String(data).startsWith('[iFrameSizer]');

/** Heights in our own words, in their order. */
const heightsIn = (all: readonly unknown[]) =>
	all.flatMap((data) => {
		const { protocol, type, height } = Object(data) as Record<string, unknown>;
		return protocol === 'names-on-a-list' && type === 'height' ? [Number(height)] : [];
	});

const heights = async () => heightsIn(await opened.said());
const saidLast = (height: number) => opened.expectLast('height', { height });

/** Waits until the frame can be scrolled, or cannot. */
const scrolls = (frame: Frame, does: boolean) =>
	frame.waitForFunction(
		(expected) => (document.documentElement.style.overflow === 'hidden') !== expected,
		does
	);

const HOST = ours({ type: 'host', width: 640 });
const WIDTH = 1000;
const WINDOW = { viewport: { width: WIDTH, height: 700 } };

describe('the height', () => {
	it('is said in the words of every script that hosts run', async () => {
		await open({ address: '?childId=graphic#?secret=aB3dE5gH7j', browser: WINDOW });
		await opened.heard(isReady);
		await opened.post('[iFrameSizer]theirs:8:false:true:32:true');
		await opened.post({ type: 'iframe-child-init' });
		await opened.heard((data) => Object(data).type === 'iframe-resized');
		await opened.heard(isOfResizer);
		const height = WIDTH / 2;
		const all = await opened.said();
		for (const message of [
			{ protocol: 'names-on-a-list', v: 1, type: 'height', height },
			{ 'datawrapper-height': { [EMBED]: height } },
			{ sentinel: 'amp', type: 'embed-size', height },
			`pymxPYMxgraphicxPYMxheightxPYMx${height}`,
			{ message: 'height', value: height, secret: 'aB3dE5gH7j' },
			`[iFrameSizer]theirs:${height}:${WIDTH}:init`,
			{ type: 'iframe-resized', width: WIDTH, height }
		])
			expect(all).toContainEqual(message);
		const texts = all.filter((data) => typeof data === 'string' && data.startsWith('{'));
		expect(JSON.parse(String(texts[0]))).toMatchObject({ context: 'iframe.resize', height });
		expect(opened.complaints()).toEqual([]);
	});

	it('is said in no words that the host has not used', async () => {
		await open();
		await opened.heard(isReady);
		const texts = (await opened.said()).map((data) => JSON.stringify(data));
		expect(texts.filter((text) => /pym|secret|iFrameSizer|iframe-resized/.test(text))).toEqual([]);
	});

	it('is that of all the content: whole pixels, with its margin', async () => {
		await open({
			embed: {
				content: '<div style="height: 300.3px"></div>',
				style: 'main { margin: 8px 0 4.5px }'
			}
		});
		await saidLast(313);
	});

	it('follows the content, up and down, and no scroll bar is left', async () => {
		const frame = await open({ host: { head: LISTENS }, browser: WINDOW });
		await frame.waitForFunction(() => innerHeight === 500);
		await scrolls(frame, false);
		for (const ratio of [1, 4]) {
			await frame.evaluate((value) => {
				const box = document.querySelector<HTMLElement>('main > div');
				if (box) box.style.aspectRatio = String(value);
			}, ratio);
			await frame.waitForFunction((height) => innerHeight === height, WIDTH / ratio);
			expect(await frame.evaluate(() => innerWidth - document.documentElement.clientWidth)).toBe(0);
		}
	});

	it('where the host does nothing the frame can be scrolled', async () => {
		const frame = await open();
		await opened.heard(isReady);
		await frame.waitForFunction(() => document.documentElement.scrollHeight > innerHeight);
		await scrolls(frame, true);
		await page.setViewportSize({ width: 200, height: 700 });
		await scrolls(frame, false);
	});

	it('is said again to a host that comes late', async () => {
		await open({ browser: WINDOW });
		await opened.heard(isReady);
		const before = (await heights()).length;
		await opened.post(HOST);
		await expect.poll(async () => (await heights()).length, PATIENT).toBeGreaterThan(before);
		expect(new Set(await heights())).toEqual(new Set([500]));
	});

	it('is asked for the size that it has where native sizing is in use', async () => {
		const frame = await open({
			host: {
				head: '<style>iframe { height: auto; frame-sizing: content-height }</style>',
				frame: {}
			},
			browser: WINDOW
		});
		await frame.waitForFunction(() => innerHeight === 500);
	});
});

describe('a frame off screen', () => {
	it('answers a host that has narrowed it with the height that it now has', async () => {
		await open({
			host: { before: '<div style="height: 5000px"></div>' },
			browser: { viewport: { width: WIDTH, height: 600 } }
		});
		await saidLast(500);
		await page.evaluate(() => {
			const frame = document.querySelector('iframe');
			if (frame) frame.style.width = '400px';
		});
		await opened.post({ ...HOST, width: 400 });
		await saidLast(200);
		expect(await page.evaluate(() => scrollY)).toBe(0);
	});
});

describe('a height that changes without end', () => {
	/** Heights in our words, before it was said that they are unstable and since. */
	async function aroundUnstable(): Promise<[before: number[], since: number[]]> {
		const all = await opened.said();
		const at = all.findIndex(isUnstable);
		return [heightsIn(all.slice(0, at)), heightsIn(all.slice(at))];
	}

	it('because it grows with the frame comes to rest', async () => {
		await open({
			embed: { content: '', style: 'main { height: calc(100vh + 7px) }' },
			host: { head: LISTENS }
		});
		await opened.heard(isUnstable);
		await expect.poll(async () => (await aroundUnstable())[1].length, PATIENT).toBeGreaterThan(0);
		const [before, [first = 0]] = await aroundUnstable();
		expect(first).toBe(Math.max(first, ...before));
		expect(opened.complaints()).toEqual([]);
	});

	it('is kept at its greatest, until it is quiet', async () => {
		const frame = await open({ embed: { content: '<div style="height: 300px"></div>' } });
		await frame.evaluate(() => {
			const box = document.querySelector<HTMLElement>('main > div');
			let turn = 0;
			const timer = setInterval(() => {
				turn += 1;
				if (box) box.style.cssText = `height: ${300 + 30 * (turn % 3)}px`;
			}, 16);
			addEventListener('message', ({ data }) => {
				if (data === 'rest') clearInterval(timer);
			});
		});
		await opened.heard(isUnstable);
		await expect.poll(async () => (await aroundUnstable())[1][0], PATIENT).toBe(360);
		await opened.post('rest');
		const height = await frame.evaluate(() => document.querySelector('main')?.offsetHeight);
		await saidLast(Number(height));
	});
});

describe('in WordPress', () => {
	/** What its script does with a frame: the fallback is shown until a height comes. */
	const WORDPRESS = `<script>
addEventListener('message', function (event) {
	var data = event.data;
	var frame = document.querySelector('iframe');
	if (!data || !(data.secret || data.message || data.value) || /[^a-zA-Z0-9]/.test(data.secret)) return;
	if (data.secret !== frame.dataset.secret || event.source !== frame.contentWindow) return;
	if (data.message === 'height') {
		frame.height = Math.max(200, Math.min(1000, ~~data.value));
		frame.style = '';
	}
	if (data.message === 'link') document.title = data.value;
});
</script>`;
	const SECRET = 'aB3dE5gH7j';
	const frame = {
		sandbox: 'allow-scripts',
		security: 'restricted',
		'data-secret': SECRET,
		style: 'position: absolute; visibility: hidden'
	};
	const states = stateSection('first', 300, true) + stateSection('second', 420);

	it('a frame without an origin sizes itself, and its links lead on', async () => {
		const inside = await open({
			embed: {
				content: `${states}<p><a href="/embed/" target="_blank">To the story</a></p>`
			},
			host: { head: WORDPRESS, frame },
			address: `#?secret=${SECRET}`
		});
		await page.waitForSelector('iframe', { state: 'visible' });
		const height = await inside.evaluate(() => document.querySelector('main')?.offsetHeight);
		await page.waitForFunction(
			(high) => document.querySelector('iframe')?.offsetHeight === high,
			height
		);
		await inside.click('text=To the story');
		await page.waitForFunction(
			(address) => document.title === address,
			`${sites.site.origin}/embed/`
		);
		expect(opened.complaints()).toEqual([]);
	});

	it('the secret stands in no state’s way', async () => {
		const inside = await open({
			embed: { content: states },
			host: { head: WORDPRESS, frame },
			address: `#second#?secret=${SECRET}`
		});
		await inside.waitForSelector('#second', { state: 'visible' });
		await opened.heard((data) => Object(data).message === 'height' && Object(data).value === 440);
		expect(opened.complaints()).toEqual([]);
	});

	it('without a state the first one is shown, and nobody is warned', async () => {
		const inside = await open({
			embed: { content: states },
			host: { head: WORDPRESS, frame },
			address: `#?secret=${SECRET}`
		});
		await inside.waitForSelector('#first', { state: 'visible' });
		await opened.heard(isReady);
		expect(opened.complaints()).toEqual([]);
	});
});

describe('whoever means no good', () => {
	/** Every dialect with what should not be in it, and what is no message at all. */
	const HOSTILE = [
		null,
		0,
		NaN,
		'',
		'x'.repeat(100_000),
		'[iFrameSizer]',
		'[iFrameSizer]:::::',
		'pymxPYMxxPYMx',
		[],
		[null],
		{ type: null },
		{ type: { toString: 1, valueOf: 1 } },
		{ message: { toString: 1 } },
		{ protocol: { toString: 1 }, type: 'host' },
		{ ...HOST, width: -1, theme: {}, tokens: [null], reducedMotion: 'no' },
		{ ...HOST, width: 1e9, tokens: { paper: null, ink: 'x'.repeat(100_000) } },
		{ ...HOST, type: 'set', state: { toString: 1 } },
		{ ...HOST, type: 'step', index: 1e9 },
		{ ...HOST, type: 'step', index: 1e99 },
		{ ...HOST, type: 'step', index: '0' },
		{ ...HOST, type: 'height', height: 1e9 },
		{ ...HOST, type: '__proto__' },
		{ ...HOST, type: 'constructor' },
		JSON.parse('{"__proto__": {"type": "frames-init"}, "constructor": {"prototype": {"x": 1}}}')
	];

	it('as its host throws nothing and moves nothing', async () => {
		const frame = await open({ embed: { content: stateSection('first', 300, true) } });
		await saidLast(320);
		const before = await frame.evaluate(() => document.querySelector('main')?.outerHTML);
		// A frame may have been narrower when it was first measured.
		const said = (await heights()).length;
		for (const message of HOSTILE) await opened.post(message);
		await opened.post({ ...HOST, type: 'step', index: -1 });
		await opened.settled();
		expect(await frame.evaluate(() => document.querySelector('main')?.outerHTML)).toBe(before);
		expect((await heights()).slice(said).filter((height) => height !== 320)).toEqual([]);
		expect((await heights()).at(-1)).toBe(320);
		expect(
			opened.complaints().filter((one) => !one.startsWith('console: names-on-a-list'))
		).toEqual([]);
	});

	it('as another frame is not heard at all', async () => {
		const stranger = await serveStranger({
			files: {
				'/': `<!doctype html><title>A stranger</title><script>
addEventListener('message', function () {
	var other = parent.frames[0];
	other.postMessage({ protocol: 'names-on-a-list', v: 1, type: 'set', state: 'second' }, '*');
	other.postMessage({ protocol: 'names-on-a-list', v: 1, type: 'host', width: 1, theme: 'dark' }, '*');
	other.postMessage('[iFrameSizer]stranger:8', '*');
	other.postMessage({ type: 'iframe-child-init' }, '*');
	other.postMessage('last', '*');
});
</script>`
			}
		});
		const frame = await open({
			embed: { content: stateSection('first', 300, true) + stateSection('second', 420) },
			host: { after: `<iframe src="${stranger.origin}" title="A stranger"></iframe>` }
		});
		await saidLast(320);
		await frame.evaluate(() => {
			addEventListener('message', ({ data }) => {
				if (data === 'last') document.documentElement.dataset['heard'] = 'last';
			});
		});
		await page.evaluate(() => frames[1]?.postMessage('go', '*'));
		// Messages come in their order.
		await frame.waitForFunction(() => document.documentElement.dataset['heard'] === 'last');
		await opened.settled();
		// The next height would be said in whatever words it had asked for.
		const before = (await heights()).length;
		await opened.post(HOST);
		await expect.poll(async () => (await heights()).length, PATIENT).toBeGreaterThan(before);
		expect(await frame.isVisible('#first')).toBe(true);
		expect(await frame.evaluate(() => document.documentElement.dataset['theme'])).toBe('light');
		const texts = (await opened.said()).map((data) => JSON.stringify(data));
		expect(texts.filter((text) => /"state",|iFrameSizer|iframe-resized/.test(text))).toEqual([]);
		await stranger.close();
	});
});

/** What the host’s script does in a page that embeds: for every frame of the site’s, and for no other. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { MOST_HEIGHT } from '../../src/lib/embed/protocol.ts';
import { launchBrowser } from '../support/browser.ts';
import {
	BASE,
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
import { fixtureEmbed, heightAt, type FixtureWindow } from '../support/fixture-embed.ts';
import { serveStranger, type Served } from '../support/hosts.ts';

let browser: Browser;
let stand: Stand;
let stranger: Served;
let opened: HostPage | undefined;

beforeAll(async () => {
	[browser, stand, stranger] = await Promise.all([
		launchBrowser(),
		serveFixtures(),
		serveStranger()
	]);
});
afterAll(async () => {
	await browser.close();
	await Promise.all([stand.close(), stranger.close()]);
});
afterEach(async () => {
	await opened?.close();
	opened = undefined;
});

type Options = Parameters<typeof openHost>[3];

const SANDBOX = 'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"';
const script = () => `<script async src="${stand.root}embed/v1.js"></script>`;
const frame = (path: string, attributes = '') =>
	`<iframe src="${stand.root}${path}" title="A chart" ${attributes}></iframe>`;

async function open(body: string, options?: Options): Promise<HostPage> {
	opened = await openHost(browser, stand, body, options);
	return opened;
}

const clocked: Options = { before: stopClock };

/** Counts what the page’s scripts listen to and observe. */
const counting = {
	before: (page: Page) =>
		page.addInitScript(() => {
			const counts: Record<string, number> = {};
			Object.assign(window, { counts });
			const { addEventListener } = EventTarget.prototype;
			EventTarget.prototype.addEventListener = function (this: EventTarget, ...args) {
				if (this === window) counts[args[0]] = (counts[args[0]] ?? 0) + 1;
				return addEventListener.apply(this, args);
			};
		})
};

describe('heights', () => {
	it('are exact for any number of frames, of one chart or of many, in any column', async () => {
		const columns = [280, 320, 360, 414, 600, 640, 700, 760].map(
			(width) => `<div style="width:${width}px">${frame('embed/register/')}</div>`
		);
		const { page, errors } = await open(
			`${columns.join('')}${frame('embed/places/', SANDBOX)}${frame('v/1.3.0/embed/places/')}${script()}`
		);
		await sized(page);
		expect(await page.locator('iframe').count()).toBe(10);
		expect(errors).toEqual([]);
	});

	it('leave room for a border that the host’s style counts as height', async () => {
		const { page } = await open(
			`<style>iframe { box-sizing: border-box; border: 7px solid }</style>${frame('embed/register/')}${script()}`
		);
		await page.waitForFunction(() => {
			const { clientHeight, clientWidth } = document.querySelector('iframe') as HTMLIFrameElement;
			return clientHeight === Math.ceil(120_000 / clientWidth);
		});
	});

	it('shrink as they grow', async () => {
		const { page } = await open(`${frame('embed/register/')}${script()}`);
		await sized(page);
		const child = await inFrame(page);
		for (const height of [900, 300.4, 20_000, 1]) {
			await say(child, { type: 'height', height });
			await page.waitForFunction(
				(wanted) => document.querySelector('iframe')?.offsetHeight === wanted,
				Math.ceil(height)
			);
		}
	});

	it('follow a column that changes while the frame is off screen', async () => {
		const { page } = await open(
			`<div class="far"></div><div id="column">${frame('embed/register/')}</div>${script()}`
		);
		await sized(page);
		for (const width of [500, 320, 760]) {
			await page.evaluate((to) => {
				(document.getElementById('column') as HTMLElement).style.width = `${to}px`;
			}, width);
			await page.waitForFunction(
				(height) => document.querySelector('iframe')?.offsetHeight === height,
				heightAt(width)
			);
		}
		expect(await page.evaluate(() => scrollY)).toBe(0);
	});

	it('move nothing that the reader is looking at, where the browser does not see to it', async () => {
		const { page } = await open(
			`<style>html { overflow-anchor: none; scroll-behavior: smooth }</style>
			${frame('embed/register/')}<div class="far"></div>${script()}`,
			{
				before: (page) =>
					page.addInitScript(() => {
						const supports = CSS.supports.bind(CSS);
						CSS.supports = (condition: string) =>
							!condition.includes('overflow-anchor') && supports(condition);
					})
			}
		);
		await sized(page);
		const child = await inFrame(page);
		await page.evaluate(() => scrollTo({ top: 3000, behavior: 'instant' }));
		const top = () => page.locator('.far').evaluate((far) => far.getBoundingClientRect().top);
		const before = await top();
		await say(child, { type: 'height', height: 700 });
		await page.waitForFunction(() => document.querySelector('iframe')?.offsetHeight === 700);
		expect(await top()).toBe(before);
	});

	it('are left to a host that wants to see to them itself', async () => {
		const { page } = await open(
			`<script>addEventListener('names-on-a-list:height', function (event) {
				event.preventDefault();
				heights.push(event.detail.height);
			});
			var heights = [];</script>${frame('embed/register/', 'style="height:123px"')}${script()}`
		);
		await page.waitForFunction(() => (window as unknown as { heights: number[] }).heights[0]);
		expect(await page.locator('iframe').evaluate((one) => one.style.height)).toBe('123px');
	});
});

describe('the script', () => {
	it('does once what it does, however often it is included', async () => {
		const { page } = await open(
			`${script()}${frame('embed/register/')}${script().repeat(4)}`,
			counting
		);
		await page.waitForLoadState('load');
		await sized(page);
		const { message } = await page.evaluate(
			() => (window as unknown as { counts: Record<string, number> }).counts
		);
		expect(message).toBe(1);
		const child = await inFrame(page);
		await page.locator('iframe').evaluate((one) => (one.style.width = '321px'));
		await hears(child, 'host', { width: 321 });
		await settled(page, child);
		const heard = await heardOf(child, 'host');
		expect(heard.filter(({ width }) => width === 321)).toHaveLength(1);
	});

	it('may come late, when the frames have said all that they had to say', async () => {
		const { page, console } = await open(
			`${frame('embed/register/')}${frame('embed/places/', SANDBOX)}`
		);
		await page.waitForLoadState('load');
		await page.evaluate((src) => {
			document.head.append(Object.assign(document.createElement('script'), { src }));
		}, `${stand.root}embed/v1.js`);
		await sized(page);
		expect(console).toEqual([]);
	});

	it('works from the address that says what is in it, held to its hash', async () => {
		const { name, integrity } = pinnedScript();
		const { page, console } = await open(
			`${frame('embed/register/')}<script async src="${stand.root}embed/${name}" integrity="${integrity}" crossorigin="anonymous"></script>`
		);
		await sized(page);
		expect(console).toEqual([]);
	});

	it('fetches nothing but itself for a page that asks for no more', async () => {
		stand.site.requests.length = 0;
		const { page } = await open(`${frame('embed/register/')}${script()}`);
		await sized(page);
		expect(await page.locator('script').count()).toBe(1);
		expect(stand.site.requests.map(({ path }) => path).sort()).toEqual(
			['embed/register/', 'embed/v1.js'].map((path) => `${BASE}${path}`)
		);
	});

	it('finds frames that a page puts in, takes out and puts in again, and keeps none', async () => {
		const { page, errors } = await open(`<main></main>${script()}`, clocked);
		await page.evaluate(() => Object.assign(window, { kept: [] }));
		const kept = () =>
			page.evaluate(
				() =>
					(window as unknown as { kept: WeakRef<Element>[] }).kept.filter((one) => one.deref())
						.length
			);
		for (let round = 0; round < 20; round++) {
			await page.evaluate((src) => {
				const made = document.createElement('iframe');
				made.src = src;
				(window as unknown as { kept: WeakRef<Element>[] }).kept.push(new WeakRef(made));
				document.querySelector('main')?.replaceChildren(made);
			}, `${stand.root}embed/register/`);
			await sized(page);
			// The same once more: out, in, and elsewhere.
			await page.evaluate(() => {
				const [made] = document.getElementsByTagName('iframe');
				if (made === undefined) return;
				made.remove();
				made.style.height = '';
				document.body.prepend(made);
				document.querySelector('main')?.append(made);
			});
			await sized(page);
		}
		await page.evaluate(() => document.querySelector('main')?.replaceChildren());
		// Nor is anybody waiting for what they have to say.
		await page.clock.runFor(13_000);
		const session = await page.context().newCDPSession(page);
		await expect
			.poll(async () => {
				await session.send('HeapProfiler.collectGarbage');
				return kept();
			})
			.toBe(0);
		expect(errors).toEqual([]);
	});

	it('follows a frame to another embed, and lets go of one that leaves', async () => {
		const { page } = await open(`${frame('embed/register/')}${script()}`);
		await sized(page);
		const go = (src: string) =>
			page.locator('iframe').evaluate((one: HTMLIFrameElement, to) => {
				one.style.height = '';
				one.src = to;
			}, src);
		await go(`${stand.root}embed/places/`);
		await sized(page);
		stranger.give('/', fixtureEmbed());
		await go(`${stranger.origin}/`);
		const child = await inFrame(page);
		await say(child, { type: 'height', height: 777 });
		await settled(page, child);
		expect(await page.locator('iframe').evaluate((one) => one.style.height)).toBe('');
	});
});

describe('what an embed stands in', () => {
	it('is said when it starts, and again whenever any of it changes', async () => {
		const { page } = await open(
			`${frame('embed/register/', 'data-theme="dark" data-paper="#112233" data-accent="#ffcc00"')}${script()}`
		);
		await sized(page);
		const child = await inFrame(page);
		await hears(child, 'host', {
			v: 1,
			width: 800,
			theme: 'dark',
			tokens: { paper: '#112233', accent: '#ffcc00' },
			reducedMotion: false
		});
		const set = (name: string, value: string | null) =>
			page.locator('iframe').evaluate(
				(one, [attribute, to]) => {
					if (to === null) one.removeAttribute(attribute);
					else one.setAttribute(attribute, to);
				},
				[name, value] as const
			);
		await set('data-theme', 'light');
		await hears(child, 'host', { theme: 'light' });
		await set('data-ink', '#000000');
		await hears(child, 'host', {
			tokens: { paper: '#112233', ink: '#000000', accent: '#ffcc00' }
		});
		await set('data-paper', null);
		await hears(child, 'host', { tokens: { ink: '#000000', accent: '#ffcc00' } });
		await page.setViewportSize({ width: 500, height: 700 });
		await hears(child, 'host', { width: 500 });
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await hears(child, 'host', { reducedMotion: true });
	});

	it('is said once, and not whenever the page changes', async () => {
		const { page } = await open(`${frame('embed/register/')}<p></p>${script()}`);
		await sized(page);
		const child = await inFrame(page);
		await page.evaluate(() => {
			for (let i = 0; i < 50; i++) document.querySelector('p')?.append(document.createElement('b'));
			document.documentElement.className = 'ready';
		});
		await settled(page, child);
		expect(await heardOf(child, 'host')).toHaveLength(1);
	});

	it('has the theme of the frame’s own scheme where it is to follow its page', async () => {
		const { page } = await open(
			`<style>:root { color-scheme: light } :root.night { color-scheme: dark } :root.any { color-scheme: light dark }</style>
			${frame('embed/register/', 'data-theme="auto"')}${script()}`
		);
		await sized(page);
		const child = await inFrame(page);
		await hears(child, 'host', { theme: 'light' });
		for (const [name, theme] of [
			['night', 'dark'],
			['', 'light'],
			['any', 'auto']
		] as const) {
			await page.evaluate((to) => (document.documentElement.className = to), name);
			await hears(child, 'host', { theme });
		}
	});

	it('has no theme and no colours where the host asks for none', async () => {
		const { page } = await open(`${frame('embed/register/')}${script()}`);
		await sized(page);
		const [first] = await heardOf(await inFrame(page), 'host');
		expect(first).toEqual({
			protocol: 'names-on-a-list',
			v: 1,
			type: 'host',
			width: 800,
			tokens: {},
			reducedMotion: false
		});
	});

	it('is said of a state, and of another', async () => {
		const { page } = await open(`${frame('embed/register/', 'data-state="first"')}${script()}`);
		const child = await inFrame(page);
		await hears(child, 'set', { state: 'first' });
		await page.locator('iframe').evaluate((one) => (one.dataset['state'] = 'second'));
		await hears(child, 'set', { state: 'second' });
	});

	it('is said before the page is printed, each time', async () => {
		const { page } = await open(`${frame('embed/register/')}${script()}`);
		await sized(page);
		const child = await inFrame(page);
		for (const times of [1, 2]) {
			await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
			await settled(page, child);
			expect(await heardOf(child, 'print')).toHaveLength(times);
		}
	});
});

describe('the page hears', () => {
	it('of everything that its embeds say, by events on their frames', async () => {
		const { page } = await open(
			`<script>var events = [];
			['ready', 'height', 'state', 'event', 'error', 'corrected'].forEach(function (type) {
				document.addEventListener('names-on-a-list:' + type, function (event) {
					events.push([event.target.id, type, event.detail]);
				});
			});</script>${frame('embed/register/', 'id="a"')}${frame('embed/register/', 'id="b"')}${script()}`
		);
		await sized(page);
		const child = await inFrame(page, '#b');
		await page.evaluate(() => ((window as unknown as { events: unknown[] }).events.length = 0));
		const messages = [
			{ type: 'ready' },
			{ type: 'height', height: 321 },
			{ type: 'state', state: 'first' },
			{ type: 'event', name: 'card', data: { record: 'a-record' } },
			{ type: 'corrected', version: '1.4.0', date: '2026-12-01' },
			{ type: 'error', reason: 'unstable' }
		];
		for (const message of messages) await say(child, message);
		await settled(page, child);
		const events = await page.evaluate(
			() => (window as unknown as { events: [string, string, object][] }).events
		);
		expect(events).toMatchObject(messages.map((message) => ['b', message.type, message]));
		// What is unsteady is still there.
		await expect.poll(() => page.locator('#b').isVisible()).toBe(true);
	});
});

describe('a frame in which there is nothing', () => {
	it('gives way to the picture after twelve seconds in view, and comes back when it speaks', async () => {
		const { page, console } = await open(
			`<script>var reasons = [];
			addEventListener('names-on-a-list:error', function (event) { reasons.push(event.detail.reason); });
			</script>${frame('v/1.3.0/embed/silent/', 'style="display:inline-block"')}${script()}`,
			clocked
		);
		const child = await inFrame(page);
		await page.waitForLoadState('load');
		await looked(page);
		await page.clock.runFor(11_000);
		expect(await page.locator('a').count()).toBe(0);
		await page.clock.runFor(1500);
		const link = page.locator('a');
		await link.waitFor();
		expect(await link.getAttribute('href')).toBe(`${stand.root}v/1.3.0/charts/silent/`);
		const image = page.getByRole('img', { name: 'A chart' });
		expect(await image.getAttribute('src')).toBe(`${stand.root}v/1.3.0/charts/silent.svg`);
		await page.waitForFunction(() => document.querySelector('img')?.naturalWidth === 600);
		expect(await page.locator('iframe').isVisible()).toBe(false);
		expect(await page.evaluate(() => (window as unknown as { reasons: string[] }).reasons)).toEqual(
			['silence']
		);
		expect(console).toEqual([`names-on-a-list silence ${stand.root}v/1.3.0/embed/silent/`]);

		await child.evaluate(() => (window as unknown as FixtureWindow).hello());
		await sized(page);
		expect(await page.locator('a, img').count()).toBe(0);
		expect(await page.locator('iframe').evaluate((one) => one.style.display)).toBe('inline-block');
	});

	it('is not late while it is far from view', async () => {
		const { page } = await open(
			`<div class="far"></div>${frame('embed/silent/', 'loading="lazy"')}${script()}`,
			clocked
		);
		await page.waitForLoadState('load');
		await looked(page, false);
		await page.clock.runFor(60_000);
		expect(await page.locator('a').count()).toBe(0);
		await page.locator('iframe').scrollIntoViewIfNeeded();
		const child = await inFrame(page);
		await child.evaluate(() => (window as unknown as FixtureWindow).hello());
		await sized(page);
		await page.clock.runFor(60_000);
		expect(await page.locator('a').count()).toBe(0);
	});

	it('is not waited for once it is gone, nor is its picture left behind', async () => {
		const { page } = await open(`<main>${frame('embed/silent/')}</main>${script()}`, clocked);
		await page.waitForLoadState('load');
		await looked(page);
		await page.clock.runFor(13_000);
		await page.locator('a').waitFor();
		await page.evaluate(() => document.querySelector('iframe')?.remove());
		await page.waitForFunction(() => document.querySelector('main a') === null);
		await page.clock.runFor(13_000);
		expect(await page.locator('a').count()).toBe(0);
	});

	it('gives way at once when its page says that it cannot show what was asked for', async () => {
		const { page } = await open(`${frame('embed/register/')}${script()}`);
		await sized(page);
		const child = await inFrame(page);
		await say(child, { type: 'error', reason: 'empty' });
		await page.getByRole('link').getByRole('img', { name: 'A chart' }).waitFor();
		await child.evaluate(() => (window as unknown as FixtureWindow).hello());
		await sized(page);
		expect(await page.locator('a').count()).toBe(0);
	});

	it.each([
		['a version that there is not', 'v/9.9.9/embed/register/', 'charts/register/'],
		['a chart that there is not', 'embed/registre/', ''],
		['a chart that there is not, of a version', 'v/1.3.0/embed/registre/', '']
	])('of %s gives way to the nearest, with one warning', async (_, path, nearest) => {
		const { page, console } = await open(`${frame(path)}${script()}`, clocked);
		await page.waitForLoadState('load');
		await looked(page);
		await page.clock.runFor(13_000);
		await page.waitForFunction(
			(href) => document.querySelector('a')?.href === href,
			`${stand.root}${nearest}`
		);
		expect(await page.getByRole('link', { name: 'A chart' }).isVisible()).toBe(true);
		expect(console.filter((text) => text.startsWith('names-on-a-list'))).toEqual([
			`names-on-a-list silence ${stand.root}${path}`
		]);
	});
});

describe('no other frame', () => {
	/** A page that posts everything that could be taken for an embed’s word, very often. */
	const hostile = `<!doctype html><title>Hostile</title><script>
	var types = ['hello', 'ready', 'height', 'state', 'event', 'error', 'corrected', 'scrolly', '__proto__', 'constructor', 'toString'];
	var values = [1, 5, NaN, Infinity, -1, 1e9, 0, null, undefined, '', 'x', '9'.repeat(5000), [], ['x'], {}, { a: 1 }, 1n, true];
	var fields = ['height', 'state', 'steps', 'name', 'data', 'reason', 'version', 'date', 'id', 'lang', '__proto__'];
	var count = 0;
	function post(target, message) { target.postMessage(message, '*'); count++; }
	function all(target) {
		[null, undefined, 0, '', 'names-on-a-list', [], {}, { protocol: 'names-on-a-list' }].forEach(function (one) { post(target, one); });
		types.forEach(function (type) {
			values.forEach(function (value) {
				var message = { protocol: 'names-on-a-list', v: 1, type: type };
				fields.forEach(function (field) { message[field] = value; });
				post(target, message);
				var own = JSON.parse('{"protocol":"names-on-a-list","v":1,"__proto__":{"type":"height","height":5}}');
				own.type = type;
				own.height = value;
				post(target, own);
			});
		});
		post(target, { protocol: 'names-on-a-list', v: 1, type: 'height', height: 5, id: 'register' });
		post(target, { protocol: 'names-on-a-list', v: 1, type: 'error', reason: 'x', id: 'register' });
	}
	function flood() { for (var i = 0; i < 10; i++) all(parent); parent.postMessage('flooded', '*'); }
	</script>`;

	const pages: readonly (readonly [string, string])[] = [
		['of another site', ''],
		['of another site in a sandbox', 'sandbox="allow-scripts"']
	];

	it.each(pages)('%s can change anything', async (_, attributes) => {
		stranger.give('/', hostile);
		const { page, errors } = await open(
			`<script>var flooded = 0; addEventListener('message', function (event) { if (event.data === 'flooded') flooded++; });
			var said = [];
			['ready', 'height', 'state', 'event', 'error', 'corrected', 'hello', 'scrolly'].forEach(function (type) {
				addEventListener('names-on-a-list:' + type, function () { said.push(type); });
			});</script>
			${frame('embed/register/', 'id="ours"')}${frame('embed/places/', `${SANDBOX} id="sandboxed"`)}
			<iframe id="theirs" src="${stranger.origin}/" title="Theirs" ${attributes}></iframe>${script()}`
		);
		await sized(page, '#ours, #sandboxed');
		const theirs = await (await page.waitForSelector('#theirs')).contentFrame();
		await page.evaluate(() => ((window as unknown as { said: unknown[] }).said.length = 0));
		await theirs?.waitForFunction(() => 'flood' in window);
		await theirs?.evaluate(() => (window as unknown as { flood: () => void }).flood());
		await page.waitForFunction(() => (window as unknown as { flooded: number }).flooded === 1);
		expect(
			await theirs?.evaluate(() => (window as unknown as { count: number }).count)
		).toBeGreaterThan(3000);
		await sized(page, '#ours, #sandboxed');
		expect(await page.evaluate(() => (window as unknown as { said: unknown[] }).said)).toEqual([]);
		expect(await page.locator('#theirs').evaluate((one) => one.style.cssText)).toBe('');
		expect(await page.locator('a').count()).toBe(0);
		expect(errors).toEqual([]);
	});

	it('in an embed’s frame can say what only an embed may', async () => {
		// A sandboxed embed that a reader has left for another page: the window is the same.
		stranger.give('/', hostile);
		const { page, errors } = await open(`${frame('embed/register/')}${script()}`);
		await sized(page);
		const before = await page.locator('iframe').evaluate((one) => one.style.height);
		const child = await inFrame(page);
		await child.evaluate((to) => location.assign(to), `${stranger.origin}/`);
		await child.waitForFunction(() => 'flood' in window);
		await page.evaluate(() =>
			addEventListener('message', (event) => {
				if (event.data === 'flooded') document.title = 'flooded';
			})
		);
		await child.evaluate(() => (window as unknown as { flood: () => void }).flood());
		await page.waitForFunction(() => document.title === 'flooded');
		expect(await page.locator('iframe').evaluate((one) => one.style.height)).toBe(before);
		expect(errors).toEqual([]);
	});

	it('is told anything', async () => {
		stranger.give('/', fixtureEmbed());
		stranger.give('/stories/names/embed/register/', fixtureEmbed());
		const { page } = await open(
			`${frame('embed/register/', 'id="ours"')}
			<iframe id="a" src="${stranger.origin}/" title="Theirs"></iframe>
			<iframe id="b" src="${stranger.origin}/stories/names/embed/register/" title="Theirs"></iframe>
			<iframe id="c" src="${stranger.origin}/?${stand.root}embed/register/" title="Theirs"></iframe>
			${script()}`
		);
		await sized(page, '#ours');
		for (const id of ['#a', '#b', '#c']) {
			const child = await inFrame(page, id);
			await settled(page, child);
			expect(await child.evaluate(() => (window as unknown as FixtureWindow).heard)).toEqual([]);
			expect(await page.locator(id).evaluate((one) => one.style.cssText)).toBe('');
		}
	});

	it('junk from an embed of ours changes nothing', async () => {
		const { page, errors } = await open(`${frame('embed/register/', SANDBOX)}${script()}`);
		await sized(page);
		const child = await inFrame(page);
		const before = await page.locator('iframe').evaluate((one) => one.style.cssText);
		for (const height of [0, -1, 1e9, MOST_HEIGHT + 1, '300', null, [300], { valueOf: 300 }])
			await say(child, { type: 'height', height });
		await child.evaluate(() => {
			const { say } = window as unknown as FixtureWindow;
			for (const height of [NaN, Infinity, -Infinity, 1n]) say({ type: 'height', height });
			for (const type of ['__proto__', 'constructor', 'toString', 'print', '', 5, null])
				say({ type, height: 5, state: 'x', reason: 'x' });
			say({ type: 'error' });
			say({ type: 'error', reason: 'x'.repeat(2001) });
			say({ type: 'height', height: 5, v: 2 });
			say({ type: 'height', height: 5, protocol: 'other' });
		});
		await settled(page, child);
		expect(await page.locator('iframe').evaluate((one) => one.style.cssText)).toBe(before);
		expect(errors).toEqual([]);
	});
});

it('works under a policy that allows the site’s origin and the page’s own files alone', async () => {
	const { origin } = stand.site;
	const { page, console, errors } = await open(
		`${frame('embed/register/')}${frame('embed/places/', SANDBOX)}${script()}`,
		{
			headers: {
				'content-security-policy': `default-src 'none'; script-src ${origin}; style-src 'self'; frame-src ${origin}; img-src ${origin} data:`
			}
		}
	);
	await sized(page);
	const child = await inFrame(page);
	await say(child, { type: 'error', reason: 'empty' });
	await page.waitForFunction(() => document.querySelector('img')?.naturalWidth === 600);
	expect(errors).toEqual([]);
	expect(console.filter((text) => !text.startsWith('names-on-a-list'))).toEqual([]);
});

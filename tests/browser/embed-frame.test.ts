/** What a reader can do in an embed, and what its host may ask of it. */
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Cards } from '../../src/lib/interact/data.ts';
import { launchBrowser } from '../support/browser.ts';
import { openHost, ours, PATIENT, type EmbeddedPage } from '../support/embed-host.ts';
import {
	cardsFile,
	embedPage,
	embedScripts,
	stateSection,
	TABLE,
	turns,
	type EmbedPage,
	type EmbedScripts
} from '../support/embed-page.ts';
import { serveBoth, type HostPage, type Sites } from '../support/hosts.ts';

const EMBED = '/embed/register/';
const CARDS = `${EMBED}cards.js`;

/** As high as the frame says, in its own words. */
const LISTENS = `<script>
addEventListener('message', function (event) {
	if (Object(event.data).type === 'height')
		document.querySelector('iframe').style.height = event.data.height + 'px';
});
</script>`;

const STATES = [
	stateSection('first', 120, true),
	stateSection('second', 180),
	stateSection('third', 240)
].join('');

/** Of a chart, as it is printed. */
const CHART: EmbedPage = {
	content: `${STATES}<footer>${turns(3)}${TABLE}</footer>`,
	main: { 'data-cards': '/sources/', 'data-cards-file': 'cards.js' }
};

const cards: Cards = {
	words: { close: 'Close', entry: 'The whole entry', version: 'Version 1.3.0' },
	cards: {
		'record-first': {
			id: 'record-first',
			title: '19,546',
			date: '',
			lead: 'What the number counts. '.repeat(12),
			details: [{ label: 'Sources', lines: [['A publisher'], ['Another publisher']] }]
		}
	}
};

let browser: Browser;
let scripts: EmbedScripts;
let sites: Sites;
let opened: EmbeddedPage;
let page: Page;

beforeAll(async () => {
	[browser, scripts, sites] = await Promise.all([
		launchBrowser(),
		embedScripts(),
		serveBoth({ dir: null, files: { '/sources/': '<title>Sources</title>' } })
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
	/** The file of its cards; none for null. */
	cards?: string | null;
}

/** Opens a host’s page with an embed in it, and waits until that is ready. */
async function open({
	embed = CHART,
	host = { head: LISTENS },
	address = '',
	browser: options = {},
	cards: file = cardsFile(scripts, cards)
}: Opening = {}): Promise<Frame> {
	const { site } = sites;
	site.give(EMBED, embedPage(scripts, embed));
	site.give(CARDS, file === null ? null : { body: file, type: 'text/javascript' });
	site.requests.length = 0;
	opened = await openHost(browser, sites, {
		address: `${EMBED}${address}`,
		host,
		browser: options
	});
	({ page } = opened);
	return opened.frame;
}

const isReady = (data: unknown): boolean => Object(data).type === 'ready';

const host = (message: object = {}) => ours({ type: 'host', width: 640, ...message });
const warnings = () =>
	opened.complaints().filter((one) => one.startsWith('console: names-on-a-list'));
const shownState = (frame: Frame) =>
	frame.evaluate(() =>
		[...document.querySelectorAll('.embed-state')]
			.filter((section) => section.getClientRects().length > 0)
			.map(({ id }) => id)
	);

describe('an embed introduces itself', () => {
	it('says who it is, in which state, and when all is shown', async () => {
		await open({ address: '#second' });
		await opened.expectLast('hello', {
			id: 'register',
			lang: 'en',
			version: '1.3.0',
			state: 'second'
		});
		await opened.heard(isReady);
		expect((await opened.said())[0]).toMatchObject({ type: 'hello' });
		await opened.expectLast('scrolly', {
			steps: ['In words: first', 'In words: second', 'In words: third']
		});
		expect(opened.complaints()).toEqual([]);
	});

	it('once more to a host that came too late to hear it, and no oftener', async () => {
		await open();
		await opened.heard(isReady);
		await opened.post(host());
		await expect.poll(async () => (await opened.saidOf('ready')).length, PATIENT).toBe(2);
		await opened.post(host());
		await opened.settled();
		expect(await opened.saidOf('ready')).toHaveLength(2);
		expect(await opened.saidOf('scrolly')).toHaveLength(2);
		expect(await opened.saidOf('hello')).toHaveLength(1);
	});

	it('says that a later release corrected something', async () => {
		const note = '<aside class="correction" data-version="1.3.1" data-date="2026-12-01">…</aside>';
		await open({ embed: { content: `${note}${STATES}` } });
		await opened.expectLast('corrected', { version: '1.3.1', date: '2026-12-01' });
	});

	it('says that it has nothing to show', async () => {
		await open({ embed: { main: null } });
		await opened.expectLast('error', { reason: 'empty' });
		expect(opened.complaints()).toEqual([]);
	});
});

describe('the state', () => {
	it('is the fragment’s, or the host’s, and never an entry in the history', async () => {
		const frame = await open({
			address: '#second',
			host: { before: '<div style="height: 3000px"></div>' }
		});
		expect(await shownState(frame)).toEqual(['second']);
		const length = await page.evaluate(() => history.length);
		for (const state of ['third', 'first', 'second']) {
			await opened.post(ours({ type: 'set', state }));
			await opened.expectLast('state', { state });
			expect(await shownState(frame)).toEqual([state]);
			expect(new URL(frame.url()).hash).toBe(`#${state}`);
		}
		expect(await page.evaluate(() => history.length)).toBe(length);
		// Nor is the host’s page moved.
		expect(await page.evaluate(() => scrollY)).toBe(0);
		expect(opened.complaints()).toEqual([]);
	});

	it.each(['#nowhere', '#%', '#constructor'])(
		'of the fragment %s is the key one’s',
		async (address) => {
			const frame = await open({ address });
			await opened.expectLast('hello', { state: 'first' });
			expect(await shownState(frame)).toEqual(['first']);
			expect(warnings()).toHaveLength(1);
		}
	);

	it('that a host does not know is the key one, with one warning', async () => {
		const frame = await open({ address: '#second' });
		for (const state of ['nowhere', '"]', '']) {
			await opened.post(ours({ type: 'set', state }));
			await opened.settled();
			expect(await shownState(frame)).toEqual(['first']);
		}
		expect(warnings()).toHaveLength(1);
	});

	it('turns by the buttons, which say so, and end at either end', async () => {
		const frame = await open();
		const length = await page.evaluate(() => history.length);
		const at = () => frame.textContent('[data-turn-at]');
		const ends = () =>
			frame.evaluate(() =>
				[...document.querySelectorAll('[data-turn]')].map((button) => button.ariaDisabled)
			);
		expect([await at(), await ends()]).toEqual(['1 of 3', ['true', 'false']]);
		await frame.press('[data-turn=previous]', 'Enter');
		expect(await shownState(frame)).toEqual(['first']);
		await frame.click('[data-turn=next]');
		await opened.expectLast('state', { state: 'second' });
		await frame.waitForFunction(
			() => document.querySelector('[role=status]')?.textContent === 'What second shows'
		);
		await frame.press('[data-turn=next]', 'Enter');
		expect([await at(), await ends()]).toEqual(['3 of 3', ['false', 'true']]);
		expect(await shownState(frame)).toEqual(['third']);
		await opened.expectLast('height', { height: await contentHeight(frame) });
		expect(await page.evaluate(() => history.length)).toBe(length);
	});
});

const contentHeight = (frame: Frame) =>
	frame.evaluate(() => document.querySelector<HTMLElement>('main.embed')?.offsetHeight);

describe('the look', () => {
	const look = (frame: Frame) =>
		frame.evaluate(() => ({
			theme: document.documentElement.dataset['theme'],
			scheme: document.querySelector('meta[name=color-scheme]')?.getAttribute('content')
		}));
	const tones = (frame: Frame) =>
		frame.evaluate(() => {
			const style = getComputedStyle(document.documentElement);
			return Object.fromEntries(
				['paper', 'ink', 'accent', 'ink-2', 'mark', 'hatch', 'rule'].map((name) => [
					name,
					style.getPropertyValue(`--${name}`).trim()
				])
			);
		});

	it('is the theme that the host says', async () => {
		const frame = await open();
		for (const [theme, scheme] of [
			['dark', 'dark'],
			['auto', 'light dark'],
			['light', 'light']
		]) {
			await opened.post(host({ theme }));
			await opened.settled();
			expect(await look(frame)).toEqual({ theme, scheme });
		}
		await opened.post(host());
		expect(opened.complaints()).toEqual([]);
	});

	it('is light where the address or the host asks for what there is not, with one warning', async () => {
		const frame = await open({ address: '?theme=sepia' });
		for (const theme of ['dim', '', '__proto__']) await opened.post(host({ theme }));
		await opened.settled();
		expect(await look(frame)).toEqual({ theme: 'light', scheme: 'light' });
		expect(warnings()).toHaveLength(1);
	});

	it('is in the host’s colours where these can be read', async () => {
		const frame = await open();
		const house = await tones(frame);
		await opened.post(host({ tokens: { accent: '#00509e' } }));
		await opened.settled();
		expect(await tones(frame)).toEqual({ ...house, accent: '#00509e' });
		await opened.post(host({ tokens: { paper: '#10243e', ink: '#f4f1e8' } }));
		await opened.settled();
		expect(await tones(frame)).toMatchObject({ paper: '#10243e', ink: '#f4f1e8' });
		expect(Object.values(await tones(frame))).not.toContain(house['ink-2']);
		// A host that has none any more has the house’s again.
		await opened.post(host({ tokens: {} }));
		await opened.settled();
		expect(await tones(frame)).toEqual(house);
		expect(opened.complaints()).toEqual([]);
	});

	it('refuses colours that cannot, says so, and warns once', async () => {
		const frame = await open();
		const house = await tones(frame);
		const tokens = { paper: '#fff', ink: '#dddddd', accent: 'url(//example.org)' };
		await opened.post(host({ tokens }));
		await opened.expectLast('event', { name: 'tokens', data: tokens });
		await opened.post(host({ tokens: { accent: '#eeeeee' } }));
		await opened.expectLast('event', { name: 'tokens', data: { accent: '#eeeeee' } });
		expect(await tones(frame)).toEqual(house);
		expect(warnings()).toHaveLength(1);
	});

	it('keeps the host’s colours readable when the theme turns', async () => {
		const frame = await open();
		const tokens = { accent: '#7a1f1f' };
		await opened.post(host({ theme: 'light', tokens }));
		await opened.settled();
		expect(await tones(frame)).toMatchObject({ accent: '#7a1f1f' });
		await opened.post(host({ theme: 'dark', tokens }));
		await opened.expectLast('event', { name: 'tokens', data: tokens });
		expect(await tones(frame)).toMatchObject({ accent: '#f3a273' });
	});

	it('has a reader’s own colours and contrast before a host’s', async () => {
		const frame = await open({ browser: { forcedColors: 'active' } });
		await frame.evaluate(() => {
			const style = document.createElement('style');
			style.textContent = ':root:root { --paper: Canvas; --ink: CanvasText; --accent: LinkText }';
			document.head.append(style);
		});
		await opened.post(host({ tokens: { paper: '#10243e', ink: '#f4f1e8' } }));
		await opened.settled();
		expect(await tones(frame)).toMatchObject({ paper: 'Canvas', ink: 'CanvasText' });
	});
});

describe('the table', () => {
	it('says that it is open, and makes the frame higher', async () => {
		const frame = await open();
		const closed = await contentHeight(frame);
		await frame.click('summary');
		await opened.expectLast('event', { name: 'table', data: { chart: 'register', open: 'true' } });
		const height = await contentHeight(frame);
		expect(height).toBeGreaterThan(Number(closed));
		await opened.expectLast('height', { height });
		await frame.click('summary');
		await opened.expectLast('height', { height: closed });
	});

	it('is open on paper', async () => {
		const frame = await open();
		await opened.post(ours({ type: 'print' }));
		await frame.waitForFunction(() => document.querySelector('details')?.open === true);
		await frame.evaluate(() => dispatchEvent(new Event('afterprint')));
		expect(await frame.evaluate(() => document.querySelector('details')?.open)).toBe(false);
	});
});

describe('a card', () => {
	const CARD = '.fact-card';
	const LOW = { viewport: { width: 700, height: 600 } };
	const PHONE = { viewport: { width: 340, height: 600 }, hasTouch: true, isMobile: true };

	/** The card in the frame: whether all of it can be seen there. */
	const whole = (frame: Frame) =>
		frame.waitForFunction((selector) => {
			const card = document.querySelector(selector);
			const box = card?.getBoundingClientRect();
			return (
				box !== undefined &&
				box.height > 100 &&
				box.top >= 0 &&
				box.bottom <= innerHeight &&
				box.left >= 0 &&
				box.right <= innerWidth &&
				card !== null &&
				card.scrollHeight <= card.clientHeight
			);
		}, CARD);

	it.each([
		['a mouse', LOW],
		['a finger', PHONE]
	])('is loaded when it is first asked for, by %s, and is wholly in the frame', async (_, size) => {
		const frame = await open({ browser: size });
		await opened.heard(isReady);
		const before = Number(await contentHeight(frame));
		expect(sites.site.requests.map(({ path }) => path)).toEqual([EMBED]);
		if (size === PHONE) await frame.tap('#first a.fact');
		else await frame.click('#first a.fact');
		await whole(frame);
		await opened.expectLast('event', { name: 'card', data: { record: 'record-first' } });
		expect(await frame.evaluate(() => innerHeight)).toBeGreaterThan(before);
		await frame.press(CARD, 'Escape');
		await opened.expectLast('height', { height: before });
		await frame.waitForFunction((height) => innerHeight === height, before);
		expect(page.context().pages()).toHaveLength(1);
		expect(opened.complaints()).toEqual([]);
	});

	it('is there for the keyboard, in a frame that no host makes higher', async () => {
		const frame = await open({ host: { frame: { height: '200' } }, browser: LOW });
		await frame.focus('#first a.fact');
		await frame.waitForSelector('.chart-cursor', { state: 'attached' });
		await frame.press('#first .chart-cursor [role=option]:not([hidden])', 'Enter');
		await frame.waitForSelector(CARD, { state: 'visible' });
		// All of it can be scrolled to.
		await frame.waitForFunction((selector) => {
			const card = document.querySelector(selector)?.getBoundingClientRect();
			return (
				card !== undefined &&
				document.documentElement.scrollHeight >= card.bottom + scrollY &&
				document.documentElement.style.overflow !== 'hidden'
			);
		}, CARD);
	});

	it('leads out of the embed beside the page', async () => {
		const frame = await open({ browser: LOW });
		await frame.click('#first a.fact');
		await whole(frame);
		const [other] = await Promise.all([
			page.context().waitForEvent('page'),
			frame.click(`${CARD} .card-foot a`)
		]);
		await other.waitForURL(`${sites.site.origin}/sources/#record-first`);
		await opened.expectLast('event', {
			name: 'link',
			data: { href: `${sites.site.origin}/sources/#record-first`, record: 'record-first' }
		});
		expect(await other.evaluate(() => window.opener === null)).toBe(true);
		expect(page.url()).toBe(`${sites.host.origin}/`);
	});

	it('that cannot be had is its entry, beside the page', async () => {
		const frame = await open({ cards: null });
		const [other] = await Promise.all([
			page.context().waitForEvent('page'),
			frame.click('#first a.fact')
		]);
		await other.waitForURL(`${sites.site.origin}/sources/#record-first`);
		expect(frame.url()).toBe(`${sites.site.origin}${EMBED}`);
	});

	it('of what has none is its entry, beside the page', async () => {
		const frame = await open({ address: '#second' });
		const [other] = await Promise.all([
			page.context().waitForEvent('page'),
			frame.click('#second a.fact')
		]);
		await other.waitForURL(`${sites.site.origin}/sources/#record-second`);
	});

	it('comes in a sandbox without an origin, from a server that says nothing of origins', async () => {
		const frame = await open({
			host: { head: LISTENS, frame: { sandbox: 'allow-scripts' } },
			browser: LOW
		});
		await frame.click('#first a.fact');
		await whole(frame);
		expect(opened.complaints()).toEqual([]);
	});
});

describe('scrolled by its host', () => {
	/** How much of the frame is covered by what is on stage, and in which state. */
	const stage = (frame: Frame) =>
		frame.evaluate(() => {
			const box = document.querySelector('.on-stage')?.getBoundingClientRect();
			return box && [box.left, box.top, box.width / innerWidth, box.height / innerHeight];
		});
	const visible = (frame: Frame) =>
		frame.evaluate(() =>
			[...document.querySelectorAll('.finding')]
				.filter((finding) => finding.checkVisibility({ visibilityProperty: true }))
				.map(({ textContent }) => textContent)
		);

	it('an embed shows one drawing in all of the frame, and says no height', async () => {
		const frame = await open({ host: { frame: { style: 'height: 500px' } } });
		await opened.heard(isReady);
		const height = await contentHeight(frame);
		for (const [index, finding] of [
			[1, 'What second shows'],
			[0, 'What first shows'],
			[7, 'What third shows']
		] as const) {
			await opened.post(ours({ type: 'step', index }));
			await frame.waitForFunction(
				(text) => document.querySelector('.on-stage .finding')?.textContent === text,
				finding
			);
			expect(await visible(frame)).toEqual([finding]);
			expect(await stage(frame)).toEqual([0, 0, 1, 1]);
		}
		const said = (await opened.saidOf('height')).length;
		await page.setViewportSize({ width: 400, height: 500 });
		await frame.waitForFunction(() => innerWidth === 400);
		expect(await opened.saidOf('height')).toHaveLength(said);

		await opened.post(ours({ type: 'step', index: -1 }));
		await expect
			.poll(async () => (await opened.saidOf('height')).length, PATIENT)
			.toBeGreaterThan(said);
		await opened.expectLast('height', { height });
		expect(await visible(frame)).toEqual(['What first shows']);
		expect(opened.complaints()).toEqual([]);
	});

	it('the story says the words of its steps, and shows their drawings', async () => {
		const step = (name: string) =>
			`<section class="step" data-step="${name}" id="step-${name}">
<div class="step-text"><p>Words   of <strong>${name}</strong>.</p><p hidden>A note.</p></div>
<div class="own-drawing">${stateSection(name, 100).replace(/<\/?section[^>]*>/g, '')}</div></section>`;
		const frame = await open({ embed: { content: `${step('one')}${step('two')}` } });
		await opened.expectLast('scrolly', { steps: ['Words of one.', 'Words of two.'] });
		await opened.post(ours({ type: 'step', index: 1 }));
		await frame.waitForFunction(() => document.documentElement.matches('.staged'));
		expect(await visible(frame)).toEqual(['What two shows']);
		expect(await stage(frame)).toEqual([0, 0, 1, 1]);
	});
});

describe('a link within an embed', () => {
	it('leads there, without an entry in the history', async () => {
		const frame = await open({
			embed: {
				content: `<a href="#below">Below</a><div style="height: 3000px"></div><p id="below">Here.</p>`
			},
			host: { frame: { height: '300' } }
		});
		const length = await page.evaluate(() => history.length);
		await frame.click('a');
		await frame.waitForFunction(() => scrollY > 2000);
		expect(await page.evaluate(() => history.length)).toBe(length);
	});
});

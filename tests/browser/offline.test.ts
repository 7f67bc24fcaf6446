/**
 * A reader who has opened the story reads all of it when the site cannot be reached, of one version, and
 * the next version as soon as it can. Embeds, frozen pages and who asks to be spared data have no part in it.
 */
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { message } from '../../src/lib/charts/chart.ts';
import { formatDate } from '../../src/lib/format/dates.ts';
import { languages, type Language } from '../../src/lib/format/languages.ts';
import { prefixOf } from '../../src/lib/server/site.ts';
import { launchBrowser, openPage, started, type WatchedPage } from '../support/browser.ts';
import {
	changingSite,
	copyOfBuild,
	makeNext,
	NEXT,
	remove,
	switchOff,
	type ChangingSite
} from '../support/kept-site.ts';
import { addMeasuring, expectInStep, scrollPast, stepsOf } from '../support/scroll.ts';
import { latestDataset, messagesIn } from '../support/story.ts';

const OPTIONS: BrowserContextOptions = {
	viewport: { width: 1280, height: 800 },
	reducedMotion: 'reduce',
	serviceWorkers: 'allow'
};

/** The line of a page that is this device’s copy. */
const LINE = '.kept-line';
const FACT = '.masthead .prose a.fact';

const { version, released } = latestDataset();

const editionOf = (language: Language): string =>
	prefixOf(language) === '' ? '' : `${prefixOf(language)}/`;

let browser: Browser;
/** The build, and the next one. Tests serve copies of them if they change something. */
let now: string;
let next: string;
let site: ChangingSite;
let opened: WatchedPage;
let page: Page;
let changed: string[] = [];
/** What the page asked for and did not get. The icon of a tab is no part of the story. */
let missing: string[] = [];

beforeAll(async () => {
	browser = await launchBrowser();
	now = copyOfBuild();
	next = copyOfBuild();
	await makeNext(next, version);
});
afterAll(async () => {
	await browser.close();
	for (const folder of [now, next]) remove(folder);
});

/** Serves the build, and opens a browser that has never been there. */
async function open(base = '', options: BrowserContextOptions = {}): Promise<void> {
	site = await changingSite(now, base);
	opened = await openPage(browser, site.url, { ...OPTIONS, ...options });
	({ page } = opened);
	page.on('requestfailed', (request) => {
		if (!request.url().endsWith('icon.svg')) missing.push(request.url());
	});
	await addMeasuring(page);
}

/** What is wrong with the page, but for what the browser says of a site that it cannot reach. */
const wrongs = () => [
	...missing,
	...opened.complaints.filter((said) => !/ERR_CONNECTION_REFUSED/.test(said))
];

beforeEach(() => {
	[changed, missing] = [[], []];
});
afterEach(async () => {
	await opened.close();
	await site.stop();
	changed.forEach(remove);
});

/** A folder like another, but for what is done to it. */
function like(folder: string, change: (folder: string) => void): string {
	const copy = copyOfBuild();
	cpSync(folder, copy, { recursive: true });
	change(copy);
	changed.push(copy);
	return copy;
}

/** The versions that the device keeps: an active service worker and the names of its caches. */
const keeps = () =>
	page.evaluate(async () => ({
		workers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
		caches: (await caches.keys()).sort()
	}));

/** Waits until the story is kept, and the page in the hands of its own edition’s service worker. */
async function kept(): Promise<void> {
	const inItsHands = () =>
		page.evaluate(async () => {
			const { controller } = navigator.serviceWorker;
			const own = await navigator.serviceWorker.getRegistration();
			return (
				own?.scope === new URL('./', location.href).href &&
				own.active?.state === 'activated' &&
				controller === own.active
			);
		});
	await expect.poll(inItsHands, { timeout: 10_000 }).toBe(true);
}

/** Waits until one copy is kept, and none of those before. */
async function renewed(before: readonly string[]): Promise<void> {
	await expect
		.poll(async () => (await keeps()).caches.map((name) => before.includes(name)))
		.toEqual([false]);
}

async function visit(path = ''): Promise<void> {
	await page.goto(`${site.url}${path}`);
	await started(page);
}

/** Waits until an update that was begun by a visit has come to its end, whatever that is. */
const settled = () =>
	page.evaluate(async () => {
		const registration = await navigator.serviceWorker.getRegistration();
		await registration?.update().catch(() => undefined);
		const coming = registration?.installing;
		if (!coming) return;
		await new Promise<void>((resolve) => {
			coming.addEventListener('statechange', () => {
				if (coming.state === 'activated' || coming.state === 'redundant') resolve();
			});
		});
	});

/** Sees that the story is whole: its stages follow, a number has its card, and that is of a version. */
async function expectWhole(of: string): Promise<void> {
	for (const slug of (await stepsOf(page)).filter((_, i) => i % 9 === 0)) {
		await scrollPast(page, slug);
		await expectInStep(page, `at #${slug}`);
	}
	const faces = await page.evaluate(() =>
		[...document.fonts]
			// Those that stand in until these come are the device’s own, if it has them.
			.filter(({ family, status }) => !family.includes(' as ') && status !== 'unloaded')
			.map(({ status }) => status)
	);
	expect(faces.length).toBeGreaterThan(1);
	expect(new Set(faces)).toEqual(new Set(['loaded']));
	await page.locator(FACT).first().click();
	const card = page.locator('.fact-card');
	await card.waitFor({ state: 'visible' });
	expect(await card.locator('.card-foot span').textContent()).toContain(of);
	await page.keyboard.press('Escape');
}

const lineOf = (language: Language, of: string): string =>
	message(messagesIn(language), 'kept', { version: of, date: formatDate(released, language) });

async function expectCopy(language: Language, of: string): Promise<void> {
	expect(await page.locator(LINE).innerText()).toBe(lineOf(language, of));
	expect(await page.locator('.masthead .version').innerText()).toContain(of);
}

const expectFromSite = async (of: string): Promise<void> => {
	expect(await page.locator(LINE).count()).toBe(0);
	expect(await page.locator('.masthead .version').innerText()).toContain(of);
};

describe.each(
	languages.flatMap((language) => ['', '/stories/names'].map((base) => [language, base]))
)('the story in %s, below “%s”', (name, base = '') => {
	const language = name as Language;

	it('is there without the site once it was opened: words, drawings, faces, cards', async () => {
		await open(base);
		await visit(editionOf(language));
		await kept();
		await expectFromSite(version);
		await site.stop();
		// The page that was opened first already has all it will ask for.
		await expectWhole(version);
		await page.reload();
		await started(page);
		await expectCopy(language, version);
		await expectWhole(version);
		await page.locator('.site-bar a[href$="methodology/"]').first().click();
		await page.waitForURL('**/methodology/');
		expect(await page.locator(LINE).innerText()).toBe(lineOf(language, version));
		await page.goBack();
		await started(page);
		await expectInStep(page, 'back from the methodology');
		expect(wrongs()).toEqual([]);
	});
});

it('keeps nothing else than that on the device', async () => {
	await open();
	await visit();
	await kept();
	const { workers, caches } = await keeps();
	expect(workers).toEqual([site.url]);
	expect(caches).toEqual([expect.stringContaining(`names-on-a-list ${site.url} `)]);
	const stored = await page.evaluate(async () => ({
		local: Object.keys(localStorage),
		session: Object.keys(sessionStorage),
		cookie: document.cookie,
		databases: await indexedDB.databases()
	}));
	expect(stored).toEqual({ local: [], session: [], cookie: '', databases: [] });
	expect(wrongs()).toEqual([]);
});

it('shows the copy while the server fails, and the story again when it does not', async () => {
	await open();
	await visit();
	await kept();
	await site.fail();
	await page.reload();
	await started(page);
	await expectCopy('en', version);
	await expectWhole(version);
	await site.serve(now);
	await visit();
	await expectFromSite(version);
});

describe('the next version', () => {
	it('is there at the next visit, and from then on without the site', async () => {
		await open();
		await visit();
		await kept();
		const before = (await keeps()).caches;
		await site.serve(next);
		await visit();
		await expectFromSite(NEXT);
		await expectWhole(NEXT);
		await settled();
		await renewed(before);
		await site.stop();
		await page.reload();
		await started(page);
		await expectCopy('en', NEXT);
		await expectWhole(NEXT);
		expect(wrongs()).toEqual([]);
	});

	it('leaves a page that is open as it is: a number has the card of its own version, or its link', async () => {
		await open();
		await visit();
		await kept();
		const before = (await keeps()).caches;
		await site.serve(next);
		await settled();
		await renewed(before);
		const fact = page.locator(FACT).first();
		const href = (await fact.getAttribute('href')) ?? '';
		await fact.click();
		const card = page.locator('.fact-card:visible .card-foot span');
		await expect
			.poll(async () => page.url() === new URL(href, site.url).href || (await card.count()) === 1)
			.toBe(true);
		if ((await card.count()) === 1) expect(await card.textContent()).toContain(version);
	});

	const stories = ['index.html', 'uk/index.html'];
	const halves: [string, (folder: string) => void, string][] = [
		[
			'the pages are there, the list is not yet',
			(folder) => cpSync(join(now, 'service-worker.js'), join(folder, 'service-worker.js')),
			NEXT
		],
		[
			'the list is there, the pages are not yet',
			(folder) => stories.forEach((file) => cpSync(join(now, file), join(folder, file))),
			version
		],
		[
			'all is there but the cards',
			(folder) => cpSync(join(now, 'cards.json'), join(folder, 'cards.json')),
			NEXT
		]
	];

	it.each(halves)('half published, %s: the copy stays whole', async (_, half, online) => {
		await open();
		await visit();
		await kept();
		const before = (await keeps()).caches;
		await site.serve(like(next, half));
		await visit();
		await expectFromSite(online);
		await settled();
		expect((await keeps()).caches).toEqual(before);
		await site.stop();
		await page.reload();
		await started(page);
		await expectCopy('en', version);
		await expectWhole(version);
		await site.serve(next);
		await visit();
		await settled();
		await renewed(before);
	});
});

describe('nothing is kept', () => {
	/** What the device keeps after all that a page does by itself. */
	async function afterRest() {
		await page.evaluate(
			() =>
				new Promise<void>((resolve) =>
					requestIdleCallback(() => requestIdleCallback(() => resolve()))
				)
		);
		await settled();
		return keeps();
	}
	const NOTHING = { workers: [], caches: [] };

	it('where a file is not what the list says', async () => {
		await open();
		await site.serve(
			like(now, (folder) => writeFileSync(join(folder, 'methodology/index.html'), 'Another page'))
		);
		await visit();
		await expect.poll(async () => (await afterRest()).workers, { timeout: 5000 }).toEqual([]);
		expect(await afterRest()).toEqual(NOTHING);
	});

	it('for who asks to be spared data', async () => {
		await open();
		await page.addInitScript(() => {
			Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
		});
		await visit();
		expect(await afterRest()).toEqual(NOTHING);
	});

	it.each(['embed/register/', 'v/1.2.0/', 'methodology/'])('by %s', async (path) => {
		await open();
		await page.goto(`${site.url}${path}`);
		expect(await afterRest()).toEqual(NOTHING);
	});

	it('by the story in a frame', async () => {
		await open();
		await site.serve(
			like(now, (folder) =>
				writeFileSync(
					join(folder, 'host.html'),
					'<!doctype html><html lang="en"><title>A host</title><iframe src="./"></iframe></html>'
				)
			)
		);
		await page.goto(`${site.url}host.html`);
		await page.frameLocator('iframe').locator('html[data-started]').waitFor({ state: 'attached' });
		expect(await afterRest()).toEqual(NOTHING);
	});
});

it.each(['embed/register/', 'v/1.2.0/'])('%s is never answered from the copy', async (path) => {
	await open();
	await visit();
	await kept();
	const answer = await page.goto(`${site.url}${path}`);
	expect(answer?.fromServiceWorker()).toBe(false);
	await site.stop();
	await expect(page.reload()).rejects.toThrow('ERR_CONNECTION_REFUSED');
});

it('is taken back by one file, and nothing of others with it', async () => {
	await open();
	for (const language of languages) {
		await visit(editionOf(language));
		await kept();
	}
	await page.evaluate(() => caches.open('another site’s'));
	expect((await keeps()).caches).toHaveLength(3);
	await site.serve(like(now, switchOff));
	// The pages of that time still ask for it: what they get is gone again at once.
	for (const language of languages) {
		await visit(editionOf(language));
		await settled();
	}
	await expect.poll(keeps).toEqual({ workers: [], caches: ['another site’s'] });
	await site.stop();
	await expect(page.reload()).rejects.toThrow('ERR_CONNECTION_REFUSED');
});

/**
 * Every file that a page asks for comes to harm in turn: it is blocked, comes late, in half, as a server’s
 * error or from another version. The page is there all the same, every number is as it was printed, and
 * nobody is told anything that is not so.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cards } from '../../src/lib/interact/data.ts';
import { launchBrowser, openPage, type WatchedPage } from '../support/browser.ts';
import {
	FAULTS,
	filesOf,
	harm,
	otherCards,
	otherFace,
	otherScript,
	otherText,
	type AskedFile,
	type Fault
} from '../support/faults.ts';
import { isFull, pairwise } from '../support/pairs.ts';
import { addMeasuring, expectInStep, scrollPast, stepsOf } from '../support/scroll.ts';
import { readBuilt, serveBuild, type Site } from '../support/site.ts';

const SEED = 1007;
const OPTIONS = { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' } as const;

/**
 * After this long without its script a page unrolls; without its faces it is laid out; without its card a
 * link is followed.
 */
const UNROLLS = 5000;
const FACES = 3000;
const PATIENCE = 4000;

interface Visited {
	address: string;
	/** The cards that its numbers have, as the build has them; null for a page whose numbers have none. */
	cards: string | null;
	/** Whether a script sets its drawings on a stage. */
	staged: boolean;
}

const PAGES = {
	story: { address: '', cards: 'cards.json', staged: true },
	'Ukrainian story': { address: 'uk/', cards: 'uk/cards.json', staged: true },
	sources: { address: 'sources/', cards: null, staged: false },
	chart: { address: 'charts/register/', cards: 'cards.json', staged: true },
	embed: { address: 'embed/register/', cards: 'cards.json', staged: false }
} as const satisfies Record<string, Visited>;
type Name = keyof typeof PAGES;
const NAMES = Object.keys(PAGES) as Name[];

const KINDS = ['script', 'face', 'data'] as const;

/** What a browser says itself of a file that it did not get, or not as the page says it is. */
const OF_THE_BROWSER =
	/^500: |Failed to load resource|Failed to find a valid digest|Failed to decode downloaded font|OTS parsing error|SRI's integrity checks failed|was preloaded using link preload/;

let browser: Browser;
let site: Site;
let files: Record<Name, AskedFile[]>;
let printed: Record<Name, Printed>;

/** All that a page says, as it was printed. */
interface Printed {
	texts: string[];
	numbers: string[];
	figures: string[];
}

/** What is said outside of what a script draws or says itself. */
function readPrinted(page: Page): Promise<Printed> {
	return page.evaluate(() => {
		const BY_SCRIPT =
			'.stage, .chart-stage, .chart-cursor, .fact-card, .print-address, .turns, [role=status], [aria-live], form, template, noscript';
		const all = (selector: string) =>
			[...document.querySelectorAll(selector)].filter(
				(element) => element.closest(BY_SCRIPT) === null
			);
		const plain = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
		return {
			texts: all('h1, h2, h3, p, dd').map(plain),
			// The address of a number says what it stands for in an embed, until its script does.
			numbers: all('a.fact').map((link) => `${link.getAttribute('href') ?? ''}: ${plain(link)}`),
			figures: all('figure.chart').map((figure) =>
				[...figure.querySelectorAll('.drawing')]
					.map((drawing) =>
						drawing.outerHTML.replace(
							/ (?:tabindex="-1"|aria-hidden="true"|data-fact="[^"]*")/g,
							''
						)
					)
					.join('')
			)
		};
	});
}

beforeAll(async () => {
	[browser, site] = await Promise.all([launchBrowser(), serveBuild()]);
	const found = await Promise.all(
		NAMES.map(async (name) => {
			const url = `${site.url}${PAGES[name].address}`;
			const whole = await openPage(browser, site.url, OPTIONS);
			const asked = await filesOf(whole.page, url, site.url);
			await whole.close();
			const bare = await openPage(browser, site.url, { ...OPTIONS, javaScriptEnabled: false });
			await bare.page.goto(url);
			const print = await readPrinted(bare.page);
			await bare.close();
			return [name, asked, print] as const;
		})
	);
	files = Object.fromEntries(found.map(([name, asked]) => [name, asked])) as typeof files;
	printed = Object.fromEntries(found.map(([name, , print]) => [name, print])) as typeof printed;
});
afterAll(async () => {
	await browser.close();
	await site.close();
});

const OTHER = { script: otherScript, style: otherText, face: otherFace, data: otherText } as const;

/** A promise and what ends it. */
function gate(): { closed: Promise<void>; open: () => void } {
	let open = (): void => undefined;
	const closed = new Promise<void>((resolve) => (open = resolve));
	return { closed, open };
}

/** Waits until every place of a story is known; faces that never come are waited for no longer. */
async function laidOut(page: Page, isHeld: boolean): Promise<void> {
	await page.waitForFunction(() => 'started' in document.documentElement.dataset);
	if (isHeld) await page.clock.fastForward(FACES);
	await page.waitForFunction(
		() =>
			document.querySelector('.scrolly') === null || 'unfolded' in document.documentElement.dataset
	);
}

/** Sees that what was printed stands there, and that its drawings are to be seen. */
async function expectReadable(page: Page, name: Name): Promise<void> {
	expect(await readPrinted(page)).toEqual(printed[name]);
	expect(await page.locator('.kept-line').count()).toBe(0);
	const scripted = await page.evaluate(() =>
		document.documentElement.classList.contains('scripted')
	);
	if (scripted && name !== 'chart') {
		const steps = await stepsOf(page);
		for (const slug of [steps.at(-1), steps[1], steps[0]]) {
			await scrollPast(page, slug ?? '');
			await expectInStep(page, `at #${slug}`);
		}
		await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
		return;
	}
	const unseen = await page.evaluate((onStage) => {
		const wanted = onStage
			? '.chart-stage figure'
			: 'main h2, main article, .own-drawing figure, .chart-state figure, .still figure';
		return [...document.querySelectorAll<HTMLElement>(wanted)]
			.filter((element) => element.offsetHeight < 8 || element.getClientRects().length === 0)
			.filter((element) => element.closest('details:not([open]), .visually-hidden') === null)
			.map((element) => element.outerHTML.slice(0, 80));
	}, scripted);
	// An embed shows one of its states.
	if (name !== 'embed') expect(unseen).toEqual([]);
	expect(
		await page.locator('main figure.chart:visible, main article:visible').count()
	).toBeGreaterThan(0);
}

/** Asks the first number of a page; says whether its card came, or its link was followed. */
async function askNumber(page: Page, name: Name, wait: () => Promise<unknown>): Promise<string> {
	const { cards } = PAGES[name];
	if (cards === null) return 'none';
	const fact = page.locator('a.fact:visible').first();
	const href = await fact.evaluate((link: HTMLAnchorElement) => link.href);
	const reference = (await fact.getAttribute('data-fact')) ?? href.split('#')[1] ?? '';
	const beside = page.waitForEvent('popup').then(
		(popup) => popup.waitForURL(href).then(() => 'link'),
		() => 'nothing'
	);
	await fact.click({ noWaitAfter: true });
	await wait();
	const card = page.locator('.fact-card');
	const came = await Promise.race([
		card.waitFor({ state: 'visible' }).then(
			() => 'card',
			() => 'nothing'
		),
		page.waitForURL(href, { waitUntil: 'commit' }).then(
			() => 'link',
			() => 'nothing'
		),
		beside
	]);
	if (came !== 'card') return came;
	const { cards: all, words } = JSON.parse(readBuilt(cards)) as Cards;
	expect(await card.locator('h2').textContent()).toContain(all[reference]?.title);
	expect(await card.locator('.card-foot').innerText()).toContain(words.version);
	return came;
}

/** A page one of whose files comes to harm. */
async function expectUnharmed(name: Name, file: AskedFile, fault: Fault): Promise<void> {
	const { address, cards, staged } = PAGES[name];
	const opened: WatchedPage = await openPage(browser, site.url, OPTIONS);
	const { page } = opened;
	const { closed, open } = gate();
	const isHeld = fault === 'held';
	const runs = file.kind !== 'script';
	const path = file.path.replace(/[.]/g, '\\.');
	if (isHeld) await page.clock.install();
	await addMeasuring(page);
	await page.route(
		new RegExp(`/${path}(?:\\?.*)?$`),
		harm(fault, OTHER[file.kind as keyof typeof OTHER], closed)
	);
	try {
		await page.goto(`${site.url}${address}`, { waitUntil: 'commit' });
		await page.waitForFunction(() => document.readyState !== 'loading');
		if (!isHeld) await page.waitForLoadState('load');
		else if (!runs) await page.clock.fastForward(UNROLLS);
		if (staged && runs) await laidOut(page, isHeld);
		else if (staged)
			await page.waitForFunction(() => !document.documentElement.classList.contains('scripted'));
		await expectReadable(page, name);
		if (isHeld && file.kind !== 'data') {
			open();
			await page.waitForLoadState('load');
			if (staged) await laidOut(page, isHeld);
			await expectReadable(page, name);
		}
		const isLate = isHeld && file.kind === 'data';
		const hasCard = file.kind !== 'data' && (runs || isHeld);
		const came = await askNumber(
			page,
			name,
			async () => isLate && page.clock.fastForward(PATIENCE)
		);
		expect(came).toBe(cards === null ? 'none' : hasCard ? 'card' : 'link');
	} finally {
		open();
		await opened.close();
	}
	expect(opened.complaints.filter((said) => !OF_THE_BROWSER.test(said))).toEqual([]);
}

/** The file of a kind that a page asks for, or of the next kind that it asks for at all. */
function fileOf(name: Name, kind: (typeof KINDS)[number]): AskedFile {
	const from = KINDS.indexOf(kind);
	const order = [...KINDS.slice(from), ...KINDS.slice(0, from)];
	const [file] = order.flatMap((one) => files[name].filter((asked) => asked.kind === one));
	if (file === undefined) throw new Error(`The page ${name} asks for no file.`);
	return file;
}

if (isFull) {
	describe.each(NAMES)('%s', (name) => {
		it.each(FAULTS)(
			'whatever it asks for is %s',
			async (fault) => {
				for (const file of files[name]) await expectUnharmed(name, file, fault);
			},
			300_000
		);
	});
} else {
	it.each(pairwise({ name: NAMES, kind: KINDS, fault: FAULTS }, SEED))(
		'$name, $kind $fault',
		async ({ name, kind, fault }) => {
			await expectUnharmed(name, fileOf(name, kind), fault);
		}
	);
}

describe('an embed that is sandboxed away from its origin, where no browser holds a file to its hash', () => {
	const FACT = 'a[data-fact]:visible';

	/** Asks the first number of an embed in a host’s page; gives what its card says, or null if none came. */
	async function cardInFrame(other: (body: Buffer) => Buffer): Promise<string | null> {
		const { page, close } = await openPage(browser, site.url, OPTIONS);
		await page.route('**/embed/register/cards.js', harm('other', other, Promise.resolve()));
		await page.route('**/host.html', (route) =>
			route.fulfill({
				contentType: 'text/html',
				body: `<!doctype html><html lang="en"><title>A host</title><iframe width="700" height="700" sandbox="allow-scripts allow-popups" src="${site.url}embed/register/"></iframe></html>`
			})
		);
		await page.goto(`${site.url}host.html`);
		const frame = page.frameLocator('iframe');
		const card = frame.locator('.fact-card');
		const beside = page.waitForEvent('popup').then(
			() => null,
			() => null
		);
		await frame.locator(FACT).first().click();
		const said = await Promise.race([
			beside,
			card.waitFor({ state: 'visible' }).then(
				() => card.textContent(),
				() => null
			)
		]);
		await close();
		return said;
	}

	it('shows its own cards', async () => {
		expect(await cardInFrame((body) => body)).toContain('19,546');
	});

	it('follows its links where the cards are another version’s', async () => {
		expect(await cardInFrame(otherCards)).toBeNull();
	});
});

it.each([...NAMES])('%s that ends in its middle says what it says up to there', async (name) => {
	const { page, complaints, close } = await openPage(browser, site.url, OPTIONS);
	const url = `${site.url}${PAGES[name].address}`;
	await page.route(url, harm('cut', otherText, Promise.resolve()));
	await page.goto(url);
	const { texts, numbers, figures } = await readPrinted(page);
	await close();
	for (const [all, half] of [
		[printed[name].texts, texts],
		[printed[name].numbers, numbers],
		[printed[name].figures, figures]
	] as const) {
		// The last of each may have ended with the page.
		const whole = half.slice(0, -1);
		expect(whole).toEqual(all.slice(0, whole.length));
	}
	expect(texts.length).toBeGreaterThan(5);
	expect(complaints.filter((said) => !OF_THE_BROWSER.test(said))).toEqual([]);
});

it('asks for no style: it is in the page', () => {
	for (const name of NAMES) {
		expect(files[name].length).toBeGreaterThan(0);
		expect(files[name].filter(({ kind }) => kind === 'style')).toEqual([]);
	}
});

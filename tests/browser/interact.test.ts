/** A reader asks the numbers and the marks who says so: by mouse, finger and keyboard. */
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser, openPage, started, type WatchedPage } from '../support/browser.ts';
import { addMeasuring, expectInStep, scrollPast } from '../support/scroll.ts';
import { serveBuild, type Site } from '../support/site.ts';
import { latestDataset } from '../support/story.ts';

const DESKTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const SIZES = [
	{ name: 'desktop', options: DESKTOP },
	{ name: 'phone', options: PHONE }
];

const CARD = '.fact-card';
/** The first drawing of the page. */
const STILL = '.masthead .still';
const STOP = `${STILL} .chart-cursor [role=option]:not([hidden])`;
/** A drawing with many marks, and the stop of its cursor. */
const STAGE = '.scrolly[data-scrolly=register] .stage';
const STAGE_STOP = `${STAGE} .chart-cursor [role=option]:not([hidden])`;
/** The same drawing on its chart’s page, and the address of that. */
const ALONE = '.chart-stage';
const CHART = 'charts/register/';
/** A number in the first paragraph. */
const FACT = '.masthead .prose a.fact[data-fact^="register-"]';

const dataset = latestDataset();

let browser: Browser;
let site: Site;
let opened: WatchedPage;
let page: Page;

beforeAll(async () => {
	[browser, site] = await Promise.all([launchBrowser(), serveBuild()]);
});
afterAll(async () => {
	await browser.close();
	await site.close();
});

async function openStory(options: BrowserContextOptions): Promise<void> {
	opened = await openPage(browser, site.url, { reducedMotion: 'reduce', ...options });
	({ page } = opened);
	await addMeasuring(page);
	await page.goto(site.url);
	await started(page);
}

const shown = () => page.waitForSelector(CARD, { state: 'visible', timeout: 5000 });
const gone = () => page.waitForSelector(CARD, { state: 'hidden', timeout: 5000 });

/** What has the focus, in a word or a sentence. */
const focused = () =>
	page.evaluate(() => {
		const at = document.activeElement;
		return at?.getAttribute('aria-label') ?? at?.className ?? '';
	});

/** Goes to the register’s last reading but one of the story’s steps. */
async function toRegister(): Promise<void> {
	await scrollPast(page, 'still', 10);
	await expectInStep(page, 'at the register');
}

/** Records that have a visible mark or number in the register’s drawing, in the order of the table; then the rest. */
const drawnInOrder = () =>
	page.evaluate((still) => {
		const drawn = [
			...document.querySelectorAll(`${still} .drawing :is([data-record], [data-fact])`)
		]
			.filter((mark) => mark.getClientRects().length > 0)
			.map((mark) => mark.getAttribute('data-record') ?? mark.getAttribute('data-fact') ?? '');
		return [...document.querySelectorAll<HTMLElement>('[data-table=register] tr[data-record]')]
			.filter((row) => drawn.includes(row.dataset['record'] ?? ''))
			.map((row) => row.dataset['spoken'] ?? '');
	}, STAGE);

describe.each(SIZES)('on a $name', ({ options }) => {
	beforeEach(() => openStory(options));
	afterEach(async () => {
		const { complaints, close } = opened;
		await close();
		expect(complaints).toEqual([]);
	});

	it('a drawing is one tab stop, after the numbers of its title', async () => {
		const title = page.locator(`${STILL} figcaption a`);
		await title.last().focus();
		await page.keyboard.press('Tab');
		expect(await page.locator(STOP).evaluate((stop) => stop === document.activeElement)).toBe(true);
		await page.keyboard.press('Tab');
		expect(
			await page.evaluate((still) => document.activeElement?.closest(still), STILL)
		).toBeNull();
		await page.keyboard.press('Shift+Tab');
		expect(await page.locator(STOP).evaluate((stop) => stop === document.activeElement)).toBe(true);
	});

	it('arrow keys lead through the records in the order of the table, each said as its row says it', async () => {
		await toRegister();
		const spoken = await drawnInOrder();
		expect(spoken.length).toBeGreaterThan(20);
		await page.locator(STAGE_STOP).focus();
		await page.keyboard.press('Home');
		const heard = [await focused()];
		while (heard.length < spoken.length) {
			await page.keyboard.press(heard.length % 2 === 0 ? 'ArrowDown' : 'ArrowRight');
			heard.push(await focused());
		}
		expect(heard).toEqual(spoken);
		await page.keyboard.press('ArrowLeft');
		expect(await focused()).toBe(spoken.at(-2));
		await page.keyboard.press('Home');
		await page.keyboard.press('ArrowUp');
		expect(await focused()).toBe(spoken[0]);
		await page.keyboard.press('End');
		await page.keyboard.press('ArrowRight');
		const place = await page
			.locator(STAGE_STOP)
			.evaluate((stop) => [stop.getAttribute('aria-posinset'), stop.getAttribute('aria-setsize')]);
		expect(place[0]).toBe(place[1]);
	});

	it('the ring is around the mark, also after a resize', async () => {
		await toRegister();
		const apart = () =>
			page.evaluate((still) => {
				const label = document.activeElement?.getAttribute('aria-label') ?? '';
				const row = [...document.querySelectorAll<HTMLElement>('tr[data-spoken]')].find(
					(candidate) => candidate.dataset['spoken'] === label
				);
				const mark = document.querySelector(
					`${still} .drawing [data-record="${row?.dataset['record'] ?? ''}"]`
				);
				const ring = document.activeElement?.getBoundingClientRect();
				const box = mark?.getBoundingClientRect();
				if (ring === undefined || box === undefined) return Infinity;
				return Math.hypot(
					ring.left + ring.width / 2 - box.left - box.width / 2,
					ring.top + ring.height / 2 - box.top - box.height / 2
				);
			}, STAGE);
		await page.locator(STAGE_STOP).focus();
		await page.keyboard.press('ArrowRight');
		expect(await apart()).toBeLessThan(2);
		await page.setViewportSize({ width: 700, height: 740 });
		await expect.poll(apart).toBeLessThan(2);
	});

	it('Enter opens the card of the record, Escape closes it and then leaves', async () => {
		await page.locator(STOP).focus();
		await page.keyboard.press('ArrowRight');
		const at = await focused();
		await page.keyboard.press('Enter');
		await shown();
		expect(await focused()).toBe('fact-card');
		await page.keyboard.press('Escape');
		await gone();
		expect(await focused()).toBe(at);
		await page.keyboard.press('Space');
		await shown();
		await page.keyboard.press('Escape');
		await page.keyboard.press('Escape');
		expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
	});

	it('the card of a number says what its record says', async () => {
		const fact = page.locator(FACT).first();
		const record = dataset.figure((await fact.getAttribute('data-fact')) ?? '');
		await fact.click();
		await shown();
		const said = await page.locator(CARD).innerText();
		expect(said).toContain(record.value?.toLocaleString('en'));
		expect(said).toContain(record.counts);
		expect(said).toContain(dataset.body(record.body).name);
		expect(said).toContain(record.asOf.slice(0, 4));
		expect(said).toContain(record.id);
		expect(said).toContain(dataset.version);
		const links = await page
			.locator(`${CARD} a`)
			.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
		for (const { source } of record.sources) expect(links).toContain(dataset.source(source).url);
		expect(links).toContain(`./sources/#${record.id}`);
	});

	it('a click elsewhere closes it; Escape leads the focus back to the number', async () => {
		const fact = page.locator(FACT).first();
		await fact.click();
		await shown();
		await page.keyboard.press('Escape');
		await gone();
		expect(await fact.evaluate((link) => link === document.activeElement)).toBe(true);
		await page.keyboard.press('Enter');
		await shown();
		await page.locator('.deck').click();
		await gone();
	});

	it('whoever tabs out of a card comes to what follows the number', async () => {
		await page.locator(FACT).first().focus();
		await page.keyboard.press('Enter');
		await shown();
		const stops = await page.locator(`${CARD} :is(a, button)`).count();
		for (let i = 0; i <= stops; i++) await page.keyboard.press('Tab');
		await gone();
		const next = await page.evaluate((selector) => {
			const stops = [...document.querySelectorAll('a, button')].filter((one) =>
				one.checkVisibility()
			);
			const first = document.querySelector(selector);
			return (
				stops.findIndex((one) => one === document.activeElement) -
				stops.findIndex((one) => one === first)
			);
		}, FACT);
		expect(next).toBe(1);
	});

	it('axe finds nothing in an open card, nor in a cursor', async () => {
		await page.locator(STOP).focus();
		await page.keyboard.press('Enter');
		await shown();
		// Not as an element: the page runs no script that it does not name.
		await page.evaluate(axe.source);
		const found = await page.evaluate(async () => {
			const { violations } = await window.axe.run({ include: [['.fact-card'], ['.chart-cursor']] });
			return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
		});
		expect(found).toEqual([]);
	});

	it('nothing on the page moves for it', async () => {
		const places = () =>
			page.evaluate(() =>
				[
					...document.querySelectorAll(
						':is(main, .step, figure, p, h2, .drawing *):not(.fact-card *)'
					)
				].map((element) => {
					const { left, top, width, height } = element.getBoundingClientRect();
					return [left, top + scrollY, width, height].map(Math.round).join(' ');
				})
			);
		const height = () => page.evaluate(() => document.documentElement.scrollHeight);
		await page.locator(FACT).first().scrollIntoViewIfNeeded();
		const before = { places: await places(), height: await height() };
		await page.locator(FACT).first().click();
		await shown();
		expect({ places: await places(), height: await height() }).toEqual(before);
	});

	it('on a stage, the cursor keeps to the drawing as its state changes, and the finding is said', async () => {
		const scrolly = '.scrolly[data-scrolly=register]';
		const steps = await page
			.locator(`${scrolly} .step`)
			.evaluateAll((all) => all.map(({ id }) => id));
		await scrollPast(page, steps[0] ?? '');
		await expectInStep(page, 'first');
		const status = page.locator('[role=status]');
		expect(await status.textContent()).toBe('');
		await page
			.locator(`${scrolly} .stage [role=option]:not([hidden])`)
			.evaluate((stop) => stop.focus({ preventScroll: true }));
		await page.keyboard.press('End');
		await scrollPast(page, steps[2] ?? '');
		await expectInStep(page, 'third');
		const finding = await page.locator(`${scrolly} .stage figure .finding`).textContent();
		await expect.poll(() => status.textContent()).toBe(finding);
		expect(
			await page.evaluate(() =>
				document.activeElement?.matches('.stage [role=option]:not([hidden])[aria-label]')
			)
		).toBe(true);
	});
});

describe('by mouse', () => {
	beforeEach(async () => {
		opened = await openPage(browser, site.url, { ...DESKTOP, reducedMotion: 'reduce' });
		({ page } = opened);
		await page.clock.install();
		await page.goto(site.url);
		await started(page);
	});
	afterEach(() => opened.close());

	const rest = () => page.clock.runFor(400);
	async function centre(selector: string): Promise<{ x: number; y: number }> {
		await page.locator(selector).first().scrollIntoViewIfNeeded();
		const box = await page.locator(selector).first().boundingBox();
		if (box === null) throw new Error(`${selector} is not to be seen.`);
		return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
	}

	it.each([
		{ name: 'number in prose', path: '', selector: FACT },
		{ name: 'label', path: CHART, selector: `${ALONE} .drawing a.fact:visible` },
		{ name: 'mark', path: CHART, selector: `${ALONE} .drawing [data-record]` }
	])(
		'resting on a $name opens its card, which can be pointed at and dismissed',
		async ({ path, selector }) => {
			if (path !== '') {
				await page.goto(`${site.url}${path}`);
				await started(page);
			}
			const at = await centre(selector);
			await page.mouse.move(at.x, at.y);
			await rest();
			const card = await shown();
			expect(await focused()).not.toBe('fact-card');
			const box = await card.boundingBox();
			if (box === null) throw new Error('The card is not to be seen.');
			const covered =
				at.x > box.x && at.x < box.x + box.width && at.y > box.y && at.y < box.y + box.height;
			expect(covered).toBe(false);

			await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 5 });
			await rest();
			await rest();
			expect(await card.isVisible()).toBe(true);
			await page.keyboard.press('Escape');
			await gone();

			await page.mouse.move(at.x, at.y);
			await rest();
			await shown();
			await page.mouse.move(4, 4);
			await rest();
			await gone();
		}
	);

	it('passing over a number opens nothing', async () => {
		const at = await centre(FACT);
		await page.mouse.move(at.x, at.y);
		await page.mouse.move(4, 4);
		await rest();
		expect(await page.locator(CARD).isVisible()).toBe(false);
	});

	it('a card that was asked for stays, wherever the mouse goes', async () => {
		const at = await centre(FACT);
		await page.mouse.click(at.x, at.y);
		await shown();
		await page.mouse.move(4, 4);
		await rest();
		expect(await page.locator(CARD).isVisible()).toBe(true);
	});

	it('a click with a modifier is the browser’s', async () => {
		const [tab] = await Promise.all([
			page.context().waitForEvent('page'),
			page
				.locator(FACT)
				.first()
				.click({ modifiers: ['ControlOrMeta'] })
		]);
		await tab.waitForURL(/\/sources\/#/);
		expect(await page.locator(CARD).isVisible()).toBe(false);
	});

	it('a record in a card is shown in its place', async () => {
		const derived = dataset.tables.derived.map(({ id }) => `a[data-fact="${id}"]`).join(', ');
		await page.locator(`.step-text :is(${derived})`).first().click();
		await shown();
		const link = page.locator(`${CARD} dd a[data-fact]`).first();
		const record = await link.getAttribute('data-fact');
		await link.click();
		await page.waitForFunction(
			([card, id]) => document.querySelector(`${card} code`)?.textContent === id,
			[CARD, record] as const
		);
		expect(await page.locator(CARD).count()).toBe(1);
	});
});

describe('by finger', () => {
	it('a tap near a mark opens a sheet at the foot of the screen', async () => {
		await openStory(PHONE);
		await page.goto(`${site.url}${CHART}`);
		await started(page);
		const mark = page.locator(`${ALONE} .drawing [data-record]`).first();
		await mark.scrollIntoViewIfNeeded();
		const box = await mark.boundingBox();
		if (box === null) throw new Error('The mark is not to be seen.');
		await page.touchscreen.tap(box.x - 10, box.y + box.height / 2);
		const card = await shown();
		const sheet = await card.boundingBox();
		expect(sheet).toMatchObject({ x: 0, width: 360 });
		expect(Math.round((sheet?.y ?? 0) + (sheet?.height ?? 0))).toBe(740);
		await page.locator(`${CARD} button`).tap();
		await gone();
		await opened.close();
	});
});

describe('where the cards cannot be had', () => {
	beforeEach(async () => {
		opened = await openPage(browser, site.url, DESKTOP);
		({ page } = opened);
		await page.route(/cards\.json/, (route) => route.abort());
		await page.goto(site.url);
		await started(page);
	});
	afterEach(() => opened.close());

	it('a number leads to its record', async () => {
		const record = await page.locator(FACT).first().getAttribute('data-fact');
		await page.locator(FACT).first().click();
		await page.waitForURL((url) => url.pathname.endsWith('/sources/') && url.hash === `#${record}`);
	});

	it('so does a mark', async () => {
		await page.locator(STOP).focus();
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/sources\/#register-/);
	});
});

describe('without a script', () => {
	it('every number in a drawing is a link that the tab key reaches', async () => {
		opened = await openPage(browser, site.url, { ...DESKTOP, javaScriptEnabled: false });
		({ page } = opened);
		await page.goto(site.url);
		expect(await page.locator('.drawing a[tabindex]').count()).toBe(0);
		expect(await page.locator('.chart-cursor').count()).toBe(0);
		const record = await page.locator(FACT).first().getAttribute('data-fact');
		await page.locator(FACT).first().click();
		expect(new URL(page.url()).hash).toBe(`#${record}`);
		await opened.close();
	});
});

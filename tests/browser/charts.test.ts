/** However a reader gets to a state of a chart, its page shows that state. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { charts } from '../../src/lib/charts/registry.ts';
import {
	launchBrowser,
	openPage,
	started,
	type Size,
	type WatchedPage
} from '../support/browser.ts';
import { serveBuild, type Site } from '../support/site.ts';

let browser: Browser;
let site: Site;

beforeAll(async () => {
	[browser, site] = await Promise.all([launchBrowser(), serveBuild()]);
});
afterAll(async () => {
	await browser.close();
	await site.close();
});

interface Sight {
	/** State on the stage. */
	shown: string | undefined;
	/** Whether it is the same as that state’s own section prints. */
	same: boolean;
	/** States that the picker marks. */
	marked: string[];
	hash: string;
	/** Where the tools beneath the stage lead to. */
	link: string;
	/** Whether the picker and the stage’s title are in sight. */
	top: number;
	sections: number;
}

function sight(page: Page): Promise<Sight> {
	return page.evaluate(() => {
		const figure = document.querySelector<HTMLElement>('.chart-stage > figure');
		const state = figure?.dataset['state'];
		const own = document.querySelector(`.chart-state[id="${state}"] figure`);
		const normal = (element: Element | null) =>
			element?.textContent.replace(/\s+/g, ' ').trim() ?? null;
		const records = (element: Element | null | undefined) =>
			[...(element?.querySelectorAll('[data-record]') ?? [])]
				.map((mark) => `${mark.getAttribute('data-record')} ${mark.getAttribute('class')}`)
				.sort()
				.join();
		return {
			shown: state,
			same: figure !== null && normal(figure) === normal(own) && records(figure) === records(own),
			marked: [...document.querySelectorAll<HTMLAnchorElement>('.state-picker [aria-current]')].map(
				({ hash }) => hash.slice(1)
			),
			hash: location.hash,
			link:
				document.querySelector<HTMLAnchorElement>('.chart-stage .figure-tools a[href*="#"]')
					?.hash ?? '',
			top: scrollY,
			sections: [...document.querySelectorAll('.chart-state')].filter(
				(section) => section.getClientRects().length > 0
			).length
		};
	});
}

async function expectState(page: Page, state: string, at: string): Promise<Sight> {
	await page
		.waitForFunction(
			(name) =>
				document.querySelector<HTMLElement>('.chart-stage > figure')?.dataset['state'] === name,
			state,
			{ timeout: 5000 }
		)
		.catch(() => undefined);
	const seen = await sight(page);
	expect(seen, at).toMatchObject({
		shown: state,
		same: true,
		marked: [state],
		link: `#${state}`,
		sections: 0
	});
	return seen;
}

const pick = (page: Page, state: string) =>
	page.locator(`.state-picker a[href="#${state}"]`).click();

const cases = charts.map(({ id, key, states }) => ({
	id,
	key,
	names: states.map(({ name }) => name)
}));

const others = ({ key, names }: (typeof cases)[number]): [string, string] => {
	const [first = key, second = first] = names.filter((name) => name !== key);
	return [first, second];
};

const SIZES = [
	{ width: 1280, height: 800 },
	{ width: 360, height: 800 }
];

/** A page of a chart, opened before each test, which must not complain of anything. */
function withPage(id: string, viewport: Size): () => { page: Page; address: string } {
	let watched: WatchedPage;
	const address = () => `${site.url}charts/${id}/`;
	beforeEach(async () => {
		watched = await openPage(browser, site.url, { viewport });
		await watched.page.goto(address());
		await started(watched.page);
	});
	afterEach(async () => {
		const { complaints } = watched;
		await watched.close();
		expect(complaints).toEqual([]);
	});
	return () => ({ page: watched.page, address: address() });
}

const everyChart = SIZES.flatMap((viewport) => cases.map((chart) => ({ ...chart, viewport })));

describe.each(everyChart)('$id at $viewport.width', ({ id, key, names, viewport }) => {
	const opened = withPage(id, viewport);

	it('shows the key state first, each other at a click, and names it in the address', async () => {
		const { page } = opened();
		expect((await expectState(page, key, 'at first')).hash).toBe('');
		for (const name of [...names, ...names.toReversed()]) {
			await pick(page, name);
			const { hash, top } = await expectState(page, name, `after a click on ${name}`);
			expect(hash).toBe(`#${name}`);
			expect(top).toBeLessThan(viewport.height / 2);
		}
	});
});

// What the address does is the same on every page: one of a plot and one of lanes are enough.
const some = everyChart.filter(({ id }) => ['register', 'summit'].includes(id));

describe.each(some)('the address of $id at $viewport.width', ({ viewport, ...chart }) => {
	const { id, key } = chart;
	const [first, second] = others(chart);
	const opened = withPage(id, viewport);

	it('a click leaves no entry behind: Back leads out of the page, Forward to the state', async () => {
		const { page } = opened();
		await page.goto(`${site.url}charts/`);
		await page.locator(`.chart-cards a[href*="${id}/"]`).click();
		await started(page);
		await pick(page, first);
		await pick(page, second);
		await expectState(page, second, 'before Back');
		await page.goBack();
		await page.waitForSelector('.chart-cards');
		await page.goForward();
		await started(page);
		await expectState(page, second, 'after Forward');
	});

	it('follows the address: a typed fragment, Back, Forward', async () => {
		const { page } = opened();
		for (const name of [first, second])
			await page.evaluate((hash) => {
				location.hash = hash;
			}, name);
		await expectState(page, second, 'after two fragments');
		if (first !== second) {
			await page.goBack();
			await expectState(page, first, 'one back');
			await page.goBack();
			await expectState(page, key, 'at the beginning');
			await page.goForward();
			await expectState(page, first, 'forward again');
		}
	});

	it('an address with a fragment opens at its state, at the top, and a reload keeps it', async () => {
		const { page, address } = opened();
		await page.goto('about:blank');
		await page.goto(`${address}#${first}`);
		await started(page);
		expect((await expectState(page, first, 'opened')).top).toBeLessThan(60);
		await page.reload();
		await started(page);
		await expectState(page, first, 'reloaded');
	});

	it('a fragment that is no state shows the key state', async () => {
		const { page, address } = opened();
		for (const odd of ['nowhere', '%E0%A4%A', 'a"b\\c', first.toUpperCase()]) {
			await page.goto('about:blank');
			await page.goto(`${address}#${odd}`);
			await started(page);
			await expectState(page, key, `opened at #${odd}`);
		}
		await pick(page, first);
		await page.evaluate(() => {
			location.hash = 'nowhere';
		});
		await expectState(page, key, 'typed');
	});

	it('a fragment of another part of the page leaves the state as it is', async () => {
		const { page } = opened();
		await pick(page, first);
		await page.locator('.chart-stage .figure-tools a[href$="#cite"]').click();
		await page.waitForFunction(() => location.hash === '#cite');
		expect((await sight(page)).shown).toBe(first);
	});

	it('a click that opens another tab changes nothing here', async () => {
		const { page } = opened();
		await page
			.locator(`.state-picker a[href="#${first}"]`)
			.evaluate((link) =>
				link.dispatchEvent(new MouseEvent('click', { ctrlKey: true, cancelable: true }))
			);
		await expectState(page, key, 'after a click with Ctrl');
	});
});

describe.each(cases)('$id without the script', ({ id, names }) => {
	it('prints every state, with links to each', async () => {
		const { page, complaints, close } = await openPage(browser, site.url, {
			javaScriptEnabled: false
		});
		await page.goto(`${site.url}charts/${id}/`);
		for (const name of names) {
			const drawing = page.locator(`.chart-state[id="${name}"] .drawing`);
			const box = await drawing.boundingBox();
			expect(box?.height, name).toBeGreaterThan(40);
		}
		expect(await page.locator('.chart-stage').isVisible()).toBe(false);
		expect(await page.locator('button[data-copy]:visible').count()).toBe(0);
		await pick(page, names.at(-1) ?? '');
		expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
		expect(complaints).toEqual([]);
		await close();
	});
});

describe('when the script does not come', () => {
	it('fails: every state is printed', async () => {
		const { page, close } = await openPage(browser, site.url);
		await page.route(/\/workers\/.*\.js$/, (route) => route.abort());
		await page.goto(`${site.url}charts/register/`);
		await page.waitForFunction(() => !document.documentElement.classList.contains('scripted'));
		expect(await page.locator('.chart-state .drawing:visible').count()).toBe(
			cases.find(({ id }) => id === 'register')?.names.length
		);
		await close();
	});
});

it('a link to a state is copied whole', async () => {
	const { page, complaints, close } = await openPage(browser, site.url, {
		permissions: ['clipboard-read', 'clipboard-write']
	});
	await page.goto(`${site.url}charts/register/#revised`);
	await started(page);
	const button = page.locator('.chart-stage button[data-copy]');
	await button.click();
	await page.waitForFunction(
		() => document.querySelector<HTMLButtonElement>('.chart-stage button[data-copy]')?.disabled
	);
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
		`${site.url}charts/register/#revised`
	);
	expect(complaints).toEqual([]);
	await close();
});

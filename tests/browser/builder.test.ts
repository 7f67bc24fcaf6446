/** What a newsroom is given to paste is what it chose, and it sees what it will get. */
import { load, type CheerioAPI } from 'cheerio';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { charts } from '../../src/lib/charts/registry.ts';
import { launchBrowser, openPage, type WatchedPage } from '../support/browser.ts';
import { settingsOf } from '../support/pasted.ts';
import { readPage, serveBuild, type Site } from '../support/site.ts';

let browser: Browser;
let site: Site;
/** Where snippets say that the site is. */
let root: string;

beforeAll(async () => {
	[browser, site] = await Promise.all([launchBrowser(), serveBuild()]);
	root = settingsOf('charts/index.html').site ?? site.url;
});
afterAll(async () => {
	await browser.close();
	await site.close();
});

/** Pages in frames, but not the page about them. */
const FRAMED = /\/embed\/[a-z-]+\/(?:\?|$)/;
const STAND_IN = `<!doctype html><title>x</title><meta name="responsive-embedded-sizing" content="allow-origins=*"><main style="height:444px">x</main>`;

interface Opened extends WatchedPage {
	/** Addresses of pages that were asked for in frames. */
	framed: string[];
}

/** A page with the builder; whatever is framed there is a page of a height that is known. */
async function open(path: string, options: BrowserContextOptions = {}): Promise<Opened> {
	const watched = await openPage(browser, site.url, options);
	const framed: string[] = [];
	await watched.page.route(FRAMED, (route) => {
		framed.push(route.request().url());
		return route.fulfill({ contentType: 'text/html', body: STAND_IN });
	});
	await watched.page.goto(`${site.url}${path}`);
	if (options.javaScriptEnabled !== false)
		await watched.page.waitForSelector(':is(#embed-form, #doctor-form):not([hidden])');
	return { ...watched, framed };
}

const code = (page: Page): Promise<string> => page.locator('#embed-code').inputValue();
const made = async (page: Page): Promise<CheerioAPI> => load(await code(page), null, false);
const choose = (page: Page, name: string, value: string) =>
	page.locator(`#embed-form [name="${name}"][value="${value}"]`).check();

describe('the builder on a chart’s page', () => {
	const [register] = charts.filter(({ id }) => id === 'register');
	const states = register?.states.map(({ name }) => name) ?? [];
	const { version, kept, script } = settingsOf('charts/register/index.html');
	const folder = kept ? `v/${version}/` : '';

	it('gives at first the snippet that is printed, with the address of the site', async () => {
		const { page, complaints, close } = await open('charts/register/');
		const $ = await made(page);
		expect($('iframe').attr('src')).toBe(`${root}${folder}embed/register/`);
		expect($('figcaption a').last().attr('href')).toBe(root);
		const printed = load(readPage('charts/register/index.html')('#embed-code').text(), null, false);
		expect($('iframe').attr('style')).toBe(printed('iframe').attr('style'));
		expect(complaints).toEqual([]);
		await close();
	});

	it('writes what is chosen, and makes no entry in the history', async () => {
		const { page, framed, complaints, close } = await open('charts/register/');
		const before = await page.evaluate(() => history.length);
		await page.locator('#embed-preview').scrollIntoViewIfNeeded();

		await page.locator('#embed-state').selectOption({ index: 1 });
		await choose(page, 'time', 'live');
		await choose(page, 'theme', 'dark');
		let $ = await made(page);
		expect($('iframe').attr('src')).toBe(`${root}embed/register/?theme=dark#${states[1]}`);
		expect($('iframe').attr('style')).toContain('color-scheme:dark');

		await page.locator('#embed-column').fill('820');
		await page.locator('#embed-column').blur();
		$ = await made(page);
		expect($('figure').attr('style')).toContain('max-width:820px');

		await choose(page, 'way', 'script');
		$ = await made(page);
		expect($('script').attr('src')).toBe(`${root}${script.path}`);
		await choose(page, 'script', 'fixed');
		$ = await made(page);
		expect($('script').attr()).toMatchObject({
			src: `${root}${script.hashedPath}`,
			integrity: script.integrity
		});

		await choose(page, 'way', 'element');
		$ = await made(page);
		expect($('names-on-a-list').attr()).toMatchObject({ chart: 'register', state: states[1] });

		await choose(page, 'way', 'picture');
		$ = await made(page);
		expect($('img').attr('src')).toBe(`${root}charts/register/${states[1]}-dark.png`);
		await page.waitForFunction(
			() => document.querySelector('#embed-preview img')?.getAttribute('src') !== null
		);

		await choose(page, 'way', 'plain');
		await choose(page, 'theme', 'auto');
		expect((await made(page))('iframe').attr('src')).toContain('?theme=auto');
		await page.waitForFunction(() =>
			document.querySelector<HTMLIFrameElement>('#embed-preview iframe')?.src.includes('auto')
		);
		expect(framed.length).toBeGreaterThan(0);
		expect(await page.evaluate(() => history.length)).toBe(before);
		expect(complaints).toEqual([]);
		await close();
	});

	it('begins with the view that the page’s address names', async () => {
		const { page, close } = await open(`charts/register/#${states[0]}`);
		expect((await made(page))('iframe').attr('src')).toBe(
			`${root}${folder}embed/register/#${states[0]}`
		);
		await close();
	});

	it('keeps the last width that was given in full', async () => {
		const { page, close } = await open('charts/register/');
		for (const wrong of ['', '12', '99999', '-600']) {
			await page.locator('#embed-column').fill(wrong);
			await page.locator('#embed-column').blur();
			expect((await made(page))('figure').attr('style')).toContain('max-width:640px');
		}
		await close();
	});

	it('copies the snippet whole', async () => {
		const { page, complaints, close } = await open('charts/register/', {
			permissions: ['clipboard-read', 'clipboard-write']
		});
		const button = page.locator('[data-copy-from="embed-code"]');
		await choose(page, 'way', 'element');
		await button.click();
		await page.waitForFunction(
			() => document.querySelector<HTMLButtonElement>('[data-copy-from]')?.disabled
		);
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code(page));
		expect(complaints).toEqual([]);
		await close();
	});

	it('says what can be frozen, and offers nothing else', async () => {
		const { page, close } = await open('charts/register/');
		const frozen = page.locator('[name="time"][value="frozen"]');
		expect(await frozen.isDisabled()).toBe(!kept);
		expect(await frozen.isChecked()).toBe(kept);
		const described = await frozen.getAttribute('aria-describedby');
		expect(await page.locator(`#${described}`).textContent()).toContain(
			kept ? 'for ever' : version
		);
		await close();
	});
});

describe('the preview', () => {
	it('loads nothing before it is near, then the page that was chosen, in a column of its width', async () => {
		const { page, framed, close } = await open('charts/register/', {
			viewport: { width: 1280, height: 600 }
		});
		await page.locator('#embed-column').evaluate((field: HTMLInputElement) => {
			field.value = '500';
			field.dispatchEvent(new Event('change', { bubbles: true }));
		});
		expect((await made(page))('figure').attr('style')).toContain('max-width:500px');
		expect(framed).toEqual([]);
		expect(await page.locator('#embed-preview iframe').count()).toBe(0);

		await page.locator('#embed-preview').scrollIntoViewIfNeeded();
		const frame = page.locator('#embed-preview iframe');
		await frame.waitFor();
		await frame.scrollIntoViewIfNeeded();
		await page.waitForFunction(
			() => document.querySelector<HTMLElement>('#embed-preview iframe')?.offsetWidth === 500
		);
		const src = (await made(page))('iframe').attr('src')?.replace(root, site.url);
		await expect.poll(() => framed).toEqual([src]);

		// Another width is another layout of the same page.
		await page.locator('#embed-column').fill('420');
		await page.locator('#embed-column').blur();
		await page.waitForFunction(
			() => document.querySelector<HTMLElement>('#embed-preview iframe')?.offsetWidth === 420
		);
		expect(framed).toHaveLength(1);
		await close();
	});

	it('stands on a light or a dark page', async () => {
		const { page, close } = await open('charts/register/');
		const ground = () =>
			page.locator('.host').evaluate((host) => getComputedStyle(host).backgroundColor);
		const light = await ground();
		await page.locator('[name="host"][value="dark"]').check();
		expect(await ground()).not.toBe(light);
		await close();
	});
});

describe('the builder on the page of all charts', () => {
	it('offers every chart and the story, each with its views', async () => {
		const { page, complaints, close } = await open('charts/');
		const select = page.locator('#embed-chart');
		const offered = await select
			.locator('option')
			.evaluateAll((options) => options.map((one) => (one as HTMLOptionElement).value));
		expect(offered).toEqual([...charts.map(({ id }) => id), 'story-card', 'story']);
		await choose(page, 'time', 'live');
		for (const id of offered) {
			await select.selectOption(id);
			const views = charts.find((chart) => chart.id === id)?.states.length ?? 1;
			expect(await page.locator('#embed-state option').count(), id).toBe(views);
			const $ = await made(page);
			expect($('iframe').attr('src'), id).toBe(`${root}embed/${id}/`);
			expect($('iframe').attr('title'), id).not.toBe('');
			expect(Number($('iframe').attr('height')), id).toBeGreaterThan(200);
		}
		expect(complaints).toEqual([]);
		await close();
	});

	test.each([280, 360, 768])('fits a screen of %i px', async (width) => {
		const { page, close } = await open('charts/', { viewport: { width, height: 700 } });
		await page.locator('#embed-preview').scrollIntoViewIfNeeded();
		await page.locator('#embed-preview iframe').waitFor();
		const over = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth
		);
		expect(over).toBe(0);
		await close();
	});
});

describe('without a script', () => {
	test.each(['charts/', 'charts/register/'])('%s prints one whole snippet', async (path) => {
		const { page, complaints, close } = await open(path, { javaScriptEnabled: false });
		expect(await page.locator('#embed-form').isVisible()).toBe(false);
		expect(await page.locator('.tried').isVisible()).toBe(false);
		expect(await page.locator('[data-copy-from]').isVisible()).toBe(false);
		const { site: known, placeholder } = settingsOf(`${path}index.html`);
		const $ = await made(page);
		expect(
			$('figure iframe')
				.attr('src')
				?.startsWith(known ?? placeholder)
		).toBe(true);
		const note = page.locator('[data-note="placeholder"]');
		expect(await note.count()).toBe(known === null ? 1 : 0);
		if (known === null) expect(await note.textContent()).toContain(placeholder);
		expect(complaints).toEqual([]);
		await close();
	});
});

describe('the doctor', () => {
	const look = async (page: Page, markup: string, headers = ''): Promise<string[]> => {
		await page.locator('#doctor-markup').fill(markup);
		await page.locator('#doctor-headers').fill(headers);
		await page.locator('#doctor-form button').click();
		return page.locator('#doctor-result > li').allTextContents();
	};

	it('finds nothing wrong with what the builder gives, and what a policy does to it', async () => {
		const builder = await open('charts/register/');
		const snippet = await code(builder.page);
		await builder.close();

		const { page, complaints, close } = await open('embed/');
		expect(await look(page, snippet)).toEqual([]);
		expect(await page.locator('#doctor-status').textContent()).not.toBe('');

		const found = await look(
			page,
			snippet,
			"HTTP/2 200\ncontent-security-policy: frame-src 'self'; script-src 'self'\n"
		);
		expect(found).toHaveLength(1);
		expect(found[0]).toContain(`frame-src 'self' ${new URL(root).origin}`);
		expect(complaints).toEqual([]);
		await close();
	});

	it('runs and loads nothing of what is pasted', async () => {
		const { page, complaints, close } = await open('embed/');
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		const found = await look(
			page,
			`<script>document.title = 'run'</script><img src="${site.url}icon.svg?pasted" onerror="document.title = 'run'">
			<iframe src="${root}embed/register/" srcdoc="<script>parent.document.title = 'run'</script>"></iframe>
			<noscript><iframe src="${root}embed/nothing/"></iframe></noscript>`
		);
		expect(found.length).toBeGreaterThan(1);
		expect(found.join('\n')).not.toContain('nothing');
		expect(asked).toEqual([]);
		expect(await page.title()).not.toBe('run');
		// The page’s policy stops even a handler that nothing would have called, and says so.
		expect(complaints.filter((one) => !one.includes('inline event handler'))).toEqual([]);
		await close();
	});

	it('asks for something to look at', async () => {
		const { page, close } = await open('embed/');
		expect(await look(page, '  ')).toEqual([]);
		expect(await page.locator('#doctor-status').textContent()).not.toBe('');
		await close();
	});

	it('without a script, stands there as a list to be read', async () => {
		const { page, close } = await open('embed/', { javaScriptEnabled: false });
		expect(await page.locator('#doctor-form').isVisible()).toBe(false);
		expect(await page.locator('#doctor-checklist li').count()).toBeGreaterThan(5);
		await close();
	});
});

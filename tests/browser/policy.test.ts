/** Pages in a browser that holds them to their policy: it stops nothing of theirs, and all that is not. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { releasedVersions } from '../../src/lib/dataset/folder.ts';
import { launchBrowser, openPage, started, type WatchedPage } from '../support/browser.ts';
import { addMeasuring, expectInStep, scrollPast, stepsOf } from '../support/scroll.ts';
import { dataFolder, serveBuild, type Site } from '../support/site.ts';

declare global {
	interface Window {
		/** What the policy of the page, or of one in a frame of it, has stopped. */
		stopped?: string[];
	}
}

const latest = releasedVersions(dataFolder).at(-1) ?? '';
const CARD = '.fact-card';

let browser: Browser;
let site: Site;

beforeAll(async () => {
	[browser, site] = await Promise.all([launchBrowser(), serveBuild()]);
});
afterAll(async () => {
	await browser.close();
	await site.close();
});

async function open(
	path: string,
	before: (page: Page) => Promise<void> = async () => undefined
): Promise<WatchedPage> {
	const watched = await openPage(browser, site.url, { reducedMotion: 'reduce' });
	await watched.page.addInitScript(() => {
		window.stopped = [];
		addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
			window.stopped?.push(`${violatedDirective}: ${blockedURI} ${sample}`)
		);
	});
	await addMeasuring(watched.page);
	await before(watched.page);
	await watched.page.goto(`${site.url}${path}`);
	return watched;
}

/** What was stopped in a page and the frames in it. */
async function stopped(page: Page): Promise<string[]> {
	const all = await Promise.all(
		page.frames().map((frame) => frame.evaluate(() => window.stopped ?? ['nobody listened']))
	);
	return all.flat();
}

async function expectNothingStopped({ page, complaints, close }: WatchedPage): Promise<void> {
	expect(await stopped(page)).toEqual([]);
	expect(complaints).toEqual([]);
	await close();
}

const switchTheme = (page: Page) => page.locator('[data-theme-switch]').click();

describe('nothing of a page’s own is stopped', () => {
	it.each(['', 'uk/'])(
		'/%s: the story scrolled, a card opened, the theme switched',
		async (path) => {
			const opened = await open(path);
			const { page } = opened;
			await started(page);
			const steps = await stepsOf(page);
			for (const share of [0.2, 0.5, 0.9]) {
				const step = steps[Math.floor(share * steps.length)] ?? '';
				await scrollPast(page, step);
				await expectInStep(page, step);
			}
			await switchTheme(page);
			await page.locator('.masthead .prose a.fact[data-fact]').first().click();
			await page.waitForSelector(CARD, { state: 'visible' });
			await expectNothingStopped(opened);
		}
	);

	it('a chart’s page: another state, a card, the builder and what it shows', async () => {
		const opened = await open('charts/register/#verified');
		const { page } = opened;
		await page.waitForSelector('#embed-form:not([hidden])');
		await page.locator('.chart-stage figcaption a.fact, .chart-stage a.fact').first().click();
		await page.waitForSelector(CARD, { state: 'visible' });
		await page.keyboard.press('Escape');
		await page.locator('#embed-preview').scrollIntoViewIfNeeded();
		await page.waitForSelector('#embed-preview iframe');
		await page.locator('#embed-form [name="way"][value="picture"]').check();
		await page.waitForFunction(
			() => document.querySelector<HTMLImageElement>('#embed-preview img')?.naturalWidth
		);
		await page.locator('#embed-form [name="way"][value="script"]').check();
		await page.locator('#embed-form [name="time"][value="live"]').check();
		await page.frameLocator('#embed-preview iframe').locator('main.embed').waitFor();
		await expectNothingStopped(opened);
	});

	it('the sources: searched', async () => {
		const opened = await open('sources/');
		await opened.page.getByLabel('Words').fill('lavrov');
		await opened.page.waitForFunction(() => location.search.includes('lavrov'));
		await switchTheme(opened.page);
		await expectNothingStopped(opened);
	});

	it('two releases compared', async () => {
		const [first = ''] = releasedVersions(dataFolder);
		const opened = await open(`data/compare/?from=${first}&to=${latest}`);
		await opened.page.waitForFunction(() =>
			document.querySelector('#compare-result')?.hasChildNodes()
		);
		await expectNothingStopped(opened);
	});

	it('what the doctor looks at, which it does not run', async () => {
		const opened = await open('embed/');
		const { page } = opened;
		await page
			.locator('#doctor-markup')
			.fill('<script>stopped.push("run")</script><iframe src="/embed/register/"></iframe>');
		await page.locator('#doctor-form button').click();
		await page.waitForSelector('#doctor-result > li');
		await expectNothingStopped(opened);
	});

	it('an embed: its cards', async () => {
		const opened = await open('embed/register/');
		const { page } = opened;
		await page.locator('main.embed a[data-fact]:visible').first().click();
		await page.waitForSelector(CARD, { state: 'visible' });
		await expectNothingStopped(opened);
	});

	it.each([
		'charts/',
		'data/',
		'corrections/',
		'methodology/',
		'embed/story/',
		'embed/story-card/',
		'404.html',
		'v/1.0.0/',
		`v/${latest}/`,
		`v/${latest}/embed/register/`
	])('/%s', async (path) => {
		const opened = await open(path);
		await opened.page.waitForLoadState('load');
		await expectNothingStopped(opened);
	});
});

describe.each(['', 'sources/', 'embed/register/', '404.html'])('in /%s', (path) => {
	it('a script that somebody put in does not run', async () => {
		const hole = `<img src="data:," onerror="document.title='run'"><script>document.title='run'</script>`;
		const { page, close } = await open(path, async (page) => {
			await page.route(`${site.url}${path}`, async (route) => {
				const answer = await route.fetch();
				const html = await answer.text();
				await route.fulfill({
					response: answer,
					body: html.replace(/<body[^>]*>|<main/, `${hole}$&`)
				});
			});
		});
		await page.waitForFunction(() => (window.stopped ?? []).length >= 2);
		expect((await stopped(page)).map((one) => one.split(':')[0]).sort()).toEqual([
			'script-src-attr',
			'script-src-elem'
		]);
		expect(await page.title()).not.toBe('run');
		await close();
	});

	it('no text becomes markup, and no address a script', async () => {
		const { page, close } = await open(path);
		const thrown = await page.evaluate(() => {
			const attempts: (() => unknown)[] = [
				() => (document.body.innerHTML = '<p>x</p>'),
				() => new DOMParser().parseFromString('<p>x</p>', 'text/html'),
				() => (document.createElement('script').src = 'story.js'),
				() =>
					(
						globalThis as { trustedTypes?: { createPolicy(name: string, rules: object): unknown } }
					).trustedTypes?.createPolicy('theirs', {})
			];
			return attempts.map((attempt) => {
				try {
					attempt();
					return 'done';
				} catch (refused) {
					return refused instanceof TypeError ? 'refused' : String(refused);
				}
			});
		});
		expect(thrown).toEqual(['refused', 'refused', 'refused', 'refused']);
		await close();
	});
});

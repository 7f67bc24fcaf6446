/** The built site in a browser, with all that nginx says of it as `deploy/` configures it. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { programOf } from '../../scripts/lib/servers.mjs';
import { startNginx, type Running } from '../../scripts/lib/started.mjs';
import { launchBrowser, openPage, started } from '../support/browser.ts';
import { PATIENT } from '../support/embed-host.ts';
import { temporaryFolder } from '../support/deployed.ts';
import { hostPage, serveHost, type Headers, type HostPage, type Served } from '../support/hosts.ts';
import { buildDir } from '../support/site.ts';

const installed = programOf('nginx') !== null;

/** What makes a page isolated: it takes in from other origins only what says that it may. */
const ISOLATED = {
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-embedder-policy': 'require-corp'
};

describe.skipIf(!installed)('the site behind nginx', () => {
	const work = temporaryFolder('nginx');
	let browser: Browser;
	let server: Running;
	let host: Served;
	let origin = '';
	let site = '';

	beforeAll(async () => {
		const base = '/stories/names/';
		[browser, host, server] = await Promise.all([
			launchBrowser(),
			serveHost(),
			startNginx({ work: work.path, root: buildDir, base })
		]);
		origin = `http://127.0.0.1:${server.port}`;
		site = `${origin}${base}`;
	});
	afterAll(async () => {
		await Promise.all([browser.close(), host.close(), server.kill()]);
		work.remove();
	});

	/** A page of another site with a frame of this one. */
	async function framed(path: string, { frame, headers = {} }: HostPage & { headers?: Headers }) {
		host.give('/', { body: hostPage(`${site}${path}`, frame ? { frame } : {}), headers });
		const watched = await openPage(browser, host.origin);
		await watched.page.goto(host.origin);
		const complaints = () =>
			watched.complaints.filter((one) => !one.startsWith(`request: ${origin}/`));
		return { ...watched, complaints };
	}

	it.each(['', 'uk/', 'charts/register/', 'embed/', 'embed/register/', 'v/1.3.0/'])(
		'shows “%s” and does all that it does, without a complaint',
		async (path) => {
			const { page, complaints, close } = await openPage(browser, site);
			const response = await page.goto(`${site}${path}`);
			expect(response?.headers()['content-encoding']).toMatch(/^(?:br|gzip)$/);
			await page.locator('main').waitFor(PATIENT);
			if (path === '' || path === 'uk/') await started(page);
			expect(complaints).toEqual([]);
			await close();
		}
	);

	it.each([
		{ where: 'a page of another site', headers: {} },
		{ where: 'a page that is isolated', headers: ISOLATED },
		{ where: 'a sandbox without an origin', headers: {}, frame: { sandbox: 'allow-scripts' } },
		{ where: 'both at once', headers: ISOLATED, frame: { sandbox: 'allow-scripts' } }
	])('lets an embed stand in $where, in its own faces', async ({ headers, frame }) => {
		for (const path of ['embed/register/', 'uk/embed/register/', 'v/1.3.0/embed/register/']) {
			const { page, complaints, close } = await framed(path, {
				headers,
				...(frame ? { frame } : {})
			});
			expect(await page.evaluate(() => crossOriginIsolated)).toBe(headers === ISOLATED);
			const inside = page.frameLocator('iframe');
			await inside.locator('main.embed').waitFor(PATIENT);
			const faces = await inside.locator('html').evaluate(async () => {
				await document.fonts.ready;
				return [...document.fonts].filter(({ status }) => status === 'error').length;
			});
			expect([path, faces, complaints()]).toEqual([path, 0, []]);
			await close();
		}
	});

	it.each(['', 'uk/', 'charts/register/', 'embed/', 'v/1.3.0/'])(
		'lets “%s” stand in no frame of another site',
		async (path) => {
			const { page, complaints, close } = await framed(path, {});
			await expect
				.poll(complaints, PATIENT)
				.toEqual([expect.stringMatching(/frame-ancestors 'none'/)]);
			expect(await page.frameLocator('iframe').locator('main').count()).toBe(0);
			await close();
		}
	);

	it('lets a page of another site read data and lists, and no page of the story', async () => {
		host.give('/', '<!doctype html><title>A host</title><link rel="icon" href="data:,">');
		const { page, close } = await openPage(browser, host.origin);
		await page.goto(host.origin);
		const read = (path: string) =>
			page.evaluate(
				(url) =>
					fetch(url).then(
						async (response) => (await response.text()).length > 0,
						() => false
					),
				`${site}${path}`
			);
		const asked = ['data/latest.json', 'charts.json', 'charts/register.csv', 'embed/v1.js', ''];
		expect(await Promise.all(asked.map(read))).toEqual([true, true, true, true, false]);
		await close();
	});
});

/**
 * Real embeds in pages that run somebody else’s script for frames: the scripts as their makers publish
 * them, and where these may not be had, what they do as it was read in their source. None of them knows
 * of us, and each gives our frame the height of its content.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage } from '../support/browser.ts';
import { PATIENT } from '../support/embed-host.ts';
import { serveBoth, type Sites } from '../support/hosts.ts';
import { root } from '../support/site.ts';

const published = (file: string): string => readFileSync(join(root, 'node_modules', file), 'utf8');

interface Host {
	name: string;
	/** A file of the host’s own, as its maker publishes it. */
	script?: string;
	/** What stands in the host’s page for the embed at an address. */
	body(address: string): string;
	/** What the host lets a frame be, in pixels. */
	most?: number;
}

const frame = (address: string, attributes = ''): string =>
	`<iframe title="An embed" src="${address}" ${attributes}></iframe>`;

/** What WordPress calls a frame: ten letters and digits. */
const SECRET = 'aB3dE5fG7h';

const hosts: Host[] = [
	{
		name: 'pym.js, called',
		script: 'pym.js/dist/pym.v1.js',
		body: (address) =>
			`<div id="here"></div><script src="/host.js"></script><script>new pym.Parent('here', '${address}', {});</script>`
	},
	{
		name: 'pym.js, by attribute',
		script: 'pym.js/dist/pym.v1.js',
		body: (address) => `<div data-pym-src="${address}"></div><script src="/host.js"></script>`
	},
	{
		name: '@newswire/frames',
		script: '@newswire/frames/dist/frames.umd.js',
		body: (address) =>
			`<div data-frame-src="${address}"></div><script src="/host.js"></script><script>newswireFrames.autoInitFrames();</script>`
	},
	{
		name: '@nprapps/sidechain',
		script: '@nprapps/sidechain/dist/sidechain.js',
		body: (address) => `<script src="/host.js"></script><side-chain src="${address}"></side-chain>`
	},
	{
		name: 'iframe-resizer 4',
		script: 'iframe-resizer/js/iframeResizer.js',
		body: (address) =>
			`${frame(address)}<script src="/host.js"></script><script>iFrameResize({}, 'iframe');</script>`
	},
	{
		name: 'open-iframe-resizer',
		script: '@open-iframe-resizer/core/dist/index.umd.cjs',
		body: (address) =>
			`${frame(address)}<script src="/host.js"></script><script>iframeResizer.initialize({}, 'iframe');</script>`
	},
	{
		name: 'Datawrapper’s listener',
		body: (address) =>
			`${frame(address)}<script>
addEventListener('message', function (event) {
	var heights = event.data['datawrapper-height'];
	if (heights === undefined) return;
	document.querySelectorAll('iframe').forEach(function (frame) {
		for (var id in heights) if (frame.contentWindow === event.source) frame.style.height = heights[id] + 'px';
	});
});</script>`
	},
	{
		name: 'a listener shaped like AMP’s',
		body: (address) =>
			`${frame(address)}<script>
addEventListener('message', function (event) {
	var said = event.data;
	if (!said || said.sentinel !== 'amp' || said.type !== 'embed-size' || said.height < 100) return;
	document.querySelector('iframe').height = said.height;
});</script>`
	},
	{
		name: 'WordPress, which hides the frame until it speaks',
		most: 1000,
		body: (address) =>
			`<blockquote class="wp-embedded-content" data-secret="${SECRET}"><a href="${address}">A chart</a></blockquote>
${frame(`${address}#?secret=${SECRET}`, `sandbox="allow-scripts" class="wp-embedded-content" data-secret="${SECRET}" style="position: absolute; visibility: hidden" width="600" height="400"`)}
<script>
addEventListener('message', function (event) {
	var data = event.data;
	if (!data || !(data.secret || data.message || data.value) || /[^a-zA-Z0-9]/.test(data.secret)) return;
	document.querySelectorAll('iframe[data-secret="' + data.secret + '"]').forEach(function (frame) {
		if (event.source !== frame.contentWindow || data.message !== 'height') return;
		document.querySelector('blockquote').style.display = 'none';
		frame.removeAttribute('style');
		var height = parseInt(data.value, 10);
		frame.height = height > 1000 ? 1000 : height < 200 ? 200 : height;
	});
});</script>`
	}
];

/** What a host’s script gets for speaking before the frame’s page is there. */
const TOO_EARLY = /^console: Failed to execute 'postMessage'/;

/** One embed of each kind of drawing, and the card that stands for the story. */
const embeds = ['register', 'batches', 'story-card'];

const widths = [320, 600];

let sites: Sites;
let browser: Browser;

beforeAll(async () => {
	[sites, browser] = await Promise.all([serveBoth(), launchBrowser()]);
});
afterAll(() => Promise.all([sites.close(), browser.close()]));

/** How high the content is and whether anything must be scrolled to, as the embed sees it. */
function inside(embed: Frame): Promise<{ content: number; scrolls: boolean }> {
	return embed.evaluate(() => {
		const main = document.querySelector('main.embed');
		if (main === null) throw new Error('The frame holds no embed.');
		const below = parseFloat(getComputedStyle(main).marginBottom);
		return {
			content: Math.ceil(main.getBoundingClientRect().bottom + scrollY + below),
			scrolls: document.documentElement.scrollHeight > innerHeight
		};
	});
}

async function embedIn(page: Page): Promise<Frame> {
	await expect
		.poll(() => page.frames().some((one) => one.url().startsWith(sites.site.origin)), PATIENT)
		.toBe(true);
	const found = page.frames().find((one) => one.url().startsWith(sites.site.origin));
	if (found === undefined) throw new Error('The host’s page has no frame of the site.');
	await found.waitForSelector('main.embed', { state: 'attached' });
	return found;
}

describe.each(hosts)('$name', ({ script, body, most = Infinity }) => {
	const cases = embeds.flatMap((id) => widths.map((width) => ({ id, width })));

	it.each(cases)('gives $id its height at $width px', async ({ id, width }) => {
		if (script !== undefined)
			sites.host.give('/host.js', { body: published(script), type: 'text/javascript' });
		sites.host.give(
			'/',
			`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A host</title>
<link rel="icon" href="data:,"><style>body { margin: 0 } iframe { display: block; width: ${width}px; border: 0 } side-chain { display: block; width: ${width}px }</style>
</head><body><div style="width: ${width}px">${body(`${sites.site.origin}/embed/${id}/`)}</div></body></html>`
		);
		const { page, complaints, close } = await openPage(browser, sites.host.origin, {
			viewport: { width: Math.max(width, 400), height: 800 }
		});
		await page.goto(sites.host.origin);
		const embed = await embedIn(page);
		const given = async () => (await page.locator('iframe').boundingBox())?.height ?? 0;
		await expect
			.poll(async () => {
				const { content } = await inside(embed);
				return Math.abs((await given()) - Math.min(content, most));
			}, PATIENT)
			.toBeLessThanOrEqual(1);
		const { content, scrolls } = await inside(embed);
		expect(content).toBeGreaterThan(200);
		expect(scrolls).toBe(content > most);
		expect(await page.locator('iframe').isVisible()).toBe(true);
		const wrong = complaints.filter(
			(one) => !one.startsWith(`request: ${sites.site.origin}`) && !TOO_EARLY.test(one)
		);
		expect(wrong).toEqual([]);
		await close();
	});
});

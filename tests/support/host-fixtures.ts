/** Pages that embed fixtures with the host’s script of the built site. */
import { createHash } from 'node:crypto';
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { builtFiles, readBuilt } from './site.ts';
import { fixtureEmbed, type FixtureWindow } from './fixture-embed.ts';
import { serveHost, serveSite, type Given, type Served } from './hosts.ts';

/** The folder that the site is in, as it may be in any. */
export const BASE = '/stories/names/';

/** The built site’s scripts for hosts, by name. */
export function builtScripts(): Map<string, string> {
	const files = builtFiles().filter((file) => /^embed\/[^/]+\.js$/.test(file));
	return new Map(files.map((file) => [file.replace('embed/', ''), readBuilt(file)]));
}

/**
 * The script under the name that says what is in it, what a browser is to hold it to, and the file that it
 * loads more from. Those of earlier releases stand beside it.
 */
export function pinnedScript(): { name: string; integrity: string; more: string } {
	const scripts = builtScripts();
	const text = scripts.get('v1.js') ?? '';
	const found = [...scripts].find(([file, its]) => file !== 'v1.js' && its === text);
	const more = /v1-more\.[\da-f]{8}\.js/.exec(text)?.[0];
	if (found === undefined || more === undefined)
		throw new Error('The built site has no script with a hash in its name.');
	const integrity = `sha384-${createHash('sha384').update(text).digest('base64')}`;
	return { name: found[0], integrity, more };
}

const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" height="400"/></svg>`;

export interface Stand {
	/** The site that is embedded, and one that embeds. */
	site: Served;
	host: Served;
	/** Address of the site, with a slash at its end. */
	root: string;
	close: () => Promise<void>;
}

/** The site with fixtures in the place of its embeds, and a host. */
export async function serveFixtures(): Promise<Stand> {
	const script = (body: string): Given => ({
		body,
		type: 'text/javascript',
		headers: { 'access-control-allow-origin': '*' }
	});
	const picture: Given = { body: PICTURE, type: 'image/svg+xml' };
	const files: Record<string, Given | string> = {};
	for (const [name, text] of builtScripts()) files[`${BASE}embed/${name}`] = script(text);
	for (const folder of ['', 'v/1.3.0/']) {
		for (const id of ['register', 'places', 'silent'])
			files[`${BASE}${folder}charts/${id}.svg`] = picture;
		for (const id of ['register', 'places']) files[`${BASE}${folder}embed/${id}/`] = fixtureEmbed();
	}
	files[`${BASE}embed/silent/`] = fixtureEmbed({ silent: true });
	files[`${BASE}v/1.3.0/embed/silent/`] = fixtureEmbed({ silent: true });
	files[`${BASE}embed/story/`] = fixtureEmbed({ steps: ['One', 'Two <b>of</b> them', 'Three'] });
	const [site, host] = await Promise.all([serveSite({ dir: null, files }), serveHost()]);
	return {
		site,
		host,
		root: `${site.origin}${BASE}`,
		close: async () => void (await Promise.all([site.close(), host.close()]))
	};
}

export interface HostPage {
	page: Page;
	/** Errors of scripts in any frame, as they come. */
	errors: string[];
	/** What the console says, of the kinds that a developer sees. */
	console: string[];
	close: () => Promise<void>;
}

/** A page of the host’s, in a context of its own. */
export async function openHost(
	browser: Browser,
	{ host }: Stand,
	body: string,
	{
		options = {},
		headers = {},
		before
	}: {
		options?: BrowserContextOptions;
		headers?: Record<string, string>;
		/** Done before the page is gone to. */
		before?: (page: Page) => Promise<unknown>;
	} = {}
): Promise<HostPage> {
	host.give('/', {
		body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A host</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/host.css"></head><body>${body}</body></html>`,
		headers
	});
	host.give('/host.css', {
		body: 'body { margin: 0 } iframe { display: block; width: 100%; border: 0 } .far { height: 5000px }',
		type: 'text/css'
	});
	const context = await browser.newContext({ viewport: { width: 800, height: 700 }, ...options });
	const page = await context.newPage();
	const errors: string[] = [];
	const said: string[] = [];
	page.on('pageerror', (error) => errors.push(error.message));
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) said.push(message.text());
	});
	if (before) await before(page);
	await page.goto(`${host.origin}/`);
	return { page, errors, console: said, close: () => context.close() };
}

/** A clock that stands still until a test lets it run. */
export async function stopClock(page: Page): Promise<void> {
	await page.clock.install({ time: 0 });
	await page.clock.pauseAt(1000);
}

/** Waits until a frame is as high as its fixture says at the width that it has. */
export async function sized(page: Page, selector = 'iframe'): Promise<void> {
	await page.waitForFunction((at) => {
		const frames = [...document.querySelectorAll<HTMLIFrameElement>(at)];
		return (
			frames.length > 0 &&
			frames.every((frame) => frame.offsetHeight === Math.ceil(120_000 / frame.clientWidth))
		);
	}, selector);
}

/** Off screen a frame’s pictures stop, and with them who waits for the next one. */
const POLLING = { polling: 50 };

/** The page in a frame that a selector finds. */
export async function inFrame(page: Page, selector = 'iframe'): Promise<Frame> {
	const frame = await (await page.waitForSelector(selector, { state: 'attached' })).contentFrame();
	if (frame === null) throw new Error(`${selector} is no frame.`);
	await frame.waitForFunction(() => 'heard' in window, null, POLLING);
	return frame;
}

/** Says something for the fixture in a frame. */
export function say(frame: Frame, message: object): Promise<void> {
	return frame.evaluate((what) => (window as unknown as FixtureWindow).say(what), message);
}

/** What the host has said to the fixture of a type, in its order. */
export function heardOf(frame: Frame, type: string): Promise<Record<string, unknown>[]> {
	return frame.evaluate(
		(wanted) =>
			(window as unknown as FixtureWindow).heard.filter((message) => message.type === wanted),
		type
	);
}

/** Waits until the last thing that the fixture heard of a type has certain fields. */
export async function hears(frame: Frame, type: string, fields: object): Promise<void> {
	await frame.waitForFunction(
		([wanted, expected]) => {
			const heard = (window as unknown as FixtureWindow).heard.filter(
				(message) => message.type === wanted
			);
			const last = heard.at(-1);
			return (
				last !== undefined &&
				Object.entries(expected).every(
					([field, value]) => JSON.stringify(last[field]) === JSON.stringify(value)
				)
			);
		},
		[type, fields] as const,
		POLLING
	);
}

/** Waits until the browser has told everyone who watches it that a frame is in view, or that it is not. */
export function looked(page: Page, inView = true): Promise<void> {
	return page.locator('iframe').evaluate(
		(frame, expected) =>
			new Promise<void>((done) =>
				new IntersectionObserver((entries) => {
					if (entries.at(-1)?.isIntersecting === expected) done();
				}).observe(frame)
			),
		inView
	);
}

/** Waits until the host’s script has answered whatever the frame has said so far. */
export async function settled(page: Page, frame: Frame): Promise<void> {
	const before = await page.evaluate(() => (window as unknown as { seen?: number }).seen ?? 0);
	await page.evaluate(() => {
		const counted = window as unknown as { seen?: number; counting?: boolean };
		if (counted.counting) return;
		counted.counting = true;
		addEventListener('message', ({ data }: MessageEvent<unknown>) => {
			if (data === 'the end') counted.seen = (counted.seen ?? 0) + 1;
		});
	});
	await frame.evaluate(() => parent.postMessage('the end', '*'));
	await page.waitForFunction(
		(count) => ((window as unknown as { seen?: number }).seen ?? 0) > count,
		before
	);
}

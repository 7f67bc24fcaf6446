/** What can go wrong with a file that a page asks for, and how a page looks that came to no harm. */
import type { Page, Route } from 'playwright-core';

/** Kinds of files that a page asks for, as the browser names them. */
const ASKED: Readonly<Record<string, string>> = {
	script: 'script',
	stylesheet: 'style',
	font: 'face',
	fetch: 'data'
};

export interface AskedFile {
	/** Path from the root of the site, without its query. */
	path: string;
	kind: string;
}

/** The files that a page asks for, as it is loaded and a reader comes near a number. */
export async function filesOf(page: Page, url: string, site: string): Promise<AskedFile[]> {
	const files = new Map<string, AskedFile>();
	page.on('request', (request) => {
		const { href } = new URL(request.url());
		const kind = ASKED[request.resourceType()];
		if (kind === undefined || !href.startsWith(site)) return;
		const path = href.slice(site.length).replace(/\?.*$/, '');
		// What an embed asks for as a script is its cards.
		files.set(path, { path, kind: path.endsWith('cards.js') ? 'data' : kind });
	});
	await page.goto(url, { waitUntil: 'load' });
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
	const fact = page.locator('main a[data-fact], .masthead a[data-fact]').first();
	if ((await page.locator('[data-cards]').count()) > 0) {
		const asked = page.waitForRequest(/cards\.js(?:on)?(?:\?|$)/);
		await fact.dispatchEvent('pointerover');
		await (await asked).response();
	}
	return [...files.values()];
}

export const FAULTS = ['blocked', 'held', 'cut', 'failed', 'other'] as const;
export type Fault = (typeof FAULTS)[number];

/** Another version of a file, which says other numbers or is no face. */
export type OtherVersion = (body: Buffer) => Buffer;

/** The same text with another number in it, as of another version. */
export const otherText: OtherVersion = (body) =>
	Buffer.from(
		body
			.toString('utf8')
			.replaceAll(/19([,\u00a0\u202f ])546/g, '91$1645')
			.replaceAll('1.3.0', '1.2.0')
	);

/** An embed’s file of cards as another build would have made it: other cards, under another name. */
export const otherCards: OtherVersion = (body) =>
	Buffer.from(
		otherText(body)
			.toString('utf8')
			.replace(/"[\da-f]{8}"\);\s*$/, '"01234567");')
	);

/** Another version’s script, which has other numbers. */
export const otherScript: OtherVersion = (body) =>
	Buffer.from(
		`document.querySelectorAll('[data-fact]').forEach((link) => { link.textContent = '0'; });\n${body.toString('utf8')}`
	);

/** No face at all. */
export const otherFace: OtherVersion = (body) => Buffer.from(body).reverse();

/**
 * Has a file come to harm.
 * @param gate what a file is held until, that is late
 */
export function harm(
	fault: Fault,
	other: OtherVersion,
	gate: Promise<unknown>
): (route: Route) => Promise<void> {
	return async (route) => {
		if (fault === 'blocked') return route.abort();
		if (fault === 'failed') return route.fulfill({ status: 500, body: 'It failed.' });
		if (fault === 'held') {
			await gate;
			return route.continue();
		}
		const response = await route.fetch();
		const whole = await response.body();
		const body = fault === 'cut' ? whole.subarray(0, whole.length / 2) : other(whole);
		return route.fulfill({ response, body });
	};
}

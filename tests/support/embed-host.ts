/** A host’s page with an embed in it, in a browser: what is said between the two, and what goes wrong. */
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import { openPage } from './browser.ts';
import { hostPage, type HostPage, type Sites } from './hosts.ts';

/** A message of ours, with what all have. */
export const ours = (message: object) => ({ protocol: 'names-on-a-list', v: 1, ...message });

/** How long anything may take on a machine that has other things to do. */
export const PATIENT = { timeout: 30_000 };

export interface EmbeddedPage {
	page: Page;
	/** The embed. */
	frame: Frame;
	/** Whatever went wrong, but for the requests to the site that is embedded. */
	complaints(): string[];
	/** Everything that the frame has said so far. */
	said(): Promise<unknown[]>;
	/** Our own messages of a type, in their order. */
	saidOf(type: string): Promise<Record<string, unknown>[]>;
	/** Waits until the frame has said something that a test is true of. */
	heard(test: (data: unknown) => boolean): Promise<void>;
	/** Waits until our last message of a type says this. */
	expectLast(type: string, message: object): Promise<void>;
	/** Says something to the frame, as its host. */
	post(message: unknown): Promise<void>;
	/** Waits until the frame has heard all that its host has said: messages come in their order. */
	settled(): Promise<void>;
	close(): Promise<void>;
}

export interface Opening {
	/** The embed’s address below its site: `/embed/register/?theme=dark`. */
	address: string;
	host?: HostPage;
	browser?: BrowserContextOptions;
}

/** A page of `hostPage`, which keeps what it hears. */
type Listening = Window & { heard: { data: unknown; fromFrame: boolean }[] };

export async function openHost(
	browser: Browser,
	{ site, host }: Sites,
	{ address, host: given, browser: options }: Opening
): Promise<EmbeddedPage> {
	host.give('/', hostPage(`${site.origin}${address}`, given));
	const { page, complaints, close } = await openPage(browser, host.origin, options);
	await page.goto(host.origin);
	const frame = page.frames().find((one) => one.url().startsWith(site.origin));
	if (frame === undefined) throw new Error('The host’s page has no frame of the site.');

	const said = () =>
		page.evaluate(() =>
			(window as unknown as Listening).heard
				.filter(({ fromFrame }) => fromFrame)
				.map(({ data }) => data)
		);
	const saidOf = async (type: string) =>
		(await said())
			.map((data) => Object(data) as Record<string, unknown>)
			.filter((data) => data['protocol'] === 'names-on-a-list' && data['type'] === type);

	const post = (message: unknown) =>
		page.evaluate((data) => {
			document.querySelector('iframe')?.contentWindow?.postMessage(data, '*');
		}, message);
	let settlings = 0;

	return {
		page,
		frame,
		complaints: () => complaints.filter((one) => !one.startsWith(`request: ${site.origin}`)),
		said,
		saidOf,
		heard: async (test) => expect.poll(async () => (await said()).some(test), PATIENT).toBe(true),
		expectLast: async (type, message) =>
			expect.poll(async () => (await saidOf(type)).at(-1), PATIENT).toMatchObject(message),
		post,
		async settled() {
			const last = `settled ${(settlings += 1)}`;
			await frame.evaluate((text) => {
				addEventListener('message', ({ data }) => {
					if (data === text) document.documentElement.dataset['settled'] = text;
				});
			}, last);
			await post(last);
			await frame.waitForFunction(
				(text) => document.documentElement.dataset['settled'] === text,
				last
			);
		},
		close
	};
}

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { siteFirst } from '../../../src/lib/offline/answer.ts';

const PATIENCE = 4000;

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

const answers = (body: string, status = 200) => Promise.resolve(new Response(body, { status }));
const never = () => new Promise<Response>(() => undefined);
const fails = () => Promise.reject<Response>(new TypeError('Failed to fetch'));
const none = () => Promise.resolve(undefined);

/** The text and the status of what a reader gets. */
async function got(answer: Promise<Response>): Promise<[string, number]> {
	const seen = answer.then(async (response): Promise<[string, number]> => [
		await response.text(),
		response.status
	]);
	await vi.advanceTimersByTimeAsync(PATIENCE);
	return seen;
}

describe('where there is a copy', () => {
	test.each([
		['the site answers', () => answers('new'), ['new', 200]],
		['the site has no such page', () => answers('gone', 404), ['gone', 404]],
		['the server fails', () => answers('oh', 500), ['copy', 200]],
		['an edge finds no server', () => answers('oh', 503), ['copy', 200]],
		['there is no line', fails, ['copy', 200]],
		['nothing comes', never, ['copy', 200]]
	])('%s', async (_, answer, reader) => {
		expect(await got(siteFirst(answer(), () => answers('copy'), PATIENCE))).toEqual(reader);
	});

	test('it is not shown before the site had its time', async () => {
		let asked = false;
		const copy = () => {
			asked = true;
			return answers('copy');
		};
		const answer = siteFirst(never(), copy, PATIENCE);
		await vi.advanceTimersByTimeAsync(PATIENCE - 1);
		expect(asked).toBe(false);
		expect(await got(answer)).toEqual(['copy', 200]);
	});
});

describe('where there is none', () => {
	test('the server’s failure is shown', async () => {
		expect(await got(siteFirst(answers('oh', 500), none, PATIENCE))).toEqual(['oh', 500]);
	});

	test('the site is waited for', async () => {
		let come: (response: Response) => void = () => undefined;
		const answer = siteFirst(new Promise((resolve) => (come = resolve)), none, PATIENCE);
		await vi.advanceTimersByTimeAsync(PATIENCE * 2);
		come(new Response('late'));
		expect(await got(answer)).toEqual(['late', 200]);
	});

	test('without a line there is no page', async () => {
		const answer = siteFirst(fails(), none, PATIENCE);
		await expect(answer).rejects.toThrow('Failed to fetch');
	});
});

/** Two Varnish edges before one nginx: what they keep, for whom, and what is left when the origin dies. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nginxHasBrotli, programOf } from '../../../scripts/lib/servers.mjs';
import {
	freePort,
	startNginx,
	startVarnish,
	until,
	type Edge,
	type Running
} from '../../../scripts/lib/started.mjs';
import { ask } from '../../support/ask.ts';
import {
	expected,
	headersExpected,
	temporaryFolder,
	textOf,
	writeSite
} from '../../support/deployed.ts';

const BASE = '/stories/names/';
const needed = ['nginx', 'varnishd'] as const;
const installed = needed.every((name) => programOf(name) !== null);

/** What a reader of the story, of an article with an embed, and of the data asks for. */
const asked = [
	'',
	'uk/',
	'v/1.2.0/',
	'charts/register/',
	'charts/register.png',
	'embed/register/',
	'v/1.2.0/embed/register/',
	'embed/v1.js',
	'oembed/register.json',
	'data/latest.json',
	'data/1.2.0/dataset.json',
	'_app/immutable/workers/start-DBoO91su.js',
	'service-worker.js'
];
const BROTLI = { 'Accept-Encoding': 'gzip, deflate, br, zstd' };

describe.skipIf(!installed)('two edges before one origin', () => {
	const folders = ['site', 'nginx', 'varnish', 'varnish'].map(temporaryFolder);
	const [site = '', work = '', ...states] = folders.map(({ path }) => path);
	let origin: Running;
	let edges: Edge[] = [];

	/** A minute becomes a second: so what is kept is old at once, and a reader gets it for its grace. */
	const brief = {
		'nginx/maps.conf': (text: string) => text.replaceAll('max-age=60', 'max-age=1')
	};
	const startOrigin = (port: number) =>
		startNginx({ work, root: site, base: BASE, port, changes: brief });

	beforeAll(async () => {
		await writeSite(site);
		origin = await startOrigin(await freePort());
		edges = await Promise.all(
			states.map((state) =>
				startVarnish({
					work: state,
					origin: origin.port,
					base: BASE,
					// A living origin is waited for at once: so nothing is old enough to be served by chance.
					change: (text) => text.replace('req.grace = 60s', 'req.grace = 0s')
				})
			)
		);
	});
	afterAll(async () => {
		for (const running of [...edges, origin]) await running.kill();
		for (const { remove } of folders) remove();
	});

	const edge = () => {
		const [first] = edges;
		if (first === undefined) throw new Error('no edge');
		return first;
	};
	const get = (path: string, headers: Record<string, string> = {}, options = {}) =>
		ask(edge().port, `${BASE}${path}`, headers, options);

	it('pass on every header of every kind of file', async () => {
		for (const file of expected) {
			const { status, headers } = await get(file.path);
			expect(status).toBe(200);
			const said = { ...headersExpected(file) };
			said['cache-control'] = said['cache-control'].replace('max-age=60', 'max-age=1');
			expect(
				Object.fromEntries(Object.keys(said).map((name) => [name, headers[name] ?? null]))
			).toEqual(said);
		}
	});

	it('give each reader the encoding that the origin has for it, with a strong mark of its own', async () => {
		const path = 'data/1.2.0/places.csv';
		const text = textOf(path, 'first');
		const best = await get(path, BROTLI);
		const gzip = await get(path, { 'Accept-Encoding': 'gzip, br;q=0' });
		const plain = await get(path, { 'Accept-Encoding': 'identity' });
		expect(best.headers['content-encoding']).toBe(nginxHasBrotli() ? 'br' : 'gzip');
		if (nginxHasBrotli()) expect(brotliDecompressSync(best.body).toString()).toBe(text);
		expect(gzip.headers['content-encoding']).toBe('gzip');
		expect(gunzipSync(gzip.body).toString()).toBe(text);
		expect(plain.headers['content-encoding']).toBeUndefined();
		expect(plain.body.toString()).toBe(text);
		for (const { headers } of [best, gzip, plain]) {
			expect(headers.etag).toMatch(/^"/);
			expect(headers.vary).toBe('Accept-Encoding');
		}
		const again = await get(path, { ...BROTLI, 'If-None-Match': best.headers.etag ?? '' });
		expect(again.status).toBe(304);
		const part = await get(path, { Range: 'bytes=10-19' });
		expect([part.status, part.body.toString()]).toEqual([206, text.slice(10, 20)]);
	});

	it('keep one answer for all readers: cookies and queries make no difference', async () => {
		const path = 'data/1.2.0/dataset.json';
		await get(path, BROTLI);
		// Kept for a year: a third encoding of the same name would be asked for anew.
		for (const [query, headers] of [
			['', {}],
			['?utm_source=x', {}],
			['', { Cookie: 'id=1', Authorization: 'Basic eA==' }],
			['', { 'Accept-Encoding': 'br' }]
		] as const) {
			const answer = await get(`${path}${query}`, { ...BROTLI, ...headers });
			expect(answer.status).toBe(200);
			expect(answer.headers['set-cookie']).toBeUndefined();
			expect(answer.headers.age).toBeDefined();
		}
	});

	it('do not keep what is to be asked for at each visit', async () => {
		const path = 'service-worker.js';
		await get(path);
		writeFileSync(join(site, path), textOf(path, 'second'));
		await until(async () => {
			const { body } = await get(path);
			expect(body.toString()).toBe(textOf(path, 'second'));
		});
	});

	it('lead to the folder with the query, which is the embed’s', async () => {
		const { status, headers } = await get('embed/register?theme=dark');
		expect([status, headers.location]).toEqual([301, `${BASE}embed/register/?theme=dark`]);
		const plain = await get('embed/register');
		expect(plain.headers.location).toBe(`${BASE}embed/register/`);
	});

	it('answer for an unknown address as the origin does, and take in nothing', async () => {
		const unknown = await get('no-such-page');
		expect([unknown.status, unknown.body.toString()]).toEqual([404, textOf('404.html', 'first')]);
		const sent = await get('', {}, { method: 'POST' });
		expect(sent.status).toBe(405);
	});

	it('drop what an address kept when they are told so, and only by the house', async () => {
		const path = 'data/1.2.0/SHA256SUMS';
		await get(path);
		writeFileSync(join(site, path), textOf(path, 'second'));
		const before = await get(path);
		expect(before.body.toString()).toBe(textOf(path, 'first'));
		const ban = { method: 'BAN' };
		const strangers = [
			await get('data/.*', {}, { ...ban, from: '127.0.0.2' }),
			await get('data/.*', { 'X-Forwarded-For': '203.0.113.7' }, ban)
		];
		expect(strangers.map(({ status }) => status)).toEqual([403, 403]);
		const other = await get('charts/.*', {}, ban);
		expect(other.status).toBe(200);
		const still = await get(path);
		expect(still.body.toString()).toBe(textOf(path, 'first'));
		await get('data/.*', {}, ban);
		const after = await get(path);
		expect(after.body.toString()).toBe(textOf(path, 'second'));
	});

	it('go on serving the story, embeds and data when the origin is killed, and renew them after', async () => {
		const round = async () => {
			const all = edges.flatMap(({ port }) =>
				asked.map(async (path) => {
					const { status, headers, body } = await ask(port, `${BASE}${path}`, BROTLI);
					return { path, status, age: Number(headers.age), bytes: body.toString('base64') };
				})
			);
			return Promise.all(all);
		};
		const first = await round();
		expect(new Set(first.map(({ status }) => status))).toEqual(new Set([200]));
		const bytes = new Map(first.map((answer) => [answer.path, answer.bytes]));

		// A client that asks on and on, into the death and past the moment at which the edges notice it.
		const wrong: unknown[] = [];
		let asking = true;
		let rounds = 0;
		let oldest = 0;
		const client = (async () => {
			while (asking) {
				for (const answer of await round()) {
					oldest = Math.max(oldest, answer.age);
					if (answer.status !== 200 || answer.bytes !== bytes.get(answer.path))
						wrong.push({ rounds, path: answer.path, status: answer.status });
				}
				rounds += 1;
			}
		})();
		const { port } = origin;
		await origin.kill();
		const asOf = rounds;
		await until(async () => {
			const unaware = edges.filter(({ originIsHealthy }) => originIsHealthy());
			if (unaware.length > 0 || oldest < 3 || rounds < asOf + 3)
				throw new Error(`${unaware.length} edges unaware, ${rounds} rounds, ${oldest} s old`);
		});
		const noticed = rounds;
		await until(async () => {
			if (rounds < noticed + 3) throw new Error('The client stands still.');
		});
		asking = false;
		await client;
		console.log(`${rounds * first.length} requests over the death of the origin, none failed`);
		expect(wrong).toEqual([]);

		// What was never asked for cannot be there, and says so.
		const never = await get('sources/', BROTLI);
		expect([never.status, never.headers['retry-after']]).toEqual([503, '10']);
		expect(never.headers['cache-control']).toBe('no-store');

		writeFileSync(join(site, 'robots.txt'), textOf('robots.txt', 'second'));
		origin = await startOrigin(port);
		await until(async () => {
			const { body } = await get('robots.txt');
			expect(body.toString()).toBe(textOf('robots.txt', 'second'));
		});
	});
});

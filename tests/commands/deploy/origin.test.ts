/** nginx and Caddy, as they are configured, at the top of a host and below a path. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nginxHasBrotli, programOf } from '../../../scripts/lib/servers.mjs';
import { startCaddy, startNginx, type Running } from '../../../scripts/lib/started.mjs';
import { ask } from '../../support/ask.ts';
import {
	expected,
	headersExpected,
	keptFor,
	temporaryFolder,
	textOf,
	writeSite
} from '../../support/deployed.ts';

const site = temporaryFolder('site');
beforeAll(() => writeSite(site.path));
afterAll(site.remove);

const servers = [
	{ name: 'nginx', start: startNginx, brotli: nginxHasBrotli() },
	{ name: 'caddy', start: startCaddy, brotli: true }
] as const;

const cases = servers.flatMap((server) =>
	['/', '/stories/names/'].map((base) => ({ ...server, base }))
);

describe.each(cases)('$name, site at $base', ({ name, start, brotli, base }) => {
	const installed = programOf(name) !== null;
	const work = temporaryFolder(name);
	let server: Running;
	beforeAll(async () => {
		if (installed) server = await start({ work: work.path, root: site.path, base });
	});
	afterAll(async () => {
		if (installed) await server.kill();
		work.remove();
	});
	const get = (path: string, headers: Record<string, string> = {}) =>
		ask(server.port, `${base}${path}`, headers);

	const when = it.skipIf(!installed);

	when.each(expected)('says of “$path” what it is and what may be done with it', async (file) => {
		const { status, headers, body } = await get(file.path);
		expect(status).toBe(200);
		expect(body.toString()).toBe(textOf(file.path, 'first'));
		const said = headersExpected(file);
		expect(
			Object.fromEntries(Object.keys(said).map((header) => [header, headers[header] ?? null]))
		).toEqual(said);
		expect(headers['permissions-policy']).toMatch(/^accelerometer=\(\), .*usb=\(\)$/);
		expect(headers['permissions-policy']).not.toMatch(/fullscreen|clipboard|web-share/);
		expect(headers.etag).toMatch(/^"[^"]+"$/);
	});

	when.each(expected)('sends “$path” compressed, if that makes it smaller', async (file) => {
		const text = textOf(file.path, 'first');
		const packed = !/\.(?:png|woff2)$/.test(file.path);
		const plain = await get(file.path);
		expect(plain.headers['content-encoding']).toBeUndefined();
		const brotliAnswer = await get(file.path, { 'Accept-Encoding': 'gzip, deflate, br' });
		const gzipAnswer = await get(file.path, { 'Accept-Encoding': 'gzip' });
		const encodings = [brotliAnswer, gzipAnswer].map(({ headers }) => headers['content-encoding']);
		if (!packed) {
			expect(encodings).toEqual([undefined, undefined]);
			expect(plain.headers.vary).toBeUndefined();
			return;
		}
		expect(encodings).toEqual([brotli ? 'br' : 'gzip', 'gzip']);
		if (brotli) expect(brotliDecompressSync(brotliAnswer.body).toString()).toBe(text);
		expect(gunzipSync(gzipAnswer.body).toString()).toBe(text);
		const all = [plain, gzipAnswer, brotliAnswer];
		for (const { headers } of all) {
			expect(headers.vary).toBe('Accept-Encoding');
			expect(headers['content-type']).toBe(file.type);
			expect(headers['cache-control']).toBe(keptFor[file.kept]);
		}
		// A strong mark is one of bytes: other bytes have another.
		expect(new Set(all.map(({ headers }) => headers.etag)).size).toBe(brotli ? 3 : 2);
	});

	when.each(['', 'data/1.2.0/dataset.json', 'charts/register.png'])(
		'answers for “%s” with nothing when the reader has it',
		async (path) => {
			const accept = { 'Accept-Encoding': 'br, gzip' };
			const first = await get(path, accept);
			const again = await get(path, { ...accept, 'If-None-Match': first.headers.etag ?? '' });
			expect(again.status).toBe(304);
			expect(again.body.length).toBe(0);
			expect(again.headers['cache-control']).toBe(first.headers['cache-control']);
			expect(again.headers.etag).toBe(first.headers.etag);
			const other = await get(path, { ...accept, 'If-None-Match': '"other"' });
			expect(other.status).toBe(200);
		}
	);

	when('sends a part that is asked for', async () => {
		const path = 'data/1.2.0/dataset.json';
		const text = textOf(path, 'first');
		const part = await get(path, { Range: 'bytes=10-19' });
		expect(part.status).toBe(206);
		expect(part.headers['content-range']).toBe(`bytes 10-19/${text.length}`);
		expect(part.body.toString()).toBe(text.slice(10, 20));
		const { headers } = await get(path);
		const same = await get(path, { Range: 'bytes=0-4', 'If-Range': headers.etag ?? '' });
		expect(same.status).toBe(206);
		const changed = await get(path, { Range: 'bytes=0-4', 'If-Range': '"other"' });
		expect(changed.status).toBe(200);
		const beyond = await get(path, { Range: `bytes=${text.length}-` });
		expect(beyond.status).toBe(416);
	});

	when.each(['no-such-page', 'charts/none/', 'data/9.9.9/dataset.json', '_app/immutable/gone.js'])(
		'says of “%s” that it is unknown, and not for long',
		async (path) => {
			const { status, headers, body } = await get(path);
			expect(status).toBe(404);
			expect(body.toString()).toBe(textOf('404.html', 'first'));
			expect(headers['content-type']).toBe('text/html; charset=utf-8');
			expect(headers['cache-control']).toBe('public, max-age=60');
			expect(headers['x-content-type-options']).toBe('nosniff');
			expect(headers['content-security-policy']).toBe("frame-ancestors 'none'");
		}
	);

	when.each(['charts', 'charts/register', 'v/1.2.0/embed/register', 'uk'])(
		'leads from “%s” to the folder, on whatever host, with what was asked',
		async (path) => {
			const { status, headers } = await get(path);
			expect(status).toBe(301);
			expect(headers.location).toBe(`${base}${path}/`);
			const asked = await get(`${path}?theme=dark&x=1`);
			expect(asked.headers.location).toBe(`${base}${path}/?theme=dark&x=1`);
		}
	);

	if (base !== '/')
		when('leads from the path without its slash to the story', async () => {
			const { status, headers } = await ask(server.port, `${base.slice(0, -1)}?x=1`);
			expect(status).toBe(301);
			expect(headers.location).toBe(`${base}?x=1`);
		});

	when('leads to no other host', async () => {
		for (const path of ['//charts', '//charts/register', '/\\charts']) {
			const { headers } = await ask(server.port, path);
			expect(headers.location ?? '/').not.toMatch(/^(?:\/[/\\]|https?:)/);
		}
	});

	when('answers for nothing beyond its folder', async () => {
		for (const path of ['../package.json', '%2e%2e/package.json', '..%2fpackage.json']) {
			const { status } = await get(path);
			expect([400, 404]).toContain(status);
		}
	});
});

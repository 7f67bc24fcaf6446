/** Serves a built folder as a good host does: compressed, which is what goes over the wire. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** @type {Record<string, string>} */
const TYPES = {
	'.html': 'text/html; charset=utf-8',
	'.css': 'text/css',
	'.js': 'text/javascript',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.woff2': 'font/woff2'
};

const COMPRESSED = new Set(['.html', '.css', '.js', '.json', '.svg']);

/**
 * @param {string} folder
 * @param {Readonly<Record<string, string>>} pages more of them, by their addresses
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export function serveCompressed(folder, pages = {}) {
	/** @type {Map<string, Buffer>} */
	const known = new Map();
	/** @param {string} file */
	const bytes = (file) => {
		const found = known.get(file);
		if (found !== undefined) return found;
		const raw = readFileSync(file);
		const made = COMPRESSED.has(extname(file)) ? brotliCompressSync(raw) : raw;
		known.set(file, made);
		return made;
	};
	const server = createServer((request, response) => {
		const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname);
		const page = pages[path.slice(1)];
		if (page !== undefined) {
			response.writeHead(200, { 'content-type': 'text/html' }).end(page);
			return;
		}
		const file = join(folder, normalize(path.endsWith('/') ? `${path}index.html` : path));
		if (!existsSync(file) || !statSync(file).isFile()) {
			response.writeHead(404).end();
			return;
		}
		const type = extname(file);
		response
			.writeHead(200, {
				'content-type': TYPES[type] ?? 'application/octet-stream',
				...(COMPRESSED.has(type) && { 'content-encoding': 'br' })
			})
			.end(bytes(file));
	});
	return new Promise((resolve) => {
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			const port = typeof address === 'object' && address !== null ? address.port : 0;
			resolve({
				url: `http://127.0.0.1:${port}/`,
				close: () =>
					new Promise((done) => {
						server.closeAllConnections();
						server.close(() => done());
					})
			});
		});
	});
}

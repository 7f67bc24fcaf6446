/** Serves a built folder as a good host does: with the compressed copies that stand beside its files. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

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

/**
 * @param {string} folder
 * @param {Readonly<Record<string, string>>} pages more of them, by their addresses
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export function serveCompressed(folder, pages = {}) {
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
		const compressed = existsSync(`${file}.br`);
		response
			.writeHead(200, {
				'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
				...(compressed && { 'content-encoding': 'br' })
			})
			.end(readFileSync(compressed ? `${file}.br` : file));
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

import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';

/**
 * Serves a folder of static files, as any web server would.
 * @param {{ dir: string, port: number, base?: string }} options `base` is a path prefix such as `/stories/names`; port 0 takes a free one
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} rejects with the server's own error, e.g. EADDRINUSE
 */
export function serve({ dir, port, base = '' }) {
	const files = sirv(dir, { etag: true, dev: false });
	const notFound = join(dir, '404.html');
	const server = createServer((request, response) => {
		const missing = () => {
			response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
			response.end(existsSync(notFound) ? readFileSync(notFound) : 'Not found');
		};
		const path = request.url ?? '/';
		if (path !== base && !path.startsWith(`${base}/`)) return missing();
		request.url = path.slice(base.length) || '/';
		files(request, response, missing);
	});
	return new Promise((resolve, reject) => {
		server.on('error', reject);
		server.listen(port, '127.0.0.1', () => {
			const address = server.address();
			const actual = typeof address === 'object' && address !== null ? address.port : port;
			resolve({
				url: `http://127.0.0.1:${actual}${base}/`,
				close: () =>
					new Promise((done) => {
						server.closeAllConnections();
						server.close(() => done());
					})
			});
		});
	});
}

/**
 * Pages that embed, and the site whose pages they embed, on different sites as in life: the host at
 * `localhost`, the site at `127.0.0.1`, and a stranger at `127.0.0.2`. Two ports of one name would be
 * two origins but one site, where browsers treat a frame otherwise: it hears of a resize off screen,
 * and sees the window that it is shown in.
 */
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import sirv from 'sirv';
import { buildDir } from './site.ts';

export type Headers = Readonly<Record<string, string>>;

/** A page or a file that a test gives; without a type it is HTML. */
export interface Given {
	body: string;
	type?: string;
	headers?: Headers;
}

export interface SiteOptions {
	/** A folder of files; the built site’s if none is named, none at all for null. */
	dir?: string | null;
	/** Files by path (`/embed/register/`), in place of the folder’s. */
	files?: Readonly<Record<string, Given | string>>;
	/** With every answer: `Content-Security-Policy`, `Cross-Origin-Embedder-Policy`, … */
	headers?: Headers;
}

export interface Served {
	/** `http://localhost:1234`, without a slash at its end. */
	origin: string;
	/** Puts a page or a file in the place of one, or takes it away. */
	give(path: string, given: Given | string | null): void;
	/** Of every request, in their order: its path and its headers. */
	requests: { path: string; headers: IncomingMessage['headers'] }[];
	close(): Promise<void>;
}

const HTML = 'text/html; charset=utf-8';

/** Serves under a name, which must lead to this machine. */
function serveAs(name: string, address: string, options: SiteOptions): Promise<Served> {
	const { dir = null, headers = {} } = options;
	const files = new Map(Object.entries(options.files ?? {}));
	const folder = dir === null ? null : sirv(dir, { dev: true });
	const requests: Served['requests'] = [];

	const answer: RequestListener = (request, response) => {
		const path = new URL(request.url ?? '/', 'http://x').pathname;
		requests.push({ path, headers: request.headers });
		for (const [header, value] of Object.entries(headers)) response.setHeader(header, value);
		const given = files.get(path);
		const missing = () => {
			response.writeHead(404, { 'content-type': HTML });
			response.end('Not found');
		};
		if (given !== undefined) {
			const file = typeof given === 'string' ? { body: given } : given;
			response.writeHead(200, { 'content-type': file.type ?? HTML, ...file.headers });
			response.end(file.body);
		} else if (folder !== null) folder(request, response, missing);
		else missing();
	};

	const server = createServer(answer);
	return new Promise((resolve, reject) => {
		server.on('error', reject);
		server.listen(0, address, () => {
			const bound = server.address();
			if (typeof bound !== 'object' || bound === null) throw new Error('The server has no port.');
			resolve({
				origin: `http://${name}:${bound.port}`,
				requests,
				give(path, given) {
					if (given === null) files.delete(path);
					else files.set(path, given);
				},
				close: () =>
					new Promise((done) => {
						server.closeAllConnections();
						server.close(() => done());
					})
			});
		});
	});
}

/** The site whose pages are embedded: the built one’s files, unless others are given. */
export function serveSite({ dir = buildDir, ...options }: SiteOptions = {}): Promise<Served> {
	return serveAs('127.0.0.1', '127.0.0.1', { dir, ...options });
}

/** A site of pages that embed. */
export function serveHost(options: SiteOptions = {}): Promise<Served> {
	return serveAs('localhost', '127.0.0.1', options);
}

/** A third site, of frames that mean no good. */
export function serveStranger(options: SiteOptions = {}): Promise<Served> {
	return serveAs('127.0.0.2', '127.0.0.2', options);
}

export interface Sites {
	/** The site that is embedded. */
	site: Served;
	/** The site that embeds. */
	host: Served;
	close(): Promise<void>;
}

/** Both at once. */
export async function serveBoth(site: SiteOptions = {}, host: SiteOptions = {}): Promise<Sites> {
	const [embedded, embeds] = await Promise.all([serveSite(site), serveHost(host)]);
	return {
		site: embedded,
		host: embeds,
		close: async () => void (await Promise.all([embedded.close(), embeds.close()]))
	};
}

export interface HostPage {
	/** In the head: a script of the host’s, a style. */
	head?: string;
	/** Before the frame, such as what pushes it off screen. */
	before?: string;
	after?: string;
	/** Attributes of the frame beside its source. */
	frame?: Readonly<Record<string, string>>;
}

const quoted = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/**
 * A page of a host’s with one frame, which is as a browser makes it but for its attributes. Whatever is
 * posted to it is kept in `heard`: what was said, and whether the frame said it.
 */
export function hostPage(
	src: string,
	{ head = '', before = '', after = '', frame }: HostPage = {}
) {
	const attributes = Object.entries({ title: 'An embed', ...frame, src })
		.map(([name, value]) => ` ${name}="${quoted(value)}"`)
		.join('');
	return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>A host</title><link rel="icon" href="data:,">
<style>iframe { display: block; width: 100%; border: 0 }</style>
<script>
var heard = [];
addEventListener('message', function (event) {
	var frame = document.querySelector('iframe');
	heard.push({ data: event.data, fromFrame: !!frame && event.source === frame.contentWindow });
});
</script>
${head}</head>
<body style="margin: 0">
${before}<iframe${attributes}></iframe>${after}
</body></html>`;
}

/** Asks a server of this machine, as `scripts/lib/started.mjs` starts one. */
import { request, type IncomingHttpHeaders } from 'node:http';

export interface Answer {
	status: number;
	headers: IncomingHttpHeaders;
	body: Buffer;
}

/** Asks as it is told to: nothing is followed, decoded or added. */
export function ask(
	port: number,
	path: string,
	headers: Record<string, string> = {},
	{ method = 'GET', from = '127.0.0.1' } = {}
): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const asked = request(
			{ host: '127.0.0.1', port, path, method, headers, localAddress: from, agent: false },
			(response) => {
				const chunks: Buffer[] = [];
				response.on('data', (chunk: Buffer) => chunks.push(chunk));
				response.on('error', reject);
				response.on('end', () =>
					resolve({
						status: response.statusCode ?? 0,
						headers: response.headers,
						body: Buffer.concat(chunks)
					})
				);
			}
		);
		asked.on('error', reject);
		asked.end();
	});
}

/** `npm start`: what it says where it cannot serve. Nothing is installed or built here. */
import { spawnSync } from 'node:child_process';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { portProblem } from '../../scripts/lib/port.mjs';
import { serve } from '../../scripts/lib/serve.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('PORT', () => {
	it.each(['abc', '0', '65536', '-1', '80.5', '4173 ', '0x1050'])(
		'“%s” is refused before anything is done',
		(PORT) => {
			const { status, stdout, stderr } = spawnSync(
				process.execPath,
				[join(root, 'scripts/start.mjs')],
				{ cwd: root, encoding: 'utf8', env: { ...process.env, PORT } }
			);
			expect(status).toBe(1);
			expect(stdout).toBe('');
			expect(stderr).toBe(`PORT is “${PORT}”: it must be a whole number from 1 to 65535.\n`);
		}
	);
});

describe('a port that is taken', () => {
	let other: Server | undefined;
	afterEach(() => other?.close());

	/** Another program’s server, at a free port. */
	async function takePort(): Promise<number> {
		const server = createServer();
		other = server;
		await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
		const address = server.address();
		if (address === null || typeof address === 'string') throw new Error('no port');
		return address.port;
	}

	it('is named, with another one to choose', async () => {
		const port = await takePort();
		const error: unknown = await serve({ dir: root, port }).then(
			() => null,
			(reason: unknown) => reason
		);
		expect(portProblem(error, port)).toBe(
			`Port ${port} is in use by another program. Choose another one, for example: PORT=${port === 65535 ? port - 1 : port + 1} npm start`
		);
	});
});

describe('a port that is free', () => {
	it('is served, and can be closed', async () => {
		const { url, close } = await serve({ dir: join(root, 'tests/fixtures'), port: 0 });
		const found = await fetch(`${url}datasets/valid/derived.json`);
		expect(found.status).toBe(200);
		const missing = await fetch(`${url}no-such-page`);
		expect(missing.status).toBe(404);
		await close();
		await expect(fetch(url)).rejects.toThrow();
	});
});

/** The build itself behind servers as `deploy/` configures them: every file is there, as the rules say. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersOf } from '../../deploy/lib/rules.mjs';
import { programOf } from '../../scripts/lib/servers.mjs';
import { startCaddy, startNginx, type Running } from '../../scripts/lib/started.mjs';
import { ask } from '../support/ask.ts';
import { temporaryFolder } from '../support/deployed.ts';
import { addressOf, buildDir, builtFiles } from '../support/site.ts';

const BASE = '/stories/names/';
const servers = [
	{ name: 'nginx', start: startNginx },
	{ name: 'caddy', start: startCaddy }
] as const;

describe.each(servers)('$name', ({ name, start }) => {
	const installed = programOf(name) !== null;
	const work = temporaryFolder(name);
	let server: Running;
	beforeAll(async () => {
		if (installed) server = await start({ work: work.path, root: buildDir, base: BASE });
	});
	afterAll(async () => {
		if (installed) await server.kill();
		work.remove();
	});

	it.skipIf(!installed)(
		'gives every file of the build, and says of it what the rules say',
		async () => {
			const wrong: unknown[] = [];
			for (const file of builtFiles()) {
				const address = addressOf(file);
				const { status, headers, body } = await ask(server.port, `${BASE}${address}`);
				if (status !== 200 || !body.equals(readFileSync(join(buildDir, file))))
					wrong.push({ file, status, length: body.length });
				for (const [header, value] of Object.entries(headersOf(address)))
					if (headers[header.toLowerCase()] !== value)
						wrong.push({ file, header, said: headers[header.toLowerCase()], value });
			}
			expect(wrong).toEqual([]);
		}
	);
});

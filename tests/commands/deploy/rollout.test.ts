/** New builds are published while readers read: nobody gets a broken page, or half of two builds. */
import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { programOf } from '../../../scripts/lib/servers.mjs';
import { freePort, startNginx, until, type Running } from '../../../scripts/lib/started.mjs';
import { ask } from '../../support/ask.ts';
import { temporaryFolder, textOf, writeSite } from '../../support/deployed.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const run = promisify(execFile);
const installed = programOf('nginx') !== null;

const EDITIONS = ['first', 'second', 'third', 'fourth'];
const FIXED = '_app/immutable/workers/start-DBoO91su.js';
/** The script that pages of one edition load, and those of no other. */
const scriptOf = (edition: string) => `_app/immutable/workers/start-${edition}.js`;

async function buildOf(folder: string, edition: string): Promise<void> {
	rmSync(folder, { recursive: true, force: true });
	await writeSite(folder, edition);
	rmSync(join(folder, FIXED));
	mkdirSync(join(folder, '_app/immutable/workers'), { recursive: true });
	writeFileSync(join(folder, scriptOf(edition)), edition);
}

describe.skipIf(!installed)('builds that follow each other', () => {
	const folders = ['published', 'build', 'nginx'].map(temporaryFolder);
	const [site = '', build = '', work = ''] = folders.map(({ path }) => path);
	const [oldest = '', ...later] = EDITIONS;
	let server: Running;
	const publish = () =>
		run(process.execPath, ['scripts/deploy.mjs', '--from', build, '--to', site], { cwd: root });

	beforeAll(async () => {
		await buildOf(build, oldest);
		await publish();
		server = await startNginx({
			work: work,
			root: join(site, 'current'),
			port: await freePort()
		});
	});
	afterAll(async () => {
		await server.kill();
		for (const { remove } of folders) remove();
	});

	it('are published under load without a broken page, and what old pages load stays', async () => {
		const wrong: unknown[] = [];
		const seen = new Map<string, number>();
		let asking = true;
		const get = (path: string) => ask(server.port, `/${path}`);

		/** Opens a page, then loads its script, which may be a build later. */
		const reader = async (path: string) => {
			while (asking) {
				const page = await get(path);
				const text = page.body.toString();
				const [edition = ''] = text.split(' ');
				if (page.status !== 200 || text !== textOf(path, edition))
					wrong.push({ path, status: page.status, length: text.length });
				const script = await get(scriptOf(edition));
				if (script.status !== 200 || script.body.toString() !== edition)
					wrong.push({ path, edition, script: script.status });
				seen.set(edition, (seen.get(edition) ?? 0) + 1);
			}
		};
		const readers = ['', 'embed/register/', 'v/1.2.0/', 'charts/register/'].map(reader);
		const readSoFar = (edition: string) =>
			until(async () => {
				if ((seen.get(edition) ?? 0) < 20) throw new Error(`Nobody reads the ${edition} build.`);
			});

		await readSoFar(oldest);
		for (const edition of later) {
			await buildOf(build, edition);
			const { stdout } = await publish();
			expect(stdout).toContain(`Published ${join(site, 'releases')}`);
			await readSoFar(edition);
		}
		asking = false;
		await Promise.all(readers);
		expect(wrong).toEqual([]);
		expect([...seen.keys()].sort()).toEqual([...EDITIONS].sort());

		for (const edition of EDITIONS) {
			const { status, body } = await get(scriptOf(edition));
			expect([status, body.toString()]).toEqual([200, edition]);
		}
	});

	it('are not published where they are none, and the command says so', async () => {
		rmSync(join(build, 'index.html'));
		await expect(publish()).rejects.toMatchObject({
			code: 1,
			stderr: expect.stringContaining('is no finished build: there is no index.html in it.')
		});
		await expect(
			run(process.execPath, ['scripts/deploy.mjs'], { cwd: root })
		).rejects.toMatchObject({
			code: 2,
			stderr: expect.stringContaining('--to <folder>')
		});
		const { status } = await ask(server.port, '/');
		expect(status).toBe(200);
	});
});

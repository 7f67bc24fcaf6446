/** The commands that the documents give for publishing the site run as they stand, in other folders. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nginxHasBrotli, programOf } from '../../../scripts/lib/servers.mjs';
import { temporaryFolder, writeSite } from '../../support/deployed.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** What is tried: not what installs, builds, uploads or goes on for ever. */
const TRIED = /^(?:node (?:deploy|scripts)\/|cp |rm |find |nginx -t )/;

function commandsIn(document: string): string[] {
	const text = readFileSync(join(root, document), 'utf8');
	return [...text.matchAll(/```sh\n([\s\S]*?)```/g)]
		.flatMap(([, block = '']) => block.trim().split('\n'))
		.filter((line) => TRIED.test(line));
}

describe.each(['README.md', 'deploy/README.md'])('%s', (document) => {
	const place = temporaryFolder('documents');
	const here = (command: string) =>
		command
			.replaceAll('/etc/names', join(place.path, 'etc'))
			.replaceAll('/srv/', `${place.path}/srv/`);

	beforeAll(async () => {
		for (const folder of ['deploy', 'scripts', 'package.json', 'src/lib/format'])
			cpSync(join(root, folder), join(place.path, folder), { recursive: true });
		for (const folder of ['srv', '.cache']) mkdirSync(join(place.path, folder));
		await writeSite(join(place.path, 'build'));
	});
	afterAll(place.remove);

	const commands = commandsIn(document);

	it('gives commands that can be tried', () => {
		expect(commands.length).toBeGreaterThan(1);
	});

	for (const command of commands) {
		// Only root may read who is to do the work, and without its module a line of it is unknown.
		const canBeTried =
			!command.startsWith('nginx') ||
			(programOf('nginx') !== null && nginxHasBrotli() && process.getuid?.() === 0);
		it.skipIf(!canBeTried)(command, () => {
			const { status, stderr } = spawnSync('sh', ['-c', here(command)], {
				cwd: place.path,
				encoding: 'utf8',
				env: { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin` }
			});
			expect(status, stderr).toBe(0);
			if (command.includes('configure.mjs'))
				expect(existsSync(join(place.path, 'etc/nginx/nginx.conf'))).toBe(true);
			if (command.startsWith('cp deploy/static'))
				expect(existsSync(join(place.path, '.cache/upload/_headers'))).toBe(true);
			if (command.includes('scripts/deploy.mjs'))
				expect(existsSync(join(place.path, 'srv/names/current/index.html'))).toBe(true);
		});
	}
});

/** The site built for an address, for what is absolute in it: made once for a state of the project. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inputsHash } from '../../scripts/lib/build.mjs';
import { root } from './site.ts';

export const SITE = 'https://example.org/stories/names/';

const folder = join(root, '.cache', 'addressed');
const stamp = join(root, '.cache', 'addressed-inputs');

/**
 * Builds it, unless it stands there for the same state.
 * @returns its folder
 * @throws Error with what the build said, if it failed
 */
export function addressedBuild(): string {
	const hash = inputsHash(root);
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return folder;
	const made = spawnSync(
		process.execPath,
		[join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error'],
		{
			cwd: root,
			env: {
				...process.env,
				SITE_URL: SITE,
				NAMES_BUILD_DIR: folder,
				TZ: 'UTC',
				NODE_ENV: 'production'
			},
			encoding: 'utf8'
		}
	);
	if (made.status !== 0) throw new Error(`${made.stderr}${made.stdout}`);
	writeFileSync(stamp, hash);
	return folder;
}

/** What a server at that address answers with. */
export function answerAt(address: string): Response {
	const path = address.startsWith(SITE) ? address.slice(SITE.length).replace(/[?#].*$/, '') : null;
	const file =
		path === null
			? null
			: join(folder, path === '' || path.endsWith('/') ? `${path}index.html` : path);
	return file !== null && existsSync(file)
		? new Response(readFileSync(file))
		: new Response('', { status: 404 });
}

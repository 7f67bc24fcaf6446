/** How long an editor waits: for a build from nothing, and for a change of copy while it is worked on. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../../scripts/lib/started.mjs';

/** What is not copied: made anew, or linked to. */
const LEFT = new Set(['node_modules', 'build', '.cache', '.svelte-kit', '.git']);
const CHAPTER = 'src/content/en/02-list.md';
/** How long a server may take to answer for the first time, and to show a change, in ms. */
const PATIENCE = 120_000;
const EACH = 20;

/** @param {string} root @returns {string} a copy of the project in which anything may be changed */
export function copyOf(root) {
	const folder = mkdtempSync(join(tmpdir(), 'names-bench-'));
	cpSync(root, folder, {
		recursive: true,
		filter: (source) => !LEFT.has(relative(root, source))
	});
	symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
	return folder;
}

/** @param {() => Promise<boolean>} there @returns {Promise<number>} seconds */
async function until(there) {
	const began = performance.now();
	while (!(await there())) {
		if (performance.now() - began > PATIENCE) throw new Error('The dev server does not answer.');
		await wait(EACH);
	}
	return (performance.now() - began) / 1000;
}

/**
 * How long a build from nothing takes.
 * @param {string} folder a copy of the project
 * @param {NodeJS.ProcessEnv} [settings] of the build
 * @returns {Promise<number>} seconds
 * @throws Error with what the build said, if it fails
 */
export async function buildTime(folder, settings = {}) {
	const began = performance.now();
	const build = spawn(process.execPath, ['scripts/build.mjs'], {
		cwd: folder,
		env: { ...process.env, ...settings },
		stdio: ['ignore', 'ignore', 'pipe']
	});
	let said = '';
	build.stderr.on('data', (chunk) => (said += String(chunk)));
	const [code] = await once(build, 'close');
	if (code !== 0) throw new Error(`The build ended with ${code}:\n${said}`);
	return (performance.now() - began) / 1000;
}

/** @param {string} folder */
export async function changeTime(folder) {
	const port = await freePort();
	const dev = spawn(
		process.execPath,
		['node_modules/vite/bin/vite.js', 'dev', '--port', String(port), '--strictPort'],
		{ cwd: folder, stdio: 'ignore' }
	);
	try {
		const shows = (/** @type {string} */ text) => async () => {
			const answer = await fetch(`http://localhost:${port}/`).catch(() => null);
			return answer !== null && answer.ok && (await answer.text()).includes(text);
		};
		await until(shows('<h1'));
		const file = join(folder, CHAPTER);
		const word = 'A word that was not there.';
		writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()}\n\n${word}\n`);
		return await until(shows(word));
	} finally {
		dev.kill();
	}
}

/**
 * @param {string} root of the project, with its packages
 * @returns {Promise<{ build: number, shown: number }>} in seconds
 */
export async function workTimes(root) {
	const folder = copyOf(root);
	try {
		const build = await buildTime(folder);
		return { build, shown: await changeTime(folder) };
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/** `npm run check`: types, lint, format, data and copy, side by side; everything that is wrong is said. */
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { requireNode } from './lib/node-version.mjs';

requireNode();
process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));

const bin = (/** @type {string} */ path) => join('node_modules', path);

const checks = [
	{
		name: 'types',
		args: [bin('svelte-check/bin/svelte-check'), '--threshold', 'warning', '--output', 'human']
	},
	{ name: 'lint', args: [bin('eslint/bin/eslint.js'), '--max-warnings', '0', '.'] },
	{
		name: 'format',
		args: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']
	},
	{ name: 'data and copy', args: [bin('tsx/dist/cli.mjs'), 'src/cli/data.ts', 'copy'] }
];

/**
 * @param {string[]} args
 * @returns {Promise<{ code: number, output: string }>}
 */
function run(args) {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, args, { env: { ...process.env, TZ: 'UTC' } });
		let output = '';
		child.stdout.on('data', (chunk) => (output += String(chunk)));
		child.stderr.on('data', (chunk) => (output += String(chunk)));
		child.on('close', (code) => resolve({ code: code ?? 1, output }));
	});
}

// The route types that the type check reads are written by SvelteKit.
await run([bin('@sveltejs/kit/svelte-kit.js'), 'sync']);
const results = await Promise.all(
	checks.map(async ({ name, args }) => ({ name, ...(await run(args)) }))
);
for (const { name, code, output } of results) {
	console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}`);
	if (code !== 0 && output.trim() !== '') console.log(output.trim());
}
process.exit(results.every(({ code }) => code === 0) ? 0 : 1);

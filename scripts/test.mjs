/**
 * `npm test`: installs what is missing, a browser and Java included, runs every suite, ends with one
 * line. With `--full`, as `npm run test:full` calls it, what is otherwise sampled is tried in all
 * combinations (NAMES_FULL).
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './lib/browser.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { ensureJava } from './lib/java.mjs';
import { requireNode } from './lib/node-version.mjs';
import { run } from './lib/run.mjs';
import { ensureServers } from './lib/servers.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

requireNode();
process.chdir(root);
await ensureInstalled(root);

const browser = await ensureBrowser();
// The suite that needs it fails with what to install.
ensureJava();
// Without them the tests of their configurations are skipped.
const untried = ensureServers();
const full = process.argv.includes('--full') ? { NAMES_FULL: '1' } : {};
const { suites } = await import('../tests/suites.mjs');
const total = { passed: 0, failed: 0, skipped: 0 };

if (!(await ensureBuilt(root))) {
	console.error('The site was not built: the reason stands above.');
	total.failed += 1;
}

for (const suite of total.failed > 0 ? [] : suites) {
	if (suite.needsBrowser && 'missing' in browser) {
		console.log(`\nSkipped the ${suite.name} tests. ${browser.missing}`);
		total.skipped += 1;
		continue;
	}
	const report = join(root, '.cache', `tests-${suite.name}.json`);
	mkdirSync(dirname(report), { recursive: true });
	rmSync(report, { force: true });
	console.log(`\n— ${suite.name}: ${suite.what}`);
	const started = performance.now();
	await run(
		process.execPath,
		[
			'node_modules/vitest/vitest.mjs',
			'run',
			'--project',
			suite.name,
			'--reporter=default',
			'--reporter=json',
			`--outputFile=${report}`,
			`--maxWorkers=${suite.workers ?? 1}`
		],
		{ TZ: 'UTC', ...full, ...('path' in browser ? { CHROME_PATH: browser.path } : {}) }
	);
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	try {
		const result = JSON.parse(readFileSync(report, 'utf8'));
		const brokenFiles = result.testResults.filter(
			/** @param {{ status: string, assertionResults: unknown[] }} file */
			(file) => file.status === 'failed' && file.assertionResults.length === 0
		).length;
		total.passed += result.numPassedTests;
		total.failed += result.numFailedTests + brokenFiles;
		total.skipped += result.numPendingTests + result.numTodoTests;
	} catch {
		console.error(`The ${suite.name} tests left no report: they did not run to their end.`);
		total.failed += 1;
	}
	console.log(`— ${suite.name} took ${seconds} s`);
}

if (untried !== null) console.log(`\n${untried}`);
const nothingRan = total.passed + total.failed === 0;
if (nothingRan) console.error('\nNo test ran.');
console.log(
	`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`
);
process.exit(total.failed > 0 || nothingRan ? 1 : 0);

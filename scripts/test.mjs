/**
 * `npm test`: installs what is missing, a browser and Java included, runs every suite, ends with what
 * failed and one line of sums. With `--full`, as `npm run test:full` calls it, what is otherwise sampled
 * is tried in all combinations (NAMES_FULL).
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './lib/browser.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { ensureEngines } from './lib/engines.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { ensureJava } from './lib/java.mjs';
import { requireNode } from './lib/node-version.mjs';
import { run } from './lib/run.mjs';
import { ensureServers } from './lib/servers.mjs';
import { readReport } from './lib/test-report.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

requireNode();
process.chdir(root);
await ensureInstalled(root);

const browser = await ensureBrowser();
// The suite that needs it fails with what to install.
ensureJava();
// Without them the tests that run them are skipped.
const untried = [ensureServers(), ensureEngines()].filter((sentence) => sentence !== null);
const full = process.argv.includes('--full') ? { NAMES_FULL: '1' } : {};
const { suites } = await import('../tests/suites.mjs');
const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const failures = [];
/** @type {string[]} */
const unsteady = [];
/** @type {string[]} */
const times = [];

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
		const read = readReport(JSON.parse(readFileSync(report, 'utf8')), root);
		total.passed += read.passed;
		total.failed += read.failed;
		total.skipped += read.skipped;
		failures.push(...read.failures);
		unsteady.push(...read.unsteady);
	} catch {
		const reason = `The ${suite.name} tests left no report: they did not run to their end.`;
		console.error(reason);
		failures.push(reason);
		total.failed += 1;
	}
	console.log(`— ${suite.name} took ${seconds} s`);
	times.push(`${suite.name} ${seconds} s`);
}

if (times.length > 0) console.log(`\nThe suites took: ${times.join(', ')}.`);
if (unsteady.length > 0)
	console.log(`\nPassed only when tried again, to be mended:\n${unsteady.join('\n')}`);
if (failures.length > 0) console.log(`\nFailed:\n${failures.join('\n')}`);
if (untried.length > 0) console.log(`\n${untried.join('\n')}`);
const nothingRan = total.passed + total.failed === 0;
if (nothingRan) console.error('\nNo test ran.');
console.log(
	`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`
);
process.exit(total.failed > 0 || nothingRan ? 1 : 0);

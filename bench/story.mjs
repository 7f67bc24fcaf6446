/**
 * What the built story costs on a phone: bytes, paints, blocking, layout shift, and frames while it is
 * scrolled, beside a bare page with a sticky box in the same run. Five cold runs, medians, written
 * into bench/README.md between its markers.
 *
 * Run: npm run bench [-- --runs 5] (after npm run build)
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { ensureBrowser } from '../scripts/lib/browser.mjs';
import { coldRun } from './lib/cold-run.mjs';
import { serveCompressed } from './lib/serve-compressed.mjs';
import { figures, table } from './lib/table.mjs';

const README = 'bench/README.md';
const [BEGIN, END] = ['<!-- story -->', '<!-- /story -->'];

const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) {
	console.error(`--runs is “${values.runs}”, expected a whole number from 1.`);
	process.exit(2);
}
const browser = await ensureBrowser();
if ('missing' in browser) {
	console.error(browser.missing);
	process.exit(1);
}
const launch = () =>
	chromium.launch({
		executablePath: browser.path,
		args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--hide-scrollbars']
	});

const site = await serveCompressed('build');
const all = [];
/** @type {number[]} */
const loads = [];
try {
	for (let run = 0; run < runs; run++) {
		const story = await coldRun(launch, site.url);
		const bare = await coldRun(launch, `${site.url}${site.barePage}`, story.height);
		loads.push(loadavg()[0] ?? 0);
		all.push({ story, bare });
		console.log(`run ${run + 1} of ${runs}: load ${loads.at(-1)?.toFixed(1)}`);
	}
} finally {
	await site.close();
}

const load = loads.sort((a, b) => a - b);
const conditions = `Medians of ${runs} cold runs on ${cpus().length} cores, at a load of ${load[0]?.toFixed(1)} to ${load.at(-1)?.toFixed(1)}, with Chromium ${all[0]?.story.browser} and Node ${process.versions.node}:`;
const written = `${BEGIN}\n\n${conditions}\n\n${table(figures(all))}\n\n${END}`;
const readme = readFileSync(README, 'utf8');
const [before, rest] = readme.split(BEGIN);
const after = rest?.split(END)[1];
if (before === undefined || after === undefined)
	throw new Error(`${README} has no ${BEGIN} … ${END}.`);
writeFileSync(README, `${before}${written}${after}`);
console.log(written);

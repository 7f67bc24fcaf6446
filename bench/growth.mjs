/**
 * What three and ten times the records and the steps cost: builds a copy of the project with synthetic
 * ones, and scrolls the beginning of its story as a phone does. Prints a table.
 *
 * Run: node bench/growth.mjs [--times 3,10] [--write]
 */
import { cpSync, readFileSync, rmSync, statSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { load } from 'cheerio';
import { aligned } from './lib/aligned.mjs';
import { usedByChildren } from './lib/children.mjs';
import { coldRun } from './lib/cold-run.mjs';
import { launcher } from './lib/launch.mjs';
import { serveCompressed } from './lib/serve-compressed.mjs';
import { quantile } from './lib/statistics.mjs';
import { addChapters, addEvents, addUnshown, countRecords } from './lib/synthetic.mjs';
import { buildTime, copyOf } from './lib/work.mjs';
import { writeMeasured } from './lib/written.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
/** How much of a story is scrolled: as much of a long one as of a short one. */
const FAR = 30_000;

const { values } = parseArgs({
	options: {
		times: { type: 'string', default: '3,10' },
		write: { type: 'boolean', default: false }
	}
});
const times = values.times.split(',').map(Number);
if (!times.every((n) => Number.isInteger(n) && n > 1)) {
	console.error(`--times is “${values.times}”, expected whole numbers from 2, as 3,10.`);
	process.exit(2);
}
const launch = await launcher();

/** A former build, whose compressed files and pictures are kept, as they are where editors work. */
const former = copyOf(ROOT);

/**
 * @param {string} what the row of the table says
 * @param {(folder: string) => void} grow
 * @returns {Promise<string[]>} that row
 */
async function measured(what, grow) {
	const folder = copyOf(ROOT);
	try {
		cpSync(join(former, '.cache'), join(folder, '.cache'), { recursive: true });
		grow(folder);
		const before = usedByChildren();
		const seconds = await buildTime(folder, { NAMES_WORKING: '1' });
		const used = usedByChildren() - before;
		const build = join(folder, 'build');
		const page = join(build, 'index.html');
		const size = (/** @type {string} */ file) => statSync(file).size;
		const kb = (/** @type {number} */ bytes) => (bytes / 1000).toFixed(1);
		const $ = load(readFileSync(page, 'utf8'));
		const marks = $('[data-record]').length;
		const site = await serveCompressed(build);
		const { frames = [] } = await coldRun(launch, site.url, { scroll: true, far: FAR }).finally(
			site.close
		);
		const row = [
			what,
			countRecords(join(folder, 'data')),
			$('.step').length,
			marks,
			seconds.toFixed(1),
			used.toFixed(1),
			kb(size(page)),
			Math.round(size(page) / marks),
			kb(size(`${page}.br`)),
			kb(size(join(build, 'cards.json.br'))),
			quantile(frames, 0.95).toFixed(1),
			quantile(frames, 0.99).toFixed(1)
		].map(String);
		console.log(row.join(' | '));
		return row;
	} finally {
		rmSync(folder, { recursive: true });
	}
}

const rows = [];
try {
	await buildTime(former);
	const shown = Object.keys(
		JSON.parse(readFileSync(join(former, 'build/cards.json'), 'utf8')).cards
	);
	rows.push(await measured('as it is', () => {}));
	for (const n of times)
		rows.push(
			await measured(`records × ${n}, none shown`, (folder) =>
				addUnshown(join(folder, 'data'), n, shown)
			)
		);
	for (const n of times)
		rows.push(
			await measured(`events of the timelines × ${n}`, (folder) =>
				addEvents(join(folder, 'data'), n, shown)
			)
		);
	for (const n of times)
		rows.push(
			await measured(`steps × ${n}`, (folder) => addChapters(join(folder, 'src/content'), n))
		);
} finally {
	rmSync(former, { recursive: true });
}

const head = [
	'what',
	'records',
	'steps',
	'marks',
	'build, s',
	'processor, s',
	'HTML, KB',
	'bytes a mark',
	'brotli, KB',
	'cards, brotli, KB',
	'frames, 95 %, ms',
	'frames, 99 %, ms'
];
const written = `On ${cpus().length} cores with Node ${process.versions.node}:\n\n${aligned([head, ...rows])}`;
console.log(written);
if (values.write) writeMeasured('growth', written);

/**
 * What the built site costs on a phone, against its budgets and what others’ pages cost: bytes, paints,
 * blocking, layout shift, frames while the story is scrolled, embeds, scripts, and the time that a build
 * and a change of copy take. Cold runs, medians, written into bench/README.md between its markers.
 *
 * Run: npm run bench [-- --runs 5 --without-work --most-others 0.25] (after npm run build)
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { load } from 'cheerio';
import { aligned } from './lib/aligned.mjs';
import { embedLines, scriptLines, storyLines, withoutScript, workLines } from './lib/budgets.mjs';
import { coldRun } from './lib/cold-run.mjs';
import { launcher } from './lib/launch.mjs';
import { untilOthersRest } from './lib/others.mjs';
import { comparedPages } from './lib/pages.mjs';
import { serveCompressed } from './lib/serve-compressed.mjs';
import { workTimes } from './lib/work.mjs';
import { writeMeasured } from './lib/written.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
/** Processors that other programs may use before a visit. */
const MOST_OTHERS = '0.25';
/** What stands for a chart being drawn, in an embed and in the static page. */
const MARKS = '.drawing :is([data-record], path, rect, circle)';
const LINE = 'svg path';

const { values } = parseArgs({
	options: {
		runs: { type: 'string', default: '5' },
		'most-others': { type: 'string', default: MOST_OTHERS },
		'without-work': { type: 'boolean', default: false }
	}
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) {
	console.error(`--runs is “${values.runs}”, expected a whole number from 1.`);
	process.exit(2);
}
if (!existsSync('build/index.html')) {
	console.error('There is no build/: run npm run build first.');
	process.exit(1);
}
const launch = await launcher();

/** @type {number[]} */
const others = [];
/** @param {string} url @param {Parameters<typeof coldRun>[2]} [options] */
async function visit(url, options) {
	others.push(await untilOthersRest(Number(values['most-others'])));
	return coldRun(launch, url, options);
}

const embeds = readdirSync('build/embed', { withFileTypes: true })
	.filter((entry) => entry.isDirectory() && entry.name !== 'story')
	.map(({ name }) => name)
	.sort();
const site = await serveCompressed('build', comparedPages);
/** @type {Record<'story' | 'sticky' | 'svg', any[]>} */
const visits = { story: [], sticky: [], svg: [] };
/** @type {Record<string, { own: any[], svg: any[] }>} */
const ofEmbeds = Object.fromEntries(embeds.map((id) => [id, { own: [], svg: [] }]));
try {
	// A browser that was not used for a while is read from the disk first.
	await coldRun(launch, `${site.url}inline-svg-page`);
	for (let run = 1; run <= runs; run++) {
		const story = await visit(site.url, { scroll: true });
		visits.story.push(story);
		visits.sticky.push(
			await visit(`${site.url}bare-sticky-page`, { scroll: true, height: story.height })
		);
		visits.svg.push(await visit(`${site.url}inline-svg-page`, { chart: LINE }));
		for (const id of embeds) {
			ofEmbeds[id]?.own.push(await visit(`${site.url}embed/${id}/`, { chart: MARKS }));
			ofEmbeds[id]?.svg.push(await visit(`${site.url}inline-svg-page`, { chart: LINE }));
		}
		console.log(
			`run ${run} of ${runs}: others used up to ${Math.max(...others).toFixed(2)} processors`
		);
	}
} finally {
	await site.close();
}

const versionsOf = (/** @type {string} */ folder) =>
	readdirSync(folder).filter((name) => /^\d+\.\d+\.\d+$/.test(name)).length;
const languages = 1 + readdirSync('build').filter((name) => /^[a-z]{2}$/.test(name)).length;
const child = load(readFileSync(`build/embed/${embeds[0]}/index.html`, 'utf8'))(
	'main.embed + script'
).text();

const lines = [
	...storyLines(visits),
	withoutScript(readFileSync('build/index.html', 'utf8')),
	...embeds.flatMap((id) => embedLines(id, ofEmbeds[id]?.own ?? [], ofEmbeds[id]?.svg ?? [])),
	...scriptLines(readFileSync('build/embed/v1.js', 'utf8'), child),
	...(values['without-work']
		? []
		: workLines(await workTimes(ROOT), versionsOf('data/releases'), languages))
];

const broken = lines.filter((line) => line.broken !== null);
const table = aligned([
	['what', 'measured', 'budget', 'kept', 'others’'],
	...lines.map((line) => [
		line.what,
		line.measured,
		line.budget,
		line.broken === null ? 'yes' : 'no',
		line.peers
	])
]);
const conditions = `Medians of ${runs} cold runs on ${cpus().length} cores, of which others used up to ${Math.max(...others).toFixed(2)} before a visit, with Chromium ${visits.story[0].browser} and Node ${process.versions.node}. The story has ${visits.story[0].nodes} elements and paints first after ${Math.round(visits.story[0].paint)} ms.`;
const verdict =
	broken.length === 0
		? 'All budgets are kept.'
		: `Broken:\n\n${broken.map((line) => `- ${line.what}: ${line.measured}, budget ${line.budget}. ${line.broken}`).join('\n')}`;
const written = `${conditions}\n\n${table}\n\n${verdict}`;
writeMeasured('budgets', written);
console.log(written);

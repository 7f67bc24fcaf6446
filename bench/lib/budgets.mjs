/**
 * What the site may cost, what it costs, and what published stories and charts of other makers cost on the
 * same terms (`peers.json`).
 */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { load } from 'cheerio';
import { median, quantile } from './statistics.mjs';

/**
 * @typedef {{ path: string, kind: string, bytes: number }} File
 * @typedef {{ what: string, measured: string, budget: string, broken: string | null, peers: string }} Line
 */

const KB = 1000;
/** @param {number} bytes */
const kb = (bytes) => `${(bytes / KB).toFixed(1)} KB`;
/** @param {number} milliseconds */
const ms = (milliseconds) => `${Math.round(milliseconds)} ms`;
/** @param {number} ratio */
const times = (ratio) => `${ratio.toFixed(2)} times`;

/** What a server sends before a browser has answered anything: ten packets. */
const FIRST_FLIGHT = 14_600;
/** Charts with more in them than one line. */
const LARGE = { bytes: 40 * KB, ids: ['places', 'warrants', 'summit'] };

const { pages: peers } = JSON.parse(
	readFileSync(new URL('../peers.json', import.meta.url), 'utf8')
);
const STORIES = [
	'sitters',
	'ons',
	'ivf',
	'love-ai',
	'country-radio',
	'reuters-kit',
	'starter-demo'
];

/**
 * @param {readonly string[]} ids
 * @param {string} figure
 * @param {(value: number) => string} write
 */
const ofPeers = (ids, figure, write) =>
	ids
		.flatMap((id) =>
			peers[id][figure] === null ? [] : [[peers[id].label, write(peers[id][figure])].join(' ')]
		)
		.join('; ');

/** @param {readonly File[]} files */
const weight = (files) => files.reduce((sum, { bytes }) => sum + bytes, 0);

/** @param {readonly File[]} files */
const heaviest = (files) => {
	const [most] = [...files].sort((a, b) => b.bytes - a.bytes);
	return most === undefined ? 'nothing' : `${most.path} (${kb(most.bytes)})`;
};

/**
 * @param {string} what
 * @param {readonly File[]} files
 * @param {number} most
 * @param {string} [others]
 * @returns {Line}
 */
const bytesLine = (what, files, most, others = '') => ({
	what,
	measured: kb(weight(files)),
	budget: kb(most),
	broken: weight(files) > most ? `most of it ${heaviest(files)}` : null,
	peers: others
});

/**
 * @param {string} what
 * @param {number} measured
 * @param {number} most
 * @param {(value: number) => string} write
 * @param {string} cause
 * @param {string} [others]
 * @returns {Line}
 */
const line = (what, measured, most, write, cause, others = '') => ({
	what,
	measured: write(measured),
	budget: write(most),
	broken: measured > most ? cause : null,
	peers: others
});

/**
 * @param {readonly any[]} runs visits of one page
 * @param {(visit: any) => number} read
 */
const typical = (runs, read) => median(runs.map(read));

/** @param {Record<'story' | 'sticky' | 'svg', readonly any[]>} visits @returns {Line[]} */
export function storyLines({ story, sticky, svg }) {
	const [first] = story;
	const of = (/** @type {string} */ kind) =>
		first.files.filter((/** @type {File} */ file) => file.kind === kind);
	const page = first.path;
	const floor = typical(svg, ({ largest }) => largest);
	const largest = typical(story, (visit) => visit.largest);
	const frame = (/** @type {readonly any[]} */ runs, /** @type {number} */ share) =>
		typical(runs, ({ frames }) => quantile(frames, share));
	const frames = (
		/** @type {string} */ name,
		/** @type {number} */ share,
		/** @type {number} */ most
	) =>
		line(
			`story: ${name} of frames while it is scrolled, against a bare sticky page (${frame(story, share).toFixed(1)} and ${frame(sticky, share).toFixed(1)} ms)`,
			frame(story, share) / frame(sticky, share),
			most,
			times,
			page,
			ofPeers(STORIES, share === 0.95 ? 'p95' : 'p99', (value) => `${value} ms`)
		);
	return [
		bytesLine(
			'story: bytes until it is complete and idle',
			first.files,
			180 * KB,
			ofPeers(STORIES, 'bytes', kb)
		),
		bytesLine('of these HTML', of('html'), 90 * KB),
		bytesLine('of these script', of('script'), 60 * KB, ofPeers(STORIES, 'script', kb)),
		bytesLine('of these faces', of('fonts'), 40 * KB),
		bytesLine('story: everything, after scrolling through', first.allFiles, 300 * KB),
		line(
			`story: largest paint, against a static page with one SVG (${ms(largest)} and ${ms(floor)})`,
			largest / floor,
			1.5,
			times,
			page,
			ofPeers(STORIES, 'largest', ms)
		),
		line(
			'story: blocking by tasks over 50 ms',
			typical(story, ({ blocking }) => blocking),
			100,
			ms,
			`${page} and its script`,
			ofPeers(STORIES, 'blocking', ms)
		),
		line(
			'story: layout shift, whole visit',
			typical(story, ({ shift }) => shift),
			0,
			(value) => (value === 0 ? '0' : value.toFixed(4)),
			page,
			ofPeers(STORIES, 'shift', String)
		),
		frames('95th percentile', 0.95, 1.2),
		frames('99th percentile', 0.99, 1.5)
	];
}

/** @param {string} html of the story @returns {Line} */
export function withoutScript(html) {
	const $ = load(html);
	const words = $('.masthead, #main').text().split(/\s+/).filter(Boolean).length;
	const charts = $('.step figure, .still figure').length;
	const steps = $('.step, .still').length;
	return {
		what: 'story without JavaScript: words in the page, charts, tables',
		measured: `${words}, ${charts}, ${$('table').length}`,
		budget: `a chart for each of ${steps} steps`,
		broken: charts < steps ? 'index.html' : null,
		peers: 'none to some'
	};
}

/**
 * @param {string} id
 * @param {readonly any[]} visits of its embed
 * @param {readonly any[]} svg visits of the static page, in turn with these
 * @returns {Line[]}
 */
export function embedLines(id, visits, svg) {
	const [first] = visits;
	const floor = typical(svg, ({ chart }) => chart);
	const drawn = typical(visits, ({ chart }) => chart);
	const charts = ['d3', 'chartjs', 'plot', 'vega-embed'];
	const floorOfPeers = peers['inline-svg'].chart;
	const isFirst = id === 'register';
	return [
		bytesLine(
			`embed of ${id}: all of it, in ${first.files.length} ${first.files.length === 1 ? 'request' : 'requests'}`,
			first.files,
			LARGE.ids.includes(id) ? LARGE.bytes : FIRST_FLIGHT,
			isFirst ? ofPeers(charts, 'bytes', kb) : ''
		),
		line(
			`embed of ${id}: chart drawn, against the static page (${ms(drawn)} and ${ms(floor)})`,
			drawn / floor,
			1.25,
			times,
			`embed/${id}/`,
			isFirst ? ofPeers(charts, 'chart', (value) => times(value / floorOfPeers)) : ''
		)
	];
}

/**
 * @param {string} host the script for pages that embed
 * @param {string} child what an embed says its height with
 * @returns {Line[]}
 */
export function scriptLines(host, child) {
	const zipped = (/** @type {string} */ text) => gzipSync(text, { level: 9 }).length;
	return [
		line(
			'script for hosts, gzip',
			zipped(host),
			2 * KB,
			kb,
			'embed/v1.js',
			'pym 2.8 KB; iframe-resizer 5 10.4 KB'
		),
		line(
			'script in an embed, gzip',
			zipped(child),
			1024,
			kb,
			'src/lib/embed/child.ts',
			'iframe-resizer 5 12.7 KB'
		)
	];
}

/**
 * @param {{ build: number, shown: number }} times in seconds
 * @param {number} releases
 * @param {number} languages
 * @returns {Line[]}
 */
export function workLines({ build, shown }, releases, languages) {
	const seconds = (/** @type {number} */ value) => `${value.toFixed(1)} s`;
	return [
		line(
			`build of everything, ${languages} languages, ${releases} releases`,
			build,
			120,
			seconds,
			'the build'
		),
		line('a change of copy, until `dev` shows it', shown, 1, seconds, 'the dev server')
	];
}

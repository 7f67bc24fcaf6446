/** A larger project than there is: records and chapters of a copy of it once more, under other names. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FIGURES = 'deportation-figures';
/** Tables of which the two timelines draw most rows. */
const EVENTS = ['icc-timeline', 'summit-events'];
/** Tables whose rows are records; the others hold what these refer to. */
const RECORDS = [FIGURES, ...EVENTS, 'places'];

/** Links to other records: they hold only while both ends say so. */
const LINKS = { of: null, conflictsWith: [], sameCountAs: [], sameEventAs: [] };

/** @typedef {{ id: string, [field: string]: unknown }} Row */

/** @param {string} file */
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** @param {string} file @param {unknown} value */
const write = (file, value) => writeFileSync(file, `${JSON.stringify(value, null, '\t')}\n`);

/** @param {string} folder of tables @param {string} table @returns {Row[]} */
const rowsOf = (folder, table) => read(join(folder, `${table}.json`));

/** @param {string} folder of tables @returns {number} of records */
export const countRecords = (folder) =>
	RECORDS.reduce((sum, table) => sum + rowsOf(folder, table).length, 0);

/** The name of the n-th copy, of a record, a step or a chapter. @param {string} name @param {number} n */
const copyName = (name, n) => `${name}-copy-${n}`;

/** @param {Row} row @param {number} n @returns {Row} */
function copyOfRow(row, n) {
	const links = Object.entries(LINKS).filter(([field]) => field in row);
	return { ...row, ...Object.fromEntries(links), id: copyName(row.id, n) };
}

/**
 * Copies rows of a table, and what languages say of them, until there are enough.
 * @param {string} folder of tables, which is changed
 * @param {string} table
 * @param {readonly Row[]} originals of which there are as many copies each, or one more
 * @param {number} count of copies
 */
function addCopies(folder, table, originals, count) {
	const copies = Array.from({ length: count }, (_, i) => {
		const row = originals[i % originals.length];
		if (row === undefined) throw new Error(`There is no row of ${table} to copy.`);
		return { original: row.id, row: copyOfRow(row, 2 + Math.floor(i / originals.length)) };
	});
	write(join(folder, `${table}.json`), [...rowsOf(folder, table), ...copies.map(({ row }) => row)]);
	for (const language of readdirSync(join(folder, 'locales'))) {
		const file = join(folder, 'locales', language, `${table}.json`);
		const said = existsSync(file) ? read(file) : {};
		const more = copies.flatMap(({ original, row }) =>
			original in said ? [[row.id, said[original]]] : []
		);
		write(file, { ...said, ...Object.fromEntries(more) });
	}
}

/** @param {readonly string[]} references as cards are named @returns {Set<string>} ids of records */
const idsOf = (references) => new Set(references.map((one) => one.split('#')[0] ?? ''));

/**
 * Makes all records as many times as many by figures that nothing shows: of measures of which the story
 * tells and draws none, alone of their measure, body and date, so that no copy contradicts another record.
 * @param {string} folder of tables, which is changed
 * @param {number} times
 * @param {readonly string[]} shown references to all that the story and its charts show: names of its cards
 */
export function addUnshown(folder, times, shown) {
	const figures = rowsOf(folder, FIGURES);
	const ids = idsOf(shown);
	const measures = new Set(figures.filter(({ id }) => ids.has(id)).map(({ measure }) => measure));
	const placeOf = (/** @type {Row} */ { measure, body, asOf }) => [measure, body, asOf].join();
	const isAlone = (/** @type {Row} */ row) =>
		figures.filter((other) => placeOf(other) === placeOf(row)).length === 1;
	const unshown = figures.filter((row) => !measures.has(row.measure) && isAlone(row));
	addCopies(folder, FIGURES, unshown, (times - 1) * countRecords(folder));
}

const A_DAY = /^\d{4}-\d\d-\d\d$/;
/** Titles say how many of these there are. */
const isCounted = (/** @type {Row} */ { kind, track, verb }) =>
	kind === 'warrant' || track === 'call' || (track === 'icc' && verb === 'finds');

/**
 * Makes the events that the timelines show as many times as many: a copy is drawn as its original is.
 * Those are copied that titles do not count and whose place in time is a day.
 * @param {string} folder of tables, which is changed
 * @param {number} times
 * @param {readonly string[]} shown references to all that the story and its charts show: names of its cards
 */
export function addEvents(folder, times, shown) {
	const ids = idsOf(shown);
	for (const table of EVENTS) {
		const drawn = rowsOf(folder, table).filter(({ id }) => ids.has(id));
		const originals = drawn.filter((row) => A_DAY.test(String(row['date'])) && !isCounted(row));
		addCopies(folder, table, originals, (times - 1) * drawn.length);
	}
}

/** `02-list.md` */
const CHAPTER = /^(\d+)-(.*)\.md$/;
/** What names a place of the page: a step, a chart that stands still, a place that moved. */
const NAMED = /(?<=^:{2,3}(?:step|chart|moved)\{#)[\w-]+/gm;

/**
 * Tells all chapters again, so that the story has as many times as many steps.
 * @param {string} folder of content, with a folder for each language, which is changed
 * @param {number} times
 */
export function addChapters(folder, times) {
	for (const language of readdirSync(folder)) {
		const chapters = readdirSync(join(folder, language)).filter((name) => CHAPTER.test(name));
		for (const name of chapters) {
			const [, number, id = ''] = CHAPTER.exec(name) ?? [];
			const text = readFileSync(join(folder, language, name), 'utf8');
			for (let n = 2; n <= times; n++) {
				const place = Number(number) + (n - 1) * chapters.length;
				writeFileSync(
					join(folder, language, `${place}-${copyName(id, n)}.md`),
					text.replaceAll(NAMED, (slug) => copyName(slug, n))
				);
			}
		}
	}
}

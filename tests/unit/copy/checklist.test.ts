/** The words of the site, read as an editor's checklist would. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isFigure, splitReference } from '../../../src/lib/dataset/derive.ts';
import {
	countWords,
	LONGEST_QUOTATION,
	passagesOf,
	unboundWords,
	undatedFacts,
	unfitQuotations,
	unfitWords,
	type Exception,
	type Passage
} from '../../support/checklist.ts';
import { root } from '../../support/site.ts';
import { LOCALE, realDataset, TODAY } from '../charts/fixture.ts';

const folder = join(root, 'src/content', LOCALE);
const dataset = realDataset();
const { tables } = dataset;

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
	.filter((name) => name.endsWith('.md'))
	.map((name) => relative('.', name).split(sep).join('/'))
	.sort();
const passages = files.flatMap((file) =>
	passagesOf(file, readFileSync(join(folder, file), 'utf8'))
);
const isChapter = (file: string) => /^\d/.test(file);
const chapters = files.filter(isChapter);
const story = passages.filter(({ file }) => isChapter(file) || file === 'masthead.md');

const recordedQuotations = [...tables['icc-timeline'], ...tables['summit-events']].flatMap(
	({ quotes }) => quotes.map(({ text }) => text)
);

const SHORTEST_STORY = 1800;
const LONGEST_STORY = 2600;

/** Number words that no record has as a number. A new one needs a reason, or a record. */
const excused: readonly Exception[] = [
	['01-letter.md', 'the two presidents', 'Trump and Putin, both named'],
	['01-letter.md', 'the two men', 'Trump and Putin, both named'],
	['04-where.md', 'told of two weeks', 'what parents were told, in the place’s own words'],
	['04-where.md', 'about three months', 'how long they were held, in the place’s own words'],
	['04-where.md', 'the two do not make a curve', 'the two searches before it'],
	['06-way-back.md', 'the two counts', 'the two counts of the chapter'],
	['07-after.md', 'the two had had', 'Melania Trump and Putin, both named'],
	['charts/places.md', 'Two journeys', 'the journeys that the state draws'],
	['charts/places.md', 'six days before', 'from the days of the record to the invasion'],
	['charts/places.md', 'Two-week', 'a length of stay, in the place’s own words'],
	['charts/places.md', 'two weeks', 'what parents were told, in the place’s own words'],
	['charts/places.md', 'about three months', 'how long they were held, in the place’s own words'],
	['charts/register.md', 'How the two relate', 'the register and the ministry’s count'],
	['charts/returns.md', 'Two counts', 'the two series that the chart draws'],
	['charts/returns.md', 'the three cannot', 'the three credits before it'],
	['03-numbers.md', 'told twice', 'a way of speaking: one number, more than one teller'],
	[
		'03-numbers.md',
		'the two are one number',
		'the Russian number and the Ukrainian, bound before it'
	],
	['03-numbers.md', 'from five oblasts', 'the cases’ origin, in the record’s own words'],
	['03-numbers.md', 'speaks of thousands', 'the Commission’s word, in the record’s caveat'],
	['charts/claims.md', 'told twice', 'a way of speaking: one number, more than one teller'],
	['charts/claims.md', 'Two Russian figures', 'the figures that the state shows'],
	['charts/claims.md', 'the same two', 'the figures that the state shows'],
	['charts/scale.md', 'the two sides', 'Ukraine and Russia'],
	['charts/sites.md', 'Four grids', 'the grids of the drawing'],
	['charts/summit.md', 'three strips', 'the strips of the drawing'],
	['charts/summit.md', 'under a fifth', 'less than 20 per cent, bound below it'],
	['charts/summit.md', 'three hours', 'nearly 180 minutes in the record'],
	['charts/summit.md', 'nearly two years old', 'from October 2023 to August 2025'],
	['charts/warrants.md', 'two warrants', 'one for each of the people wanted, bound in the title'],
	['charts/warrants.md', 'within three days', 'from 17 to 20 March 2023'],
	['charts/warrants.md', 'Three journeys', 'the journeys that the state draws'],
	['charts/warrants.md', 'Four other warrants', 'the four warrants that the state draws'],
	['charts/warrants.md', 'four Russian', 'the four people of those warrants']
];

/** The dates of what a reference stands for: a derived value has those of all it is computed from. */
function datesOf(reference: string): string[] {
	const fact = dataset.fact(reference);
	if (fact?.from.kind === 'derived') {
		const { derived } = fact.from;
		if ('of' in derived) return derived.of.flatMap(datesOf);
		const wanted = Object.entries(derived.select.where);
		const rows: readonly object[] = tables[derived.select.table];
		return rows.flatMap((row) => {
			const cells = new Map<string, unknown>(Object.entries(row));
			const date = cells.get('asOf') ?? cells.get('date');
			const counted = wanted.every(([field, value]) => cells.get(field) === value);
			return counted && typeof date === 'string' ? [date] : [];
		});
	}
	const { record: id, number } = splitReference(reference);
	const record = dataset.record(id);
	if (record === undefined) throw new Error(`There is no record ${id}.`);
	if (isFigure(record)) return [record.asOf];
	const own = record.numbers.find((quantity) => quantity.id === number)?.asOf;
	return [own ?? ('date' in record ? record.date : '')].filter(Boolean);
}

describe('the copy, by an editor’s checklist', () => {
	it('has no word that the rules forbid', () => {
		expect(passages.flatMap(unfitWords)).toEqual([]);
	});

	it(`quotes at most ${LONGEST_QUOTATION} words, and what a record quotes`, () => {
		expect(passages.flatMap((passage) => unfitQuotations(passage, recordedQuotations))).toEqual([]);
	});

	it('binds number words too', () => {
		const told = passages.filter(({ file }) => isChapter(file) || file.startsWith('charts/'));
		const found = [...told, ...story.filter(({ file }) => file === 'masthead.md')];
		expect(found.flatMap((passage) => unboundWords(passage, excused))).toEqual([]);
	});

	it('excuses no number word that nobody writes', () => {
		const idle = excused.filter(
			([file, words]) =>
				!passages.some((passage) => passage.file === file && passage.unbound.includes(words))
		);
		expect(idle).toEqual([]);
	});

	it('says of when a fact is that is older than a year', () => {
		expect(story.flatMap((passage) => undatedFacts(passage, TODAY, datesOf))).toEqual([]);
	});

	it.each(chapters)('has a number in %s that can be followed', (chapter) => {
		const facts = passages.filter(({ file }) => file === chapter).flatMap((found) => found.facts);
		expect(facts.length).toBeGreaterThan(0);
	});

	it(`tells its story in ${SHORTEST_STORY} to ${LONGEST_STORY} words`, () => {
		const words = countWords(passages.filter(({ file }) => isChapter(file)));
		expect(words).toBeGreaterThanOrEqual(SHORTEST_STORY);
		expect(words).toBeLessThanOrEqual(LONGEST_STORY);
	});
});

describe('the checklist', () => {
	const read = (markdown: string): Passage => {
		const [passage] = passagesOf('a.md', markdown);
		if (passage === undefined) throw new Error('There is no passage.');
		return passage;
	};

	it.each([
		'Putin, a war criminal, landed.',
		'He was indicted in March.',
		'The court convicted Putin.',
		'Children were abducted.',
		'The stolen children came home.',
		'It was genocide.',
		'Moscow spoke of a review. Kidnapped children were on the list.',
		'They came home because of the letter.',
		'The letter led to returns.',
		'They are back thanks to her.',
		'The letter caused returns.',
		'What the letter brought about was a return.'
	])('refuses “%s”', (text) => {
		expect(unfitWords(read(text))).toHaveLength(1);
	});

	it.each([
		'Officials said that it mentioned abductions.',
		'He spoke of “kidnapped children and genocide”.',
		'In December a Moscow court convicted the prosecutor.',
		'What caused the returns is not known.',
		'A conviction needs more.'
	])('lets “%s” stand', (text) => {
		expect(unfitWords(read(text))).toEqual([]);
	});

	it('refuses a quotation that no record has, or that differs from it, or is too long', () => {
		const recorded = ['There is not a single kidnapped child.'];
		const refused = (text: string) => unfitQuotations(read(text), recorded).length;
		expect(refused('“There is not a single child.”')).toBe(1);
		expect(refused('“not one kidnapped child”')).toBe(1);
		expect(refused(`“${'word '.repeat(LONGEST_QUOTATION)}end”`)).toBe(1);
		expect(refused('“not a single kidnapped child”.')).toBe(0);
		expect(refused('“There is not a single kidnapped child.”')).toBe(0);
		expect(refused('“at least”')).toBe(0);
	});

	it('refuses number words that are not bound', () => {
		const refused = (text: string) => unboundWords(read(text), [['a.md', 'two men', 'named']]);
		expect(refused('Seven children and twenty-two sites.')).toHaveLength(2);
		expect(refused('Two-week stays for dozens.')).toHaveLength(2);
		expect(refused('Seventeen of the thousands.')).toHaveLength(2);
		expect(refused('The two men, and someone often at work.')).toEqual([]);
		expect(refused(':fact[Seven]{id=x} children.')).toEqual([]);
	});

	it('refuses an old fact without a date of its year', () => {
		const dates = (reference: string) => (reference === 'old' ? ['2023-03-20'] : ['2026-02']);
		const refused = (text: string) => undatedFacts(read(text), '2026-11-23', dates);
		expect(refused('It read :fact[9]{id=old}.')).toHaveLength(1);
		expect(refused('In May 2024 it read :fact[9]{id=old}.')).toHaveLength(1);
		expect(refused('On 20 March 2023 it read :fact[9]{id=old}.')).toEqual([]);
		expect(refused('It read :fact[9]{id=young}.')).toEqual([]);
	});

	it('counts words as a reader does', () => {
		expect(countWords([read('It read :fact[19,546]{id=x} – “at least”, 2 June.')])).toBe(7);
	});
});

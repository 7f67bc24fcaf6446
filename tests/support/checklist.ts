/**
 * The copy read as an editor's checklist would: words that must not stand, quotations, numbers
 * written out, dates beside what is old. Each question gives back what is wrong, in words.
 */
import type { TextDirective } from 'mdast-util-directive';
import type { Nodes, Paragraph } from 'mdast';
import { visit } from 'unist-util-visit';
import { parseCopy } from '../../src/lib/copy/file.ts';

/** A paragraph or heading as it is read. */
export interface Passage {
	file: string;
	text: string;
	/** The same without the numbers that are bound to records. */
	unbound: string;
	/** References of its facts. */
	facts: string[];
}

/** Where a bound number stood: no letter, digit or space. */
const BOUND = '§';

/** The passages of a file, in order; the marks of steps and notes are none. */
export function passagesOf(file: string, markdown: string): Passage[] {
	const found: Passage[] = [];
	visit(parseCopy(markdown), ['paragraph', 'heading'], (node) => {
		const facts: string[] = [];
		const read = (part: Nodes, bound: (text: string) => string): string => {
			const inner = 'children' in part ? part.children.map((child) => read(child, bound)) : [];
			const text = 'value' in part ? part.value : inner.join('');
			return part.type === 'textDirective' && part.name === 'fact' ? bound(text) : text;
		};
		visit(node, 'textDirective', ({ name, attributes }: TextDirective) => {
			if (name === 'fact' && attributes?.['id']) facts.push(attributes['id']);
		});
		const paragraph = node as Paragraph;
		found.push({
			file,
			text: read(paragraph, (text) => text),
			unbound: read(paragraph, () => BOUND),
			facts
		});
	});
	return found;
}

/** Words of a passage as a reader would count them. */
export function countWords(passages: readonly Passage[]): number {
	return passages.flatMap(({ text }) => text.match(/[\p{L}\p{N}][^\s]*/gu) ?? []).length;
}

const QUOTED = /“([^”]*)”/g;

const sentences = (text: string): string[] => text.split(/(?<=[.;?!:])\s+(?=\p{L}|“)/u);

interface Banned {
	words: RegExp;
	/** A sentence in which the words may stand all the same, and why. */
	unless?: RegExp;
	reason: string;
}

/** Somebody's word, said to be theirs before it stands. */
const ATTRIBUTED = /\b(?:said|says|told|called|calls|wrote|mentioned|in (?:his|her|its) words?)\b/;

const banned: readonly Banned[] = [
	{
		words: /\bwar criminals?\b|\bindict\w*/i,
		reason: 'a warrant is an accusation'
	},
	{
		words: /\bconvict(?:s|ed|ing)?\b/i,
		unless: /\bMoscow court\b/,
		reason: 'nobody wanted by the court was convicted; a Moscow court convicted officials of it'
	},
	{
		words: /\b(?:abduct\w*|stolen|steal\w*|kidnap\w*|genocid\w*)\b/i,
		unless: ATTRIBUTED,
		reason: 'only as somebody’s word, with who says it'
	},
	{
		words:
			/\bbecause\b|\bled to\b|\bthanks to\b|\bdue to\b|\bowing to\b|\bas a result\b|\bresult(?:s|ed|ing)? in\b/i,
		reason: 'what caused what is not known'
	},
	{
		words: /\bcaus(?:e|es|ed|ing)\b|\b(?:bring|brings|brought) about\b/i,
		unless: /\b(?:not known|no source)\b/i,
		reason: 'what caused what is not known'
	}
];

/** Words that may not stand where they do. Exact quotations are looked at elsewhere. */
export function unfitWords({ file, text }: Passage): string[] {
	const own = text.replace(QUOTED, '“”');
	return banned.flatMap(({ words, unless, reason }) =>
		sentences(own).flatMap((sentence) => {
			const word = words.exec(sentence)?.[0];
			if (word === undefined || unless?.test(sentence)) return [];
			return [`${file}: “${word}” in “${sentence}”: ${reason}`];
		})
	);
}

/** From three words on, quoted words are a quotation: fewer are a word talked about. */
const QUOTATION = 3;
export const LONGEST_QUOTATION = 25;

/** Quotations that are too long, or that no record has. A part of a record's quotation is exact too. */
export function unfitQuotations({ file, text }: Passage, recorded: readonly string[]): string[] {
	return [...text.matchAll(QUOTED)].flatMap(([, words = '']) => {
		const length = words.split(/\s+/).length;
		if (length < QUOTATION) return [];
		if (length > LONGEST_QUOTATION) return [`${file}: “${words}” has ${length} words`];
		const whole = words.replace(/[.,]$/, '');
		return recorded.some((quotation) => quotation.includes(whole))
			? []
			: [`${file}: no record quotes “${words}”`];
	});
}

const ONES = 'two|three|four|five|six|seven|eight|nine';
const TEENS = 'ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen';
const TENS = '(?:twen|thir|for|fif|six|seven|eigh|nine)ty';
const LARGE = '(?:dozen|hundred|thousand|million|billion)s?|half|halves|thirds|quarters|twice';
const NUMBER_WORD = new RegExp(
	String.raw`(?<![\p{L}-])(?:${TENS}-(?:one|${ONES})|${ONES}|${TEENS}|${TENS}|${LARGE})(?:-\p{L}+)?(?!\p{L})`,
	'giu'
);

/** A number word that stands unbound for a reason: the words around it, and the reason. */
export type Exception = readonly [file: string, words: string, reason: string];

/** Number words that are bound to no record and excused by nothing. */
export function unboundWords({ file, unbound }: Passage, excused: readonly Exception[]): string[] {
	const rest = excused
		.filter(([where]) => where === file)
		.reduce((text, [, words]) => text.replaceAll(words, BOUND), unbound.replace(QUOTED, BOUND));
	return (rest.match(NUMBER_WORD) ?? []).map((word) => `${file}: “${word}” is bound to no record`);
}

const PERIOD =
	/(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter)(?: of)? ((?:19|20)\d{2})/g;

/** What dates a passage gives: years that stand with a month or a season. */
export function yearsGiven({ text }: Passage): string[] {
	return [...text.matchAll(PERIOD)].map(([, year = '']) => year);
}

/**
 * Facts older than a year at a release whose passage does not say of when they are: a month or a
 * season with the record's year.
 * @param datesOf dates of what a reference stands for; any of them will do
 */
export function undatedFacts(
	passage: Passage,
	released: string,
	datesOf: (reference: string) => readonly string[]
): string[] {
	const years = yearsGiven(passage);
	const aYearBefore = `${Number(released.slice(0, 4)) - 1}${released.slice(4)}`;
	return passage.facts.flatMap((reference) => {
		const dates = datesOf(reference);
		const young = dates.some((date) => date >= aYearBefore.slice(0, date.length));
		if (young || dates.some((date) => years.includes(date.slice(0, 4)))) return [];
		return [`${passage.file}: no date beside ${reference} (${dates.join(', ')})`];
	});
}

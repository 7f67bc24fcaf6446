/** What a built file says in one language: its texts without those in others, and the numbers in them. */
import { load } from 'cheerio';
import type { AnyNode, Element } from 'domhandler';
import { numberOfWord } from '../../src/lib/format/number-words.ts';
import { parseNumber } from '../../src/lib/format/numbers.ts';

/** Elements that hold no sentence of the page: code, what is typed or copied, what is run. */
const SILENT = new Set(['code', 'pre', 'textarea', 'kbd', 'script', 'style', 'template']);

/** Elements that a sentence runs on through. */
const INLINE = new Set(['a', 'abbr', 'b', 'cite', 'em', 'i', 'q', 's', 'small', 'span', 'strong']);

/** Attributes that are read out or shown. */
const SAID = [
	'aria-label',
	'aria-roledescription',
	'aria-description',
	'alt',
	'title',
	'placeholder'
];

/** Attributes with what scripts will say. */
const SAID_LATER = ['data-spoken', 'data-copied', 'data-busy', 'data-label'];

const isElement = (node: AnyNode): node is Element =>
	node.type === 'tag' || node.type === 'script' || node.type === 'style';

export interface Said {
	text: string;
	/** Where it stands: `main > p`, `img alt`. */
	where: string;
}

/**
 * Every text and every spoken attribute of a page or a drawing that is in its own language: what stands in
 * an element that names another is left out.
 */
export function saidIn(markup: string, language: string, xml = false): Said[] {
	const $ = load(markup, xml ? { xml: true } : {});
	const said: Said[] = [];
	let text = '';
	let where = '';
	const end = (): void => {
		if (text.trim() !== '') said.push({ text: text.replace(/[ \t\n]+/g, ' ').trim(), where });
		text = '';
	};
	const visit = (node: AnyNode, inherited: string): void => {
		if (node.type === 'text') {
			if (inherited !== language) return;
			if (text === '')
				where = node.parent !== null && isElement(node.parent) ? node.parent.name : '';
			text += node.data;
			return;
		}
		if (!isElement(node)) return;
		const lang = node.attribs['lang'] ?? node.attribs['xml:lang'] ?? inherited;
		if (SILENT.has(node.name)) {
			end();
			return;
		}
		const breaks = !INLINE.has(node.name) || lang !== inherited;
		if (breaks) end();
		if (lang === language) {
			for (const name of [...SAID, ...SAID_LATER]) {
				const value = node.attribs[name];
				if (value !== undefined && value !== '')
					said.push({ text: value, where: `${node.name} ${name}` });
			}
			if (node.name === 'meta' && /description|title/.test(JSON.stringify(node.attribs)))
				said.push({ text: node.attribs['content'] ?? '', where: 'meta' });
		}
		for (const child of node.children) visit(child, lang);
		if (breaks) end();
	};
	for (const child of $.root().contents().toArray()) visit(child, language);
	end();
	return said;
}

/** Every text of a JSON value by its path, but for addresses. */
export function textsOfJson(value: unknown, path = ''): Said[] {
	if (typeof value === 'string') return [{ text: value, where: path }];
	if (Array.isArray(value)) return value.flatMap((one, i) => textsOfJson(one, `${path}.${i}`));
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, one]) =>
		textsOfJson(one, path === '' ? key : `${path}.${key}`)
	);
}

const ADDRESS = /(?:https?:\/\/|www\.|\.{0,2}\/)[^\s<>]*/gu;

const WORD = String.raw`\p{Script=Latin}[\p{Script=Latin}\d’'.-]*`;

/** Words in Latin letters, three or more in a row, with blanks and marks between them; an id is one word. */
const RUN = new RegExp(`${WORD}(?:[^\\p{L}\\s]*\\s[^\\p{L}]*${WORD}){2,}`, 'gu');

/** Runs of Latin words in a text that are more than the names that may stand there. */
export function latinRuns(text: string, names: readonly string[]): string[] {
	const bare = names.reduce(
		(left, name) => left.split(name).join(' ¤ '),
		text.replace(/\s+/gu, ' ').replace(ADDRESS, ' ¤ ')
	);
	return bare.split('¤').flatMap((piece) => piece.match(RUN) ?? []);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const patterns = new Map<string, RegExp>();

/** Digits as the locale groups them, or a word. */
function patternOf(locale: string): RegExp {
	const known = patterns.get(locale);
	if (known !== undefined) return known;
	const parts = new Intl.NumberFormat(locale).formatToParts(1234567.8);
	const sign = (type: 'group' | 'decimal'): string =>
		escaped(parts.find((part) => part.type === type)?.value ?? '');
	const made = new RegExp(
		`(?<!\\d)\\d{1,3}(?:${sign('group')}\\d{3})+(?!\\d)(?:${sign('decimal')}\\d+)?|\\d+(?:${sign('decimal')}\\d+)?|\\p{L}+(?:[’'-]\\p{L}+)*`,
		'gu'
	);
	patterns.set(locale, made);
	return made;
}

export interface Numbers {
	digits: number[];
	words: number[];
}

/** The numbers that a text says, in digits and in words, each as the locale writes it. */
export function numbersSaid(text: string, locale: string): Numbers {
	const digits: number[] = [];
	const words: number[] = [];
	for (const [found] of text.matchAll(patternOf(locale))) {
		if (/^\d/.test(found)) digits.push(parseNumber(found, locale) ?? Number(found));
		else {
			const word = numberOfWord(found, locale);
			if (word !== null) words.push(word);
		}
	}
	return { digits, words };
}

/** What of some things is not among others, as often as it is there. */
export function lacking<T>(there: readonly T[], own: readonly T[]): T[] {
	const left = [...own];
	return there.filter((one) => {
		const at = left.indexOf(one);
		if (at >= 0) left.splice(at, 1);
		return at < 0;
	});
}

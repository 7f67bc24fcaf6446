import type { TableName } from '../schema.ts';
import { recordTables, type Rule } from './rule.ts';

/** Words that speak of how research was done, not of what a reader asks. */
const RESEARCH_TALK =
	/\b(excerpts?|snippets?|look-?ups?|crawl(?:ed|er)?|scraped|(?:un|not |was |were )seen|stored pages?|seed)\b/iu;

/** Characters that hide or reorder text: they have no place in what a reader checks. */
const HIDDEN = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u;

/** Fields that hold a source's words and not ours. */
const OTHERS_WORDS = new Set(['evidence', 'quotes']);

/** Every text in a value with the path to it, leaving out fields of the given names. */
function texts(
	value: unknown,
	leaveOut: ReadonlySet<string>,
	path = ''
): [path: string, text: string][] {
	if (typeof value === 'string') return [[path, value]];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) =>
		leaveOut.has(key) ? [] : texts(inner, leaveOut, path === '' ? key : `${path}.${key}`)
	);
}

export const plainWords: Rule = {
	name: 'records are written for readers',
	check({ tables, report }) {
		const ours: TableName[] = [...recordTables, 'measures', 'bodies', 'derived'];
		for (const name of ours) {
			for (const record of tables[name]) {
				for (const [field, text] of texts(record, OTHERS_WORDS)) {
					const talk = RESEARCH_TALK.exec(text);
					if (talk !== null) {
						report(
							name,
							record.id,
							field,
							talk[0],
							'words for readers, not of how the research was done'
						);
					}
				}
			}
		}
	}
};

export const visibleText: Rule = {
	name: 'no text holds hidden characters',
	check({ raw, rows, report }) {
		for (const row of rows) {
			for (const [field, text] of texts(raw[row.table][row.index], new Set())) {
				const hidden = HIDDEN.exec(text);
				if (hidden === null) continue;
				const code = (hidden[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
				report(
					row.table,
					row.id,
					field,
					`the invisible character U+${code}`,
					'text that shows all it holds'
				);
			}
		}
	}
};

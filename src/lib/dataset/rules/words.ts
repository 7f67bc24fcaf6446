import { codePoint, firstUnseen } from '../breach.ts';
import type { TableName } from '../schema.ts';
import { InWords, recordTables, type Rule } from './rule.ts';

/** Words that speak of how research was done, not of what a reader asks. */
const RESEARCH_TALK =
	/\b(excerpts?|snippets?|look-?ups?|crawl(?:ed|er)?|scraped|(?:un|not |was |were )seen|stored pages?|seed)\b/iu;

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
				const unseen = firstUnseen(text);
				if (unseen === null) continue;
				report(
					row.table,
					row,
					field,
					new InWords(
						/[\p{Cs}\uFFFD]/u.test(unseen)
							? `a character that could not be read (${codePoint(unseen)})`
							: `the invisible character ${codePoint(unseen)}`
					),
					'text that shows all it holds'
				);
			}
		}
	}
};

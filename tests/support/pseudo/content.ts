/** The words of a language that does not exist: the story, the charts’ words, the interface’s. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { parseCopy } from '../../../src/lib/copy/file.ts';
import { neededMessages, type Messages } from '../../../src/lib/copy/messages.ts';
import { formatNumber, parseNumber } from '../../../src/lib/format/numbers.ts';
import { inPseudo, type Pseudo } from './letters.ts';

const FIRST = 'en';

/** The text of a fact as the language writes its number, which it has no word for. */
function factIn(text: string, { tag }: Pseudo): string {
	const value = parseNumber(text, FIRST);
	if (value === null) throw new Error(`The text of a fact is no number: ${text}`);
	return formatNumber(value, tag);
}

/** Markdown in which only what is read is another: directives, ids and addresses stay. */
export function copyIn(text: string, pseudo: Pseudo): string {
	const edits: { start: number; end: number; text: string }[] = [];
	const edit = ({ position }: Text, change: (own: string) => string): void => {
		const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
		edits.push({ start, end, text: change(text.slice(start, end)) });
	};
	visit(parseCopy(text), (node) => {
		if (node.type === 'textDirective' && node.name === 'fact') {
			visit(node, 'text', (inner) => edit(inner, (own) => factIn(own, pseudo)));
			return SKIP;
		}
		if (node.type === 'text') edit(node, (own) => inPseudo(own, pseudo));
		return undefined;
	});
	return edits.reduceRight(
		(made, { start, end, text: own }) => made.slice(0, start) + own + made.slice(end),
		text
	);
}

/** Messages with a wording for each plural form of the language. */
export function messagesIn(original: Messages, pseudo: Pseudo): Messages {
	return Object.fromEntries(
		[...neededMessages(original, pseudo.tag)].map(([key, text]) => [key, inPseudo(text, pseudo)])
	);
}

/** Writes the folder of the language beside the first one’s. @param content the folder of all languages */
export function writeContent(content: string, pseudo: Pseudo): void {
	const folder = join(content, pseudo.tag);
	cpSync(join(content, FIRST), folder, { recursive: true });
	for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile()) continue;
		const file = join(entry.parentPath, entry.name);
		const text = readFileSync(file, 'utf8');
		const made = entry.name.endsWith('.json')
			? JSON.stringify(messagesIn(JSON.parse(text) as Messages, pseudo))
			: copyIn(text, pseudo);
		writeFileSync(file, made);
	}
}

/** Compiles running text: words, emphasis, links and facts. */
import type { Link, PhrasingContent, Text } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { unboundNumbers } from './digits.ts';
import { bindFact } from './fact.ts';
import type { CopyFile } from './file.ts';
import { plainText, type Inline } from './model.ts';

interface Options {
	/** Whether this is the text of a fact, which the record vouches for. */
	bound?: boolean;
}

/** Text directives that mean something; any other is put back as it was typed. */
const DIRECTIVES: ReadonlySet<string> = new Set(['fact', 'term']);

/** What reads as plain words: text, and a colon that only looks like a directive (`10:30`). */
function isProse(node: PhrasingContent): node is Text | TextDirective {
	return node.type === 'text' || (node.type === 'textDirective' && !DIRECTIVES.has(node.name));
}

function typedProse(file: CopyFile, node: Text | TextDirective): string {
	if (node.type === 'text') return node.value;
	if (Object.keys(node.attributes ?? {}).length > 0)
		file.problem(node, `there is no directive “${node.name}”: expected :fact[…]{id=…}`);
	return file.typed(node);
}

/** A piece of prose, checked as a whole: `10:30` is one number, though Markdown cuts it in two. */
function prose(file: CopyFile, nodes: readonly (Text | TextDirective)[], options: Options): Inline {
	const [first] = nodes;
	if (first === undefined) return '';
	const text = nodes.map((node) => typedProse(file, node)).join('');
	if (options.bound !== true) {
		for (const unbound of unboundNumbers(text, file.context.locale)) {
			file.problem(
				file.placeOfDigits(first, text, unbound.offset),
				`the number “${unbound.text}” is bound to no record: write :fact[${unbound.text}]{id=…}`
			);
		}
	}
	if (text.includes(':::'))
		file.problem(first, 'this ::: opens and closes nothing: write :::name{…} on a line of its own');
	return text.replace(/\r?\n/g, ' ');
}

/** A word that the glossary explains. */
function term(file: CopyFile, node: TextDirective, children: Inline[]): Inline {
	const { terms } = file.context;
	const id = node.attributes?.['id'] ?? '';
	file.checkAttributes(node, ['id']);
	if (!terms.has(id)) {
		const known = [...terms].join(', ');
		file.problem(node, `the glossary has no term “${id}”: expected one of ${known}`);
	}
	if (children.length === 0)
		file.problem(node, 'a term needs the words that refer to it: :term[…]{id=…}');
	return { term: { id, children } };
}

/** An address that stands for no origin: what a link leads to by a way of its own is read against it. */
const HERE = 'https://site.invalid/';

/** Whether a link leads to a page, of this site or of another; not to a script, nor anywhere unencrypted. */
function leadsToPage(address: string): boolean {
	return URL.canParse(address, HERE) && new URL(address, HERE).protocol === 'https:';
}

function link(file: CopyFile, node: Link, children: Inline[]): Inline {
	if (!leadsToPage(node.url))
		file.problem(
			node,
			`a link leads to “${node.url}”: expected https://… or the way to a page of this site`
		);
	return { link: { href: node.url, children } };
}

function marked(file: CopyFile, node: Exclude<PhrasingContent, Text>, options: Options): Inline {
	switch (node.type) {
		case 'strong':
			return { strong: inlines(file, node.children, options) };
		case 'emphasis':
			return { em: inlines(file, node.children, options) };
		case 'link':
			return link(file, node, inlines(file, node.children, options));
		case 'break':
			return ' ';
		case 'textDirective':
			if (node.name === 'term') return term(file, node, inlines(file, node.children, options));
			return bindFact(file, node, plainText(inlines(file, node.children, { bound: true })));
		default:
			file.problem(node, `${node.type} has no place in the copy`);
			return '';
	}
}

/** Joins neighbouring strings and leaves out empty ones. */
function joined(all: readonly Inline[]): Inline[] {
	const result: Inline[] = [];
	for (const child of all) {
		const last = result.at(-1);
		if (child === '') continue;
		if (typeof child === 'string' && typeof last === 'string')
			result[result.length - 1] = last + child;
		else result.push(child);
	}
	return result;
}

/** Compiles running text; every number in it that no record vouches for is reported. */
export function inlines(
	file: CopyFile,
	nodes: readonly PhrasingContent[],
	options: Options = {}
): Inline[] {
	const result: Inline[] = [];
	let waiting: (Text | TextDirective)[] = [];
	for (const node of nodes) {
		if (isProse(node)) {
			waiting.push(node);
			continue;
		}
		result.push(prose(file, waiting, options), marked(file, node, options));
		waiting = [];
	}
	return joined([...result, prose(file, waiting, options)]);
}

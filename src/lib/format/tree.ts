/**
 * Markup as data. What changed between two releases is printed by the server for neighbours, and made
 * by a script in the browser for any other two; both make it from the same tree.
 */
import { inParts } from './foreign.ts';
import { escaped } from './markup.ts';

export interface Element {
	tag: string;
	attributes: Readonly<Record<string, string>>;
	children: readonly Tree[];
}

export type Tree = string | Element;

export function element(
	tag: string,
	attributes: Readonly<Record<string, string>>,
	...children: readonly (Tree | readonly Tree[])[]
): Element {
	return { tag, attributes, children: children.flat() };
}

/**
 * A tree as HTML, in which words in another script say their language. No element of these trees is void.
 * @param language of the page
 */
export function html(tree: Tree, language?: string): string {
	if (typeof tree === 'string') {
		return inParts(tree, language)
			.map(({ text, lang }) =>
				lang === null ? escaped(text) : `<span lang="${lang}">${escaped(text)}</span>`
			)
			.join('');
	}
	const attributes = Object.entries(tree.attributes).map(
		([name, value]) => ` ${name}="${escaped(value)}"`
	);
	return `<${tree.tag}${attributes.join('')}>${tree.children.map((child) => html(child, language)).join('')}</${tree.tag}>`;
}

/** A tree as nodes of a document, without any markup being parsed. */
export function nodes(tree: Tree, document: Document): Node {
	if (typeof tree === 'string') {
		const made = document.createDocumentFragment();
		for (const { text, lang } of inParts(tree, document.documentElement.lang || undefined)) {
			if (lang === null) made.append(text);
			else {
				const foreign = document.createElement('span');
				foreign.lang = lang;
				foreign.append(text);
				made.append(foreign);
			}
		}
		return made;
	}
	const made = document.createElement(tree.tag);
	for (const [name, value] of Object.entries(tree.attributes)) made.setAttribute(name, value);
	made.append(...tree.children.map((child) => nodes(child, document)));
	return made;
}

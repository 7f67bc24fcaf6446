/**
 * Whether a selector could ever match something in a page. What a reader does (`:hover`, `:target`) and
 * what a script sets (any attribute) are taken as true; what decides is which elements, classes and ids
 * there are, and those that a script can make.
 */
import type { CheerioAPI } from 'cheerio';
import parser from 'postcss-selector-parser';

/** What the markup alone decides, whoever looks at it and whatever a script does. */
const STRUCTURAL: ReadonlySet<string> = new Set([
	':is',
	':where',
	':root',
	':first-child',
	':last-child',
	':nth-child',
	':nth-last-child',
	':first-of-type',
	':last-of-type'
]);

/** Any element: what is left out of a selector must leave something that can be looked for. */
const ANY = ':is(*)';

/** Whether all that is in the brackets of a pseudo-class is classes, which are there or not. */
function isOfClasses(pseudo: parser.Pseudo): boolean {
	let only = true;
	pseudo.walk((node) => {
		only &&= node.type === 'selector' || node.type === 'class';
	});
	return only;
}

/** A selector without what the markup does not decide. */
function decidable(selector: parser.Selector): string {
	const copy = selector.clone({}) as parser.Selector;
	const open: parser.Node[] = [];
	copy.walkAttributes((node) => void open.push(node));
	copy.walkPseudos((node) => {
		if (STRUCTURAL.has(node.value)) return;
		if (node.value !== ':not' || !isOfClasses(node)) open.push(node);
	});
	for (const node of open) node.replaceWith(parser.pseudo({ value: ANY }));
	return String(copy).trim();
}

/** Names of classes in a compound, but for those in brackets, which may be one of several. */
function classesOf(selector: parser.Selector): string[] {
	return selector.nodes.flatMap((node) => (node.type === 'class' ? [node.value] : []));
}

/** Words of the texts in a script: the names of classes that it gives to elements are among them. */
export function wordsIn(script: string): string[] {
	const texts = [...script.matchAll(/(["'`])((?:\\.|(?!\1)[^\\])*)\1/g)];
	return texts.flatMap(([, , text = '']) => text.match(/[\w-]+/g) ?? []);
}

/** Names of attributes that a selector asks for, wherever in it. */
function attributesOf(selector: parser.Selector): string[] {
	const names: string[] = [];
	selector.walkAttributes((node) => void names.push(node.attribute));
	return names;
}

/**
 * A test of lists of selectors against a page: gives those of a list that could match, joined again.
 * @param later names of classes and attributes that elements may have which are not in the page yet
 */
export function matchingIn($: CheerioAPI, later: Iterable<string>): (selectors: string) => string {
	const all = $('*')
		.toArray()
		.filter((node) => 'attribs' in node);
	const present = new Set(all.flatMap(({ attribs }) => (attribs['class'] ?? '').split(/\s+/)));
	const absent = new Set([...later].filter((name) => !present.has(name)));
	const attributes = new Set([...all.flatMap(({ attribs }) => Object.keys(attribs)), ...absent]);
	const couldMatch = (selector: parser.Selector): boolean => {
		if (!attributesOf(selector).every((name) => attributes.has(name))) return false;
		const classes = classesOf(selector);
		if (!classes.every((name) => present.has(name) || absent.has(name))) return false;
		// What comes later cannot be looked for now, nor what will stand in it.
		return classes.some((name) => absent.has(name)) || $(decidable(selector)).length > 0;
	};
	return (selectors) =>
		parser()
			.astSync(selectors)
			.nodes.filter(couldMatch)
			.map((selector) => String(selector).trim())
			.join(',');
}

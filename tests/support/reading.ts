/** Playwright’s tree of what a screen reader has, set as a text: a sentence is one line, links in [ ]. */

interface Node {
	/** Role, name and state, as the tree writes them. */
	said: string;
	/** Text that stands after the colon. */
	text: string;
	children: Node[];
}

/** What stands within a line of text. */
const INLINE = /^(?:text|link|strong|emphasis|code|time|superscript|deletion|insertion)\b/;

/** A scalar of the tree, which is YAML, without its quotes. */
function unquoted(text: string): string {
	if (text.startsWith('"')) return String(JSON.parse(text));
	if (text.startsWith("'")) return text.slice(1, -1).replaceAll("''", "'");
	return text;
}

/** Splits `role "name": text`; the whole of it may be quoted, and a name may hold a colon. */
function nodeOf(line: string): Node {
	const [, key = line, text = ''] =
		/^('(?:[^']|'')*'|[a-z]+(?: "(?:[^"\\]|\\.)*")?(?: \[[^\]]*\])*)(?:: ?(.*))?$/.exec(line) ?? [];
	return { said: unquoted(key), text: unquoted(text), children: [] };
}

function parsed(tree: string): Node[] {
	const root: Node = { said: '', text: '', children: [] };
	const open = [root];
	for (const line of tree.split('\n')) {
		const depth = line.search(/\S/) / 2;
		if (depth < 0 || line.trimStart().startsWith('- /url:')) continue;
		const node = nodeOf(line.trimStart().slice(2));
		open[depth]?.children.push(node);
		open[depth + 1] = node;
	}
	return root.children;
}

function isInline({ said, children }: Node): boolean {
	return INLINE.test(said) && children.every(isInline);
}

/** Words of a node of running text. */
function words(node: Node): string {
	const within = node.children.map(words).join(' ');
	const all = node.text === '' ? within : node.text;
	if (!node.said.startsWith('link')) return all;
	const [, name = all] = /^link "((?:[^"\\]|\\.)*)"/.exec(node.said) ?? [];
	return `[${name}]`;
}

/** A figure’s name is its caption, which follows. */
function label({ said }: Node): string {
	return said.replace(/^figure ".*"/, 'figure');
}

function lines(node: Node, indent: string): string[] {
	const isSentence = node.children.length > 0 && node.children.every(isInline);
	const text = isSentence ? node.children.map(words).join(' ') : node.text;
	const own = INLINE.test(node.said) ? words(node) : label(node);
	// A heading is named by its words, which need not be said twice.
	const isSaid = text === '' || INLINE.test(node.said) || node.said.startsWith('heading');
	return [
		`${indent}${own}${isSaid ? '' : `: ${text.replace(/ ([-.,;:!?)’”])/g, '$1')}`}`,
		...(isSentence ? [] : node.children.flatMap((child) => lines(child, `${indent}  `)))
	];
}

/** The tree as a text, without addresses. */
export function reading(tree: string): string {
	return `${parsed(tree)
		.flatMap((node) => lines(node, ''))
		.join('\n')}\n`;
}

/**
 * What a page uses of its style sheets: rules that could match, and the animations, faces and custom
 * properties that these name. Whatever the window, the medium or the reader’s settings decide stays.
 */
import postcss, { type AtRule, type ChildNode, type Root, type Rule } from 'postcss';

/** A condition on the height of a container: in an embed none has one, for its height follows its width. */
const OF_HEIGHT = /\bheight\b/;

/** Where the drawing for wide containers stands in for the middle one; an embed has the middle one alone. */
const OF_THE_WIDE = /\bwidth\s*>=\s*840px/;
const MIDDLE = /\.at-middle$/;

/** What turns a drawing from one state to the next: an embed shows one and then another. */
const TURNING = 'var(--turn)';

function isInKeyframes(node: ChildNode): boolean {
	return node.parent?.type === 'atrule' && (node.parent as AtRule).name.endsWith('keyframes');
}

function keepMatching(root: Root, matching: (selectors: string) => string): void {
	root.walkRules((rule) => {
		if (isInKeyframes(rule)) return;
		rule.selector = matching(rule.selector);
		if (rule.selector === '') rule.remove();
	});
}

/** Takes out what does nothing in a frame, whatever the page: a frame has no sheet of paper of its own. */
function dropIdle(root: Root): void {
	root.walkAtRules('container', (rule) => {
		if (OF_HEIGHT.test(rule.params)) rule.remove();
		else if (OF_THE_WIDE.test(rule.params))
			rule.walkRules(MIDDLE, (hiding) => void hiding.remove());
	});
	root.walkAtRules('page', (rule) => void rule.remove());
	root.walkDecls((declaration) => {
		if (declaration.value.includes(TURNING)) declaration.remove();
	});
	root.walkAtRules('font-face', (rule) => {
		if (String(rule).includes('url(')) rule.remove();
	});
}

/** Everything that a sheet says besides one of its nodes: where names are used. */
function saidBeside(root: Root, apart: ChildNode): string {
	const values: string[] = [];
	root.walkDecls((node) => {
		if (node !== apart && node.parent !== apart) values.push(node.value);
	});
	return values.join('\n');
}

/** By what name the rest of a sheet would use a node; null for what is used as it stands. */
function nameOf(node: ChildNode): string | null {
	if (node.type === 'decl') return node.prop.startsWith('--') ? node.prop : null;
	if (node.type !== 'atrule') return null;
	if (node.name.endsWith('keyframes')) return node.params;
	if (node.name !== 'font-face') return null;
	const family = node.nodes?.find((one) => one.type === 'decl' && one.prop === 'font-family');
	return family?.type === 'decl' ? family.value.replace(/["']/g, '') : null;
}

/**
 * Takes out what has a name that nothing says, until nothing more goes: what goes may have been all
 * that said another’s.
 * @param beyond whatever else may say names: the markup and the scripts
 */
function dropUnnamed(root: Root, beyond: string): void {
	for (let goes = true; goes;) {
		goes = false;
		root.walk((node) => {
			const name = nameOf(node);
			if (name === null || beyond.includes(name) || saidBeside(root, node).includes(name)) return;
			node.remove();
			goes = true;
		});
	}
}

/** Blocks in which nothing is left, the innermost first. */
function dropEmpty(root: Root): void {
	const blocks: (AtRule | Rule)[] = [];
	root.walk((node) => {
		if (node.type === 'rule' || node.type === 'atrule') blocks.unshift(node);
	});
	for (const block of blocks) if (block.nodes?.length === 0) block.remove();
}

/**
 * @param css style sheets, minified, one after another
 * @param matching the part of a list of selectors that could match
 * @param beyond whatever else may name properties and animations: the markup and the scripts
 */
export function usedRules(
	css: string,
	matching: (selectors: string) => string,
	beyond: string
): string {
	const root = postcss.parse(css);
	dropIdle(root);
	keepMatching(root, matching);
	dropUnnamed(root, beyond);
	dropEmpty(root);
	return root.toString();
}

/** Compiles blocks: paragraphs, headings, lists and quotations. */
import type { Heading, List, RootContent } from 'mdast';
import type { CopyFile } from './file.ts';
import { inlines } from './inline.ts';
import type { Block, Inline } from './model.ts';

function heading(file: CopyFile, node: Heading): Block {
	if (node.depth === 1) file.problem(node, 'the title (#) stands once, at the top of the file');
	if (node.depth > 3) file.problem(node, 'headings go no deeper than ###');
	return {
		kind: 'heading',
		level: node.depth === 2 ? 2 : 3,
		children: inlines(file, node.children)
	};
}

function list(file: CopyFile, node: List): Block {
	if (node.ordered === true)
		file.problem(node, 'a numbered list has no place in the copy: begin each item with -');
	const items = node.children.map((item): Inline[] => {
		const [first, ...more] = item.children;
		for (const child of more) {
			file.problem(child, `${child.type} has no place in a list: an item is one paragraph`);
			block(file, child);
		}
		if (first?.type === 'paragraph') return inlines(file, first.children);
		file.problem(first ?? item, 'an item of a list needs a paragraph');
		if (first !== undefined) block(file, first);
		return [];
	});
	return { kind: 'list', items };
}

/** Compiles one block; one that has no place here is reported, and so is what is wrong inside it. */
export function block(file: CopyFile, node: RootContent): Block[] {
	switch (node.type) {
		case 'paragraph':
			return [{ kind: 'paragraph', children: inlines(file, node.children) }];
		case 'heading':
			return [heading(file, node)];
		case 'list':
			return [list(file, node)];
		case 'blockquote':
			return [{ kind: 'quote', blocks: blocks(file, node.children) }];
		case 'containerDirective':
			file.problem(node, `there is no directive “${node.name}” here`);
			blocks(file, node.children);
			return [];
		case 'leafDirective':
			file.problem(node, `there is no directive “${node.name}” here`);
			inlines(file, node.children);
			return [];
		default:
			file.problem(node, `${node.type} has no place in the copy`);
			return [];
	}
}

export function blocks(file: CopyFile, nodes: readonly RootContent[]): Block[] {
	return nodes.flatMap((node) => block(file, node));
}

/** The title with which every file begins, or null, and all that follows. */
export function splitTitle(file: CopyFile): { title: Inline[]; rest: RootContent[] } {
	const [first, ...rest] = file.root.children;
	if (first?.type !== 'heading' || first.depth !== 1 || first.children.length === 0) {
		file.problem(file.root, 'the file must begin with its title: # …');
		return { title: [], rest: file.root.children };
	}
	return { title: inlines(file, first.children), rest };
}

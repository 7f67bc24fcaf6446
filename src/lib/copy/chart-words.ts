/** Compiles the words of a chart: its question, and what each of its states says. */
import type { RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { block, blocks, splitTitle } from './block.ts';
import type { CopyContext, Draft, Source } from './context.ts';
import { CopyFile } from './file.ts';
import { inlines } from './inline.ts';
import type { ChartWords, Inline, StateWords } from './model.ts';

const STATE_PARTS = ['title', 'subtitle', 'summary'] as const;

function compileNote(file: CopyFile, node: ContainerDirective, notes: Map<string, Inline[]>): void {
	file.checkAttributes(node, ['id']);
	file.checkClosed(node);
	const id = node.attributes?.['id'];
	const [only, ...more] = node.children;
	if (!id || only?.type !== 'paragraph' || more.length > 0) {
		file.problem(node, 'a note needs a name and one paragraph: :::note{#name}');
		blocks(file, node.children);
		return;
	}
	if (notes.has(id)) file.problem(node, `the note “${id}” stands twice in this state`);
	notes.set(id, inlines(file, only.children));
}

function compileState(file: CopyFile, node: ContainerDirective): StateWords {
	file.checkAttributes(node, ['id']);
	file.checkClosed(node);
	const paragraphs: Inline[][] = [];
	const notes = new Map<string, Inline[]>();
	for (const child of node.children) {
		if (child.type === 'paragraph') paragraphs.push(inlines(file, child.children));
		else if (child.type === 'containerDirective' && child.name === 'note')
			compileNote(file, child, notes);
		else misplaced(file, child, `${child.type} has no place in a state`);
	}
	if (paragraphs.length !== STATE_PARTS.length) {
		file.problem(
			node,
			`a state needs ${STATE_PARTS.length} paragraphs (${STATE_PARTS.join(', ')}), found ${paragraphs.length}`
		);
	}
	const [title = [], subtitle = [], summary = []] = paragraphs;
	return { title, subtitle, summary, notes: Object.fromEntries(notes) };
}

/** Reports what stands in the wrong place, and what is wrong inside it. */
function misplaced(file: CopyFile, node: RootContent, message: string): void {
	if (!node.type.endsWith('Directive')) file.problem(node, message);
	block(file, node);
}

/** Compiles the words of one chart: its question, and title, subtitle, summary and notes of each state. */
export function draftChartWords(
	source: Source,
	chart: string,
	context: CopyContext
): Draft<ChartWords> {
	const file = new CopyFile(source, context);
	const { title: question, rest } = splitTitle(file);
	const expected = context.charts.get(chart);
	if (expected === undefined) {
		const known = [...context.charts.keys()].join(', ');
		file.problem(file.root, `there is no chart “${chart}”: expected one of ${known}`);
	}
	const states = new Map<string, StateWords>();
	for (const node of rest) {
		if (node.type !== 'containerDirective' || node.name !== 'state') {
			misplaced(file, node, 'only states stand here: :::state{#name}');
			continue;
		}
		const name = node.attributes?.['id'] ?? '';
		if (expected !== undefined && !expected.includes(name)) {
			const known = expected.join(', ');
			file.problem(node, `chart ${chart} has no state “${name}”: expected one of ${known}`);
		}
		if (states.has(name)) file.problem(node, `the state “${name}” stands twice in this file`);
		states.set(name, compileState(file, node));
	}
	for (const name of (expected ?? []).filter((state) => !states.has(state)))
		file.problem(file.root, `the words of state “${name}” of chart ${chart} are missing`);
	return file.draft({ question, states: Object.fromEntries(states) });
}

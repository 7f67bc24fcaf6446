/** Which facts that the story prints say something else in another version of the data. */
import { readFileSync } from 'node:fs';
import type { Root } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { toString } from 'mdast-util-to-string';
import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import { copyContext } from '../lib/copy/binding.ts';
import type { CopyContext } from '../lib/copy/context.ts';
import { bindFact } from '../lib/copy/fact.ts';
import { CopyFile } from '../lib/copy/file.ts';
import { plainText } from '../lib/copy/model.ts';
import { chartStates } from '../lib/charts/registry.ts';
import type { OpenDataset } from '../lib/dataset/dataset.ts';
import { isFact, markdownIn } from './story-facts.ts';

export interface FactImpact {
	file: string;
	line: number;
	/** `text`, or the state and the part of a chart’s words that it stands in. */
	place: string;
	reference: string;
	/** What is printed from each of the two; null where it cannot be, and then `problem` says why. */
	old: string | null;
	new: string | null;
	/** What stops the build with the new data: the words must be rewritten. */
	problem: string | null;
}

const PARTS = ['title', 'subtitle', 'summary'];

/** Names every fact inside a node that has no name yet. */
function name(places: Map<TextDirective, string>, within: Node, place: string): void {
	visit(within, 'textDirective', (node: TextDirective) => {
		if (!places.has(node)) places.set(node, place);
	});
}

/** Where each fact of a file stands: in which part of the words of which state. */
function placesIn(root: Root): Map<TextDirective, string> {
	const places = new Map<TextDirective, string>();
	visit(root, 'containerDirective', (state) => {
		if (state.name !== 'state') return;
		const of = `of state ${state.attributes?.['id']}`;
		let part = 0;
		for (const child of state.children) {
			const note = child.type === 'containerDirective' && child.name === 'note';
			if (note) name(places, child, `note ${child.attributes?.['id']} ${of}`);
			else name(places, child, `${PARTS[part++] ?? 'text'} ${of}`);
		}
	});
	name(places, root, 'text');
	return places;
}

/** What a fact of a file prints in one context, and what is wrong with it there. */
function printed(
	source: { file: string; text: string },
	context: CopyContext,
	node: TextDirective
): { text: string | null; problem: string | null } {
	const bare = new CopyFile(source, context);
	const text = plainText([bindFact(bare, node, '')]);
	const [missing] = bare.problems;
	if (missing !== undefined) return { text: null, problem: missing.message };
	const asTyped = new CopyFile(source, context);
	bindFact(asTyped, node, toString(node));
	return { text, problem: asTyped.problems[0]?.message ?? null };
}

function impactsIn(file: string, [old, now]: readonly [CopyContext, CopyContext]): FactImpact[] {
	const source = { file, text: readFileSync(file, 'utf8') };
	const impacts: FactImpact[] = [];
	for (const [node, place] of placesIn(new CopyFile(source, now).root)) {
		const reference = node.attributes?.['id'];
		if (!isFact(node) || !reference) continue;
		const [before, after] = [printed(source, old, node), printed(source, now, node)];
		if (before.text === after.text) continue;
		impacts.push({
			file,
			line: node.position?.start.line ?? 1,
			place,
			reference,
			old: before.text,
			new: after.text,
			problem: after.problem
		});
	}
	return impacts;
}

/** Every fact in the copy of one language that prints another text, or none any more. */
export function factImpacts(
	folder: string,
	locale: string,
	about: string,
	[old, now]: readonly [OpenDataset, OpenDataset]
): FactImpact[] {
	const states = chartStates();
	const contexts = [
		copyContext(old, states, locale, about),
		copyContext(now, states, locale, about)
	] as const;
	return markdownIn(folder).flatMap((file) => impactsIn(file, contexts));
}

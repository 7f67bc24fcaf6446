/** Compiles a chapter: its title, its steps, and the prose between them. */
import type { RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { blocks, splitTitle } from './block.ts';
import type { CopyContext, Draft, Source } from './context.ts';
import { CopyFile, TOP } from './file.ts';
import type { Chapter, Section, Step, Still } from './model.ts';
import type { Slug } from './slugs.ts';

const ATTRIBUTES = ['id', 'chart', 'state'];

function isStep(node: RootContent): node is ContainerDirective {
	return node.type === 'containerDirective' && node.name === 'step';
}

export function isStill(node: RootContent): node is LeafDirective {
	return node.type === 'leafDirective' && node.name === 'chart';
}

function checkState(file: CopyFile, node: ContainerDirective | LeafDirective): void {
	const { chart, state } = node.attributes ?? {};
	const { charts } = file.context;
	const states = charts.get(chart ?? '');
	if (states === undefined) {
		const known = [...charts.keys()].join(', ');
		file.problem(node, `there is no chart “${chart ?? ''}”: expected one of ${known}`);
	} else if (!states.includes(state ?? '')) {
		const known = states.join(', ');
		file.problem(node, `chart ${chart} has no state “${state ?? ''}”: expected one of ${known}`);
	}
}

function compileStep(file: CopyFile, node: ContainerDirective): Step {
	const { id: slug, chart, state } = node.attributes ?? {};
	file.checkAttributes(node, ATTRIBUTES);
	file.checkClosed(node);
	if (!slug) file.problem(node, 'a step needs a slug: :::step{#slug chart=… state=…}');
	checkState(file, node);
	if (node.children.length === 0) file.problem(node, 'a step needs a paragraph');
	return {
		slug: slug ?? '',
		chart: chart ?? '',
		state: state ?? '',
		blocks: blocks(file, node.children)
	};
}

/** A chart that stands still: `::chart{#slug chart=… state=…}`. */
export function compileStill(file: CopyFile, node: LeafDirective): Still {
	const { id: slug, chart, state } = node.attributes ?? {};
	file.checkAttributes(node, ATTRIBUTES);
	if (!slug) file.problem(node, 'a still chart needs a slug: ::chart{#slug chart=… state=…}');
	if (node.children.length > 0) file.problem(node, 'a still chart has no text of its own');
	checkState(file, node);
	return { slug: slug ?? '', chart: chart ?? '', state: state ?? '' };
}

/** A slug that stood in this chapter once: `::moved{#slug}`. Published links to it lead to the chapter. */
function isMoved(node: RootContent): node is LeafDirective {
	return node.type === 'leafDirective' && node.name === 'moved';
}

function movedSlug(file: CopyFile, node: LeafDirective): Slug[] {
	const slug = node.attributes?.['id'];
	file.checkAttributes(node, ['id']);
	if (node.children.length > 0) file.problem(node, 'a moved slug has no text');
	if (slug) return [{ slug, file: file.source.file, ...file.place(node) }];
	file.problem(node, 'a moved slug needs its name: ::moved{#slug}');
	return [];
}

/** Steps in a row that show one chart share a stage; prose in a row is one section. */
function sectionsOf(file: CopyFile, nodes: readonly RootContent[], slugs: Slug[]): Section[] {
	const sections: Section[] = [];
	for (const node of nodes) {
		const last = sections.at(-1);
		if (isStill(node)) {
			const still = compileStill(file, node);
			if (still.slug !== '')
				slugs.push({ slug: still.slug, file: file.source.file, ...file.place(node) });
			sections.push({ kind: 'still', ...still });
			continue;
		}
		if (!isStep(node)) {
			const found = blocks(file, [node]);
			if (last?.kind === 'prose') last.blocks.push(...found);
			else sections.push({ kind: 'prose', blocks: found });
			continue;
		}
		const step = compileStep(file, node);
		if (step.slug !== '')
			slugs.push({ slug: step.slug, file: file.source.file, ...file.place(node) });
		if (last?.kind === 'scroll' && last.chart === step.chart) last.steps.push(step);
		else sections.push({ kind: 'scroll', chart: step.chart, steps: [step] });
	}
	return sections;
}

/** `02-list.md` is chapter `list`. */
function chapterId(file: string): string {
	return file
		.replace(/^.*[\\/]/, '')
		.replace(/^\d+-/, '')
		.replace(/\.md$/, '');
}

/** Compiles a chapter, with the slugs that its page answers to: its own and its steps’. */
export function draftChapter(
	source: Source,
	context: CopyContext
): Draft<Chapter> & { slugs: Slug[] } {
	const file = new CopyFile(source, context);
	const id = chapterId(source.file);
	const slugs: Slug[] = [{ slug: id, file: source.file, ...TOP }];
	const { title, rest } = splitTitle(file);
	const moved = rest.filter(isMoved).flatMap((node) => movedSlug(file, node));
	const sections = sectionsOf(
		file,
		rest.filter((node) => !isMoved(node)),
		slugs
	);
	return {
		...file.draft({ id, title, moved: moved.map(({ slug }) => slug), sections }),
		slugs: [...slugs, ...moved]
	};
}

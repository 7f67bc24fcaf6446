/** Compiles the story’s Markdown, at build time: no parser reaches a reader. */
import type { Heading, List, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { ContainerDirective, TextDirective } from 'mdast-util-directive';
import type { Position } from 'unist';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { formatNumber, parseNumber } from '../format/numbers.ts';
import { unboundNumbers } from './digits.ts';
import {
	plainText,
	type Block,
	type Chapter,
	type ChartWords,
	type Inline,
	type Masthead,
	type Section,
	type StateWords,
	type Step
} from './model.ts';
import { CopyError, type CopyProblem } from './problem.ts';

/** What copy is bound to, handed in as data: the compiler knows no dataset and no chart. */
export interface CopyContext {
	locale: string;
	/** The value and anchor of a reference, or null; throws with the reason if it may not be computed. */
	fact(reference: string): { value: number; anchor: string } | null;
	/** States of each chart by its id. */
	charts: ReadonlyMap<string, readonly string[]>;
	/** Word before a rounded number, e.g. `about`. */
	about: string;
}

interface Source {
	file: string;
	text: string;
}

interface Node {
	position?: Position | undefined;
}

class Compiler {
	readonly problems: CopyProblem[] = [];

	constructor(
		readonly source: Source,
		readonly context: CopyContext
	) {}

	parse(): Root {
		return unified().use(remarkParse).use(remarkDirective).parse(this.source.text);
	}

	problem(node: Node, message: string, shift = 0): void {
		const start = node.position?.start ?? { line: 1, column: 1 };
		const before = this.source.text.slice(start.offset ?? 0, (start.offset ?? 0) + shift);
		const newlines = before.split('\n').length - 1;
		this.problems.push({
			file: this.source.file,
			line: start.line + newlines,
			column: newlines === 0 ? start.column + shift : shift - before.lastIndexOf('\n'),
			message
		});
	}

	/** The characters of a node as they were typed. */
	typed(node: Node): string {
		return this.source.text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
	}

	plain(node: Node, text: string): Inline {
		for (const unbound of unboundNumbers(text)) {
			this.problem(
				node,
				`the number “${unbound.text}” is bound to no record: write :fact[${unbound.text}]{id=…}`,
				unbound.offset
			);
		}
		return text.replace(/\n/g, ' ');
	}

	fact(node: TextDirective): Inline {
		const { id, round } = node.attributes ?? {};
		if (id === undefined || id === null || id === '') {
			this.problem(node, 'a :fact needs the id of a record or a derived value: :fact[…]{id=…}');
			return this.typed(node);
		}
		let found: { value: number; anchor: string } | null = null;
		try {
			found = this.context.fact(id);
		} catch (error) {
			this.problem(
				node,
				`the fact ${id} may not be computed: ${error instanceof Error ? error.message : String(error)}`
			);
			return this.typed(node);
		}
		if (found === null) {
			this.problem(node, `there is no record, number or derived value ${id} in the dataset`);
			return this.typed(node);
		}
		const step = round === undefined || round === null ? 1 : Number(round);
		if (!(step > 0)) {
			this.problem(node, `round is “${String(round)}”, expected a number above 0`);
			return this.typed(node);
		}
		const value = step === 1 ? found.value : Math.round(found.value / step) * step;
		const given = plainText(this.inlines(node.children, { bound: true }));
		if (given !== '' && parseNumber(given, this.context.locale) !== value) {
			this.problem(
				node,
				`the text “${given}” differs from the record ${id}, which says ${formatNumber(found.value, this.context.locale)}${step === 1 ? '' : ` (rounded to ${round}: ${formatNumber(value, this.context.locale)})`}`
			);
		}
		const number = given === '' ? formatNumber(value, this.context.locale) : given;
		const text = step === 1 || given !== '' ? number : `${this.context.about} ${number}`;
		return { fact: { text, reference: id, anchor: found.anchor } };
	}

	inline(node: PhrasingContent, { bound = false } = {}): Inline {
		switch (node.type) {
			case 'text':
				return bound ? node.value : this.plain(node, node.value);
			case 'strong':
				return { strong: this.inlines(node.children, { bound }) };
			case 'emphasis':
				return { em: this.inlines(node.children, { bound }) };
			case 'link':
				return { link: { href: node.url, children: this.inlines(node.children, { bound }) } };
			case 'break':
				return ' ';
			case 'textDirective':
				// A colon in prose reads as a directive; what is none is put back as it was typed.
				return node.name === 'fact' ? this.fact(node) : this.plain(node, this.typed(node));
			default:
				this.problem(node, `${node.type} has no place in the copy`);
				return '';
		}
	}

	inlines(nodes: readonly PhrasingContent[], options: { bound?: boolean } = {}): Inline[] {
		const all = nodes.map((node) => this.inline(node, options)).filter((child) => child !== '');
		return all.reduce<Inline[]>((joined, child) => {
			const last = joined.at(-1);
			if (typeof child === 'string' && typeof last === 'string')
				joined[joined.length - 1] = last + child;
			else joined.push(child);
			return joined;
		}, []);
	}

	list(node: List): Block {
		return {
			kind: 'list',
			items: node.children.map((item) =>
				item.children.flatMap((child) => {
					if (child.type === 'paragraph') return this.inlines(child.children);
					this.problem(child, `${child.type} has no place in a list`);
					return [];
				})
			)
		};
	}

	block(node: RootContent): Block[] {
		switch (node.type) {
			case 'paragraph':
				return [{ kind: 'paragraph', children: this.inlines((node as Paragraph).children) }];
			case 'heading':
				if (node.depth > 3) this.problem(node, 'headings go no deeper than ###');
				return [
					{
						kind: 'heading',
						level: node.depth === 2 ? 2 : 3,
						children: this.inlines(node.children)
					}
				];
			case 'list':
				return [this.list(node)];
			case 'blockquote':
				return [{ kind: 'quote', blocks: node.children.flatMap((child) => this.block(child)) }];
			case 'containerDirective':
			case 'leafDirective':
				this.problem(node, `there is no directive “${node.name}”`);
				return [];
			default:
				this.problem(node, `${node.type} has no place in the copy`);
				return [];
		}
	}

	step(node: ContainerDirective): Step | null {
		const { id: slug, chart, state } = node.attributes ?? {};
		if (!slug) this.problem(node, 'a step needs a slug: :::step{#slug chart=… state=…}');
		const states = this.context.charts.get(chart ?? '');
		if (states === undefined) {
			this.problem(
				node,
				`there is no chart “${chart ?? ''}”: expected one of ${[...this.context.charts.keys()].join(', ')}`
			);
		} else if (!states.includes(state ?? '')) {
			this.problem(
				node,
				`chart ${chart} has no state “${state ?? ''}”: expected one of ${states.join(', ')}`
			);
		}
		const blocks = node.children.flatMap((child) => this.block(child as RootContent));
		return slug && chart && state ? { slug, chart, state, blocks } : null;
	}

	finish<T>(result: T): T {
		if (this.problems.length > 0) throw new CopyError(this.problems);
		return result;
	}
}

function headingOf(compiler: Compiler, root: Root): Heading | null {
	const first = root.children[0];
	if (first?.type === 'heading' && first.depth === 1) return first;
	compiler.problem(root, 'the file must begin with its title: # …');
	return null;
}

/** Compiles one chapter. @throws CopyError with every problem in it */
export function compileChapter(source: Source, context: CopyContext): Chapter {
	const compiler = new Compiler(source, context);
	const root = compiler.parse();
	const heading = headingOf(compiler, root);
	const sections: Section[] = [];
	const slugs = new Set<string>();

	for (const node of root.children) {
		if (node === heading) continue;
		const last = sections.at(-1);
		if (node.type === 'containerDirective' && node.name === 'step') {
			const step = compiler.step(node);
			if (step === null) continue;
			if (slugs.has(step.slug))
				compiler.problem(node, `the slug “${step.slug}” stands twice in this chapter`);
			slugs.add(step.slug);
			if (last?.kind === 'scroll' && last.chart === step.chart) last.steps.push(step);
			else sections.push({ kind: 'scroll', chart: step.chart, steps: [step] });
			continue;
		}
		const blocks = compiler.block(node);
		if (last?.kind === 'prose') last.blocks.push(...blocks);
		else sections.push({ kind: 'prose', blocks });
	}
	const id = source.file.replace(/^.*\//, '').replace(/^\d+-/, '').replace(/\.md$/, '');
	return compiler.finish({
		id,
		title: heading === null ? [] : compiler.inlines(heading.children),
		sections
	});
}

/** Compiles the masthead: title, deck (the first paragraph) and standfirst (the rest). */
export function compileMasthead(source: Source, context: CopyContext): Masthead {
	const compiler = new Compiler(source, context);
	const root = compiler.parse();
	const heading = headingOf(compiler, root);
	const blocks = root.children
		.filter((node) => node !== heading)
		.flatMap((node) => compiler.block(node));
	const [deck, ...standfirst] = blocks;
	if (deck?.kind !== 'paragraph')
		compiler.problem(root, 'the masthead needs a deck: a paragraph after its title');
	return compiler.finish({
		title: plainText(heading === null ? [] : compiler.inlines(heading.children)),
		deck: deck?.kind === 'paragraph' ? deck.children : [],
		standfirst
	});
}

const STATE_PARTS = ['title', 'subtitle', 'summary'] as const;

function stateWords(compiler: Compiler, node: ContainerDirective): StateWords {
	const paragraphs: Inline[][] = [];
	const notes: Record<string, Inline[]> = {};
	for (const child of node.children) {
		if (child.type === 'paragraph') {
			paragraphs.push(compiler.inlines(child.children));
		} else if (child.type === 'containerDirective' && child.name === 'note') {
			const id = child.attributes?.['id'];
			const [only, ...more] = child.children;
			if (!id || only?.type !== 'paragraph' || more.length > 0) {
				compiler.problem(child, 'a note needs a name and one paragraph: :::note{#name}');
			} else notes[id] = compiler.inlines(only.children);
		} else compiler.problem(child, `${child.type} has no place in a state`);
	}
	if (paragraphs.length !== STATE_PARTS.length) {
		compiler.problem(
			node,
			`a state needs ${STATE_PARTS.length} paragraphs (${STATE_PARTS.join(', ')}), found ${paragraphs.length}`
		);
	}
	const [title = [], subtitle = [], summary = []] = paragraphs;
	return { title, subtitle, summary, notes };
}

/** Compiles the words of one chart: its question, and title, subtitle, summary and notes of each state. */
export function compileChartWords(source: Source, chart: string, context: CopyContext): ChartWords {
	const compiler = new Compiler(source, context);
	const root = compiler.parse();
	const heading = headingOf(compiler, root);
	const expected = context.charts.get(chart) ?? [];
	const states: Record<string, StateWords> = {};
	for (const node of root.children) {
		if (node === heading) continue;
		const state =
			node.type === 'containerDirective' && node.name === 'state'
				? node.attributes?.['id']
				: undefined;
		if (node.type !== 'containerDirective' || !state) {
			compiler.problem(node, 'only states stand here: :::state{#name}');
		} else if (!expected.includes(state)) {
			compiler.problem(
				node,
				`chart ${chart} has no state “${state}”: expected one of ${expected.join(', ')}`
			);
		} else states[state] = stateWords(compiler, node);
	}
	for (const state of expected.filter((name) => states[name] === undefined)) {
		compiler.problem(root, `the words of state “${state}” of chart ${chart} are missing`);
	}
	return compiler.finish({
		question: heading === null ? [] : compiler.inlines(heading.children),
		states
	});
}

/** What copy is compiled to: plain data that a component prints. */

/** A number in prose and where it can be checked. */
export interface FactText {
	text: string;
	reference: string;
	/** Id of the entry on the sources page. */
	anchor: string;
}

export type Inline =
	| string
	| { fact: FactText }
	| { term: { id: string; children: Inline[] } }
	| { strong: Inline[] }
	| { em: Inline[] }
	| { link: { href: string; children: Inline[] } };

export type Block =
	| { kind: 'paragraph'; children: Inline[] }
	| { kind: 'heading'; level: 2 | 3; children: Inline[] }
	| { kind: 'list'; items: Inline[][] }
	| { kind: 'quote'; blocks: Block[] };

/** A paragraph of the scroll and the state in which its chart is shown. */
export interface Step {
	slug: string;
	chart: string;
	state: string;
	blocks: Block[];
}

/** A chart that stands still between paragraphs, in one state. */
export interface Still {
	slug: string;
	chart: string;
	state: string;
}

/** Steps that share one stage, a still chart, or the prose between them. */
export type Section =
	| { kind: 'prose'; blocks: Block[] }
	| { kind: 'scroll'; chart: string; steps: Step[] }
	| ({ kind: 'still' } & Still);

export interface Chapter {
	/** From the file’s name: `02-list.md` is chapter `list`. */
	id: string;
	title: Inline[];
	/** Slugs that stood in this chapter once: links to them lead here. */
	moved: string[];
	sections: Section[];
}

/** The words of one state of a chart. */
export interface StateWords {
	title: Inline[];
	subtitle: Inline[];
	summary: Inline[];
	/** Annotations by name, placed by the chart’s model. */
	notes: Record<string, Inline[]>;
}

export interface ChartWords {
	question: Inline[];
	states: Record<string, StateWords>;
}

export interface Masthead {
	title: string;
	deck: Inline[];
	/** The first drawing. */
	still: Still;
	standfirst: Block[];
}

/** A word of law and what it means. */
export interface Term {
	id: string;
	name: string;
	meaning: Inline[];
}

export interface Glossary {
	title: string;
	terms: Term[];
}

/** Inline text without its markup. */
export function plainText(children: readonly Inline[]): string {
	return children
		.map((child) => {
			if (typeof child === 'string') return child;
			if ('fact' in child) return child.fact.text;
			if ('term' in child) return plainText(child.term.children);
			if ('strong' in child) return plainText(child.strong);
			if ('em' in child) return plainText(child.em);
			return plainText(child.link.children);
		})
		.join('');
}

/** The runs of text of some blocks, each as it stands in a paragraph, a heading or an item. */
export function runsIn(blocks: readonly Block[]): Inline[][] {
	return blocks.flatMap((block) => {
		if (block.kind === 'list') return block.items;
		return block.kind === 'quote' ? runsIn(block.blocks) : [block.children];
	});
}

/** The numbers of a run of text, in order. */
export function factsIn(children: readonly Inline[]): FactText[] {
	return children.flatMap((child) => {
		if (typeof child === 'string') return [];
		if ('fact' in child) return [child.fact];
		if ('term' in child) return factsIn(child.term.children);
		if ('strong' in child) return factsIn(child.strong);
		if ('em' in child) return factsIn(child.em);
		return factsIn(child.link.children);
	});
}

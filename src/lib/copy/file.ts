/** A file of copy: parsed, and with a place for everything that is wrong in it. */
import type { Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Position } from 'unist';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { CopyContext, Draft, Source } from './context.ts';
import { DIGITS } from './digits.ts';
import type { CopyProblem } from './problem.ts';

export interface Node {
	position?: Position | undefined;
}

export interface Place {
	line: number;
	column: number;
}

/** The file's first character: the place of what is missing. */
export const TOP: Place = { line: 1, column: 1 };

const REFERENCE = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{0,31});/g;

export function parseCopy(text: string): Root {
	return unified().use(remarkParse).use(remarkDirective).parse(text);
}

export class CopyFile {
	readonly root: Root;
	readonly problems: CopyProblem[] = [];
	private readonly text: string;

	constructor(
		readonly source: Source,
		readonly context: CopyContext
	) {
		this.text = source.text.replace(/^\uFEFF/, '');
		this.root = parseCopy(this.text);
	}

	place(node: Node): Place {
		const { line, column } = node.position?.start ?? TOP;
		return { line, column };
	}

	problem(at: Node | Place, message: string): void {
		const place = 'line' in at ? at : this.place(at);
		this.problems.push({ file: this.source.file, ...place, message });
	}

	/** The characters of a node as they were typed. */
	typed(node: Node): string {
		return this.text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
	}

	/**
	 * Where the digits at an offset of a text stand in the file. Markdown leaves out what marks a
	 * line (`> `), escapes and references, so digits are counted, not characters.
	 */
	placeOfDigits(node: Node, text: string, offset: number): Place {
		const start = this.place(node);
		const above = text.slice(0, offset).split('\n');
		const line = start.line + above.length - 1;
		const from = above.length === 1 ? start.column - 1 : 0;
		const typed = (this.text.split('\n')[line - 1] ?? '')
			.slice(from)
			.replace(REFERENCE, (reference) => ' '.repeat(reference.length));
		const before = above.at(-1)?.match(DIGITS)?.length ?? 0;
		return { line, column: from + 1 + ([...typed.matchAll(DIGITS)][before]?.index ?? 0) };
	}

	/** Reports attributes that a directive does not know: a misspelt one would do nothing. */
	checkAttributes(
		node: Node & { name: string; attributes?: Record<string, unknown> | null | undefined },
		known: readonly string[]
	): void {
		for (const name of Object.keys(node.attributes ?? {}).filter((key) => !known.includes(key)))
			this.problem(node, `a ${node.name} has no “${name}”: expected ${known.join(', ')}`);
	}

	/** Reports a block directive that runs to the end of what it stands in. */
	checkClosed(node: ContainerDirective): void {
		const lines = this.typed(node).trimEnd().split('\n');
		const opening = /^:+/.exec(lines[0] ?? '')?.[0] ?? ':::';
		const closing = /^[\s>]*(:+)$/.exec(lines.at(-1) ?? '')?.[1] ?? '';
		if (closing.length < opening.length)
			this.problem(
				node,
				`this ${node.name} is not closed: it ends with a line ${opening}, and what stands around it has more colons`
			);
	}

	/** The compiled value, and all problems from the top of the file down. */
	draft<T>(value: T): Draft<T> {
		const problems = this.problems.sort((a, b) => a.line - b.line || a.column - b.column);
		return { value, problems };
	}
}

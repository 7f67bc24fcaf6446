/** Where the story uses facts: every `:fact` of every language, with file and line. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import { parseCopy } from '../lib/copy/file.ts';

export const CONTENT_FOLDER = 'src/content';

export interface StoryFact {
	file: string;
	line: number;
	/** The reference as it is written, e.g. `summit-talks#length`. */
	reference: string;
}

export function isFact({ name }: TextDirective): boolean {
	return name === 'fact';
}

/** Every Markdown file below a folder, in order of their paths. */
export function markdownIn(folder: string): string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.md'))
		.sort()
		.map((name) => join(folder, name));
}

function factsIn(file: string): StoryFact[] {
	const found: StoryFact[] = [];
	visit(parseCopy(readFileSync(file, 'utf8')), 'textDirective', (node) => {
		const reference = node.attributes?.['id'];
		if (isFact(node) && reference)
			found.push({ file, line: node.position?.start.line ?? 1, reference });
	});
	return found;
}

/** Every fact in the Markdown below a folder, by file and line. */
export function storyFacts(folder: string): StoryFact[] {
	return markdownIn(folder).flatMap(factsIn);
}

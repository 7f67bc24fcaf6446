/** Compiles the masthead: title, deck (the first paragraph) and standfirst (the rest). */
import { blocks, splitTitle } from './block.ts';
import type { CopyContext, Draft, Source } from './context.ts';
import { CopyFile } from './file.ts';
import { plainText, type Masthead } from './model.ts';

export function draftMasthead(source: Source, context: CopyContext): Draft<Masthead> {
	const file = new CopyFile(source, context);
	const { title, rest } = splitTitle(file);
	const [deck, ...standfirst] = blocks(file, rest);
	if (deck?.kind !== 'paragraph')
		file.problem(file.root, 'the masthead needs a deck: a paragraph after its title');
	return file.draft({
		title: plainText(title),
		deck: deck?.kind === 'paragraph' ? deck.children : [],
		standfirst
	});
}

/** Compiles the masthead: title, deck (the first paragraph), the first drawing, and the standfirst. */
import { blocks, splitTitle } from './block.ts';
import { compileStill, isStill } from './chapter.ts';
import type { CopyContext, Draft, Source } from './context.ts';
import { CopyFile } from './file.ts';
import { plainText, type Masthead } from './model.ts';
import type { Slug } from './slugs.ts';

/** Compiles the masthead, with the slug of its drawing. */
export function draftMasthead(
	source: Source,
	context: CopyContext
): Draft<Masthead> & { slugs: Slug[] } {
	const file = new CopyFile(source, context);
	const { title, rest } = splitTitle(file);
	const [first, ...more] = rest.filter(isStill);
	for (const node of more) file.problem(node, 'the masthead has one drawing');
	if (first === undefined)
		file.problem(file.root, 'the masthead needs its drawing: ::chart{#slug chart=… state=…}');
	const still =
		first === undefined ? { slug: '', chart: '', state: '' } : compileStill(file, first);
	const [deck, ...standfirst] = blocks(
		file,
		rest.filter((node) => !isStill(node))
	);
	if (deck?.kind !== 'paragraph')
		file.problem(file.root, 'the masthead needs a deck: a paragraph after its title');
	return {
		...file.draft({
			title: plainText(title),
			deck: deck?.kind === 'paragraph' ? deck.children : [],
			still,
			standfirst
		}),
		slugs:
			first === undefined || still.slug === ''
				? []
				: [{ slug: still.slug, file: source.file, ...file.place(first) }]
	};
}

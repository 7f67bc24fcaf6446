/** Compiles the glossary: legal words, each with what it means, which prose refers to as `:term[…]{id=…}`. */
import type { ContainerDirective } from 'mdast-util-directive';
import { block, splitTitle } from './block.ts';
import type { CopyContext, Draft, Source } from './context.ts';
import { CopyFile } from './file.ts';
import { inlines } from './inline.ts';
import { plainText, type Glossary, type Term } from './model.ts';

function draftTerm(file: CopyFile, node: ContainerDirective): Term {
	file.checkAttributes(node, ['id']);
	file.checkClosed(node);
	const id = node.attributes?.['id'] ?? '';
	if (id === '') file.problem(node, 'a term needs its id: :::term{#id}');
	const [name, meaning, ...more] = node.children;
	if (name?.type !== 'paragraph' || meaning?.type !== 'paragraph' || more.length > 0) {
		file.problem(node, 'a term is two paragraphs: the word, and what it means');
		return { id, name: '', meaning: [] };
	}
	return {
		id,
		name: plainText(inlines(file, name.children)),
		meaning: inlines(file, meaning.children)
	};
}

/** Compiles the glossary. Ids that stand twice are reported. */
export function draftGlossary(source: Source, context: CopyContext): Draft<Glossary> {
	const file = new CopyFile(source, context);
	const { title, rest } = splitTitle(file);
	const terms: Term[] = [];
	for (const node of rest) {
		if (node.type !== 'containerDirective' || node.name !== 'term') {
			file.problem(node, 'only terms stand here: :::term{#id}');
			block(file, node);
			continue;
		}
		const term = draftTerm(file, node);
		if (terms.some(({ id }) => id === term.id))
			file.problem(node, `the term “${term.id}” stands twice`);
		terms.push(term);
	}
	return file.draft({ title: plainText(title), terms });
}

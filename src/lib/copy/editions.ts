/**
 * Editions of the story in several languages say the same: the same chapters, steps and states, each with
 * the same facts and terms. What one has more or less than the first is a mistake of a translation.
 */
import { factsIn, runsIn, type Block, type ChartWords, type Inline } from './model.ts';
import type { Copy } from './folder.ts';
import { messageProblems, type Messages } from './messages.ts';
import { CopyError, type CopyProblem } from './problem.ts';
import { TOP } from './file.ts';

/** A part of the copy that both must have, e.g. a step, with what it rests on, sorted. */
interface Part {
	file: string;
	name: string;
	/** Facts, terms and links within the site. */
	rests: string[];
}

function termsIn(children: readonly Inline[]): string[] {
	return children.flatMap((child) => {
		if (typeof child === 'string' || 'fact' in child) return [];
		if ('term' in child) return [`term ${child.term.id}`, ...termsIn(child.term.children)];
		if ('strong' in child) return termsIn(child.strong);
		if ('em' in child) return termsIn(child.em);
		return [`link ${child.link.href}`, ...termsIn(child.link.children)];
	});
}

const restsOf = (runs: readonly (readonly Inline[])[]): string[] =>
	runs
		.flatMap((run) => [
			...factsIn(run).map(({ reference }) => `fact ${reference}`),
			...termsIn(run)
		])
		.sort();

const partOf = (file: string, name: string, blocks: readonly Block[]): Part => ({
	file,
	name,
	rests: restsOf(runsIn(blocks))
});

function chartParts(id: string, { question, states }: ChartWords): Part[] {
	const file = `charts/${id}.md`;
	return [
		{ file, name: 'its question', rests: restsOf([question]) },
		...Object.entries(states).map(([state, { title, subtitle, summary, notes }]) => ({
			file,
			name: `the state #${state}`,
			rests: [
				...restsOf([title, subtitle, summary, ...Object.values(notes)]),
				...Object.keys(notes).map((note) => `note ${note}`)
			].sort()
		}))
	];
}

/** Every part of an edition, in order. */
function partsOf({ masthead, glossary, methodology, chapters, charts }: Copy): Part[] {
	return [
		{ file: 'masthead.md', name: 'the deck', rests: restsOf([masthead.deck]) },
		partOf('masthead.md', 'the standfirst', masthead.standfirst),
		...glossary.terms.map(({ id, meaning }) => ({
			file: 'glossary.md',
			name: `the entry #${id}`,
			rests: restsOf([meaning])
		})),
		...[methodology, ...chapters].flatMap(({ id, title, moved, sections }) => [
			{ file: id, name: 'its title', rests: restsOf([title]) },
			{ file: id, name: 'its old links', rests: [...moved].sort() },
			...sections.flatMap((section, i): Part[] => {
				if (section.kind === 'prose')
					return [partOf(id, `the text that is part ${i + 1} of it`, section.blocks)];
				const steps = section.kind === 'scroll' ? section.steps : [{ ...section, blocks: [] }];
				return steps.map(({ slug, chart, state, blocks }) =>
					partOf(id, `#${slug}, which shows ${chart} as ${state}`, blocks)
				);
			})
		]),
		...Object.entries(charts).flatMap(([id, words]) => chartParts(id, words))
	];
}

/** What of some things is not among others, as often as it is there. */
function missingFrom(there: readonly string[], own: readonly string[]): string[] {
	const left = [...own];
	return there.filter((one) => {
		const at = left.indexOf(one);
		if (at >= 0) left.splice(at, 1);
		return at < 0;
	});
}

/**
 * What an edition lacks or has too much of.
 * @param original the copy that was translated
 * @param folder of the translation, for the names of its files
 */
export function editionProblems(original: Copy, translation: Copy, folder: string): CopyProblem[] {
	const [theirs, own] = [partsOf(original), partsOf(translation)];
	const nameOf = ({ file, name }: Part): string => `${file}: ${name}`;
	const problem = ({ file }: Part, message: string): CopyProblem => ({
		file: `${folder}/${file}`,
		...TOP,
		message
	});
	const names = new Set(theirs.map(nameOf));
	const shared = theirs.map(nameOf).filter((name) => own.some((part) => nameOf(part) === name));
	const inOrder = own.filter((part) => names.has(nameOf(part)));
	const astray = inOrder.find((part, i) => nameOf(part) !== shared[i]);
	return [
		...(astray === undefined
			? []
			: [problem(astray, `found ${astray.name} in another place than in the original`)]),
		...own
			.filter((part) => !names.has(nameOf(part)))
			.map((part) => problem(part, `found ${part.name}, expected only what the original has`)),
		...theirs.flatMap((part) => {
			const found = own.find((other) => nameOf(other) === nameOf(part));
			if (found === undefined)
				return [problem(part, `found nothing for ${part.name}, which the original has`)];
			return [
				...missingFrom(part.rests, found.rests).map((one) =>
					problem(part, `${part.name}: found no ${one}, expected it as in the original`)
				),
				...missingFrom(found.rests, part.rests).map((one) =>
					problem(part, `${part.name}: found ${one}, expected only what the original has`)
				)
			];
		})
	];
}

/** What is translated: the story, and the words of the interface. */
export interface Edition {
	copy: Copy;
	messages: Messages;
}

/**
 * Holds an edition against the first one.
 * @param folder of the edition, for the names of its files
 * @throws CopyError with everything that it lacks or has too much of
 */
export function assertEdition(
	original: Edition,
	edition: Edition,
	{ language, folder }: { language: string; folder: string }
): void {
	const problems = [
		...messageProblems(original.messages, edition.messages, language, `${folder}/messages.json`),
		...editionProblems(original.copy, edition.copy, folder)
	];
	if (problems.length > 0) throw new CopyError(problems);
}

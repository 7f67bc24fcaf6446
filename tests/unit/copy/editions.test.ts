/**
 * An edition in another language says what the first says: the same steps, states and notes, in each the same
 * facts, terms and links, as often. Whatever it has more or less is named, all at once.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assertEdition, editionProblems } from '../../../src/lib/copy/editions.ts';
import { readCopy, type Copy } from '../../../src/lib/copy/folder.ts';
import { CopyError } from '../../../src/lib/copy/problem.ts';
import { context } from './fixture.ts';

type Files = Readonly<Record<string, string>>;

const original: Files = {
	'methodology.md':
		'# How\n\n## What is counted\n\nOn the register are :fact[19,546]{id=register} names.\n',
	'glossary.md':
		'# Words\n\n:::term{#warrant}\nWarrant\n\nAn accusation, of :fact[3]{id=three}.\n:::\n',
	'masthead.md':
		'# Names\n\nThe deck.\n\n::chart{#field chart=scale state=field}\n\nA list of :fact[339]{id=list} names.\n',
	'01-list.md': [
		'# List',
		'Before it, :fact[339]{id=list} and [how it is known](methodology/).',
		':::step{#one chart=scale state=field}\nOf :fact[19,546]{id=register} some, :fact[339]{id=list} and again :fact[339]{id=list}.\n:::',
		':::step{#two chart=scale state=field}\nA :term[warrant]{id=warrant}.\n:::',
		'After it.',
		'::chart{#still chart=register state=flat}',
		''
	].join('\n\n'),
	'charts/register.md':
		'# How?\n\n::::state{#first-count}\nTitle.\n\nSubtitle.\n\nSummary.\n::::\n\n::::state{#flat}\nOf :fact[19,546]{id=register}.\n\nSubtitle.\n\nSummary.\n\n:::note{#gap}\nNothing was read.\n:::\n::::\n',
	'charts/scale.md': '# How long?\n\n::::state{#field}\nTitle.\n\nSubtitle.\n\nSummary.\n::::\n'
};

/** The same in Ukrainian: other words, and numbers as it writes them. */
const translated: Files = Object.fromEntries(
	Object.entries(original).map(([name, text]) => [
		name,
		text
			.replaceAll('19,546', '19\u00a0546')
			.replaceAll(':fact[3]', ':fact[трьох]')
			.replaceAll('Title.', 'Назва.')
			.replaceAll('and again', 'і ще раз')
			.replaceAll('After it.', 'Після.')
	])
);

let root = '';

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'editions-'));
});

afterEach(() => {
	rmSync(root, { recursive: true, force: true });
});

function copyOf(locale: string, files: Files): Copy {
	for (const [name, text] of Object.entries(files)) {
		const file = join(root, locale, name);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, text);
	}
	return readCopy(root, { ...context, locale });
}

/** What is wrong with a translation in one file of which something stands otherwise. */
function problems(file: string, from: string, to: string): string[] {
	const text = translated[file] ?? '';
	expect(text, `${file} has “${from}”`).toContain(from);
	const own = copyOf('uk', { ...translated, [file]: text.replace(from, to) });
	return editionProblems(copyOf('en', original), own, 'content/uk').map(
		({ file: at, line, column, message }) => {
			expect([line, column]).toEqual([1, 1]);
			return `${at}: ${message}`;
		}
	);
}

const STEP = ':::step{#two chart=scale state=field}\nA :term[warrant]{id=warrant}.\n:::';
const AT = 'content/uk/list: #one, which shows scale as field';

describe('an edition', () => {
	it('that says the same in other words has no problems', () => {
		expect(editionProblems(copyOf('en', original), copyOf('uk', translated), 'content/uk')).toEqual(
			[]
		);
	});

	it('may say the same in another order within a step', () => {
		expect(
			problems(
				'01-list.md',
				'Of :fact[19\u00a0546]{id=register} some, :fact[339]{id=list}',
				'З :fact[339]{id=list}, з них :fact[19\u00a0546]{id=register}'
			)
		).toEqual([]);
	});

	it.each<[string, string, string, string, string[]]>([
		[
			'without a step',
			'01-list.md',
			STEP,
			'',
			[
				'content/uk/list: found nothing for #two, which shows scale as field, which the original has'
			]
		],
		[
			'with a step more',
			'01-list.md',
			STEP,
			`${STEP}\n\n:::step{#three chart=scale state=field}\nТри.\n:::`,
			[
				'content/uk/list: found #three, which shows scale as field, expected only what the original has'
			]
		],
		[
			'with a step that shows another state',
			'01-list.md',
			'::chart{#still chart=register state=flat}',
			'::chart{#still chart=register state=first-count}',
			[
				'content/uk/list: found #still, which shows register as first-count, expected only what the original has',
				'content/uk/list: found nothing for #still, which shows register as flat, which the original has'
			]
		],
		[
			'without a fact',
			'01-list.md',
			'Of :fact[19\u00a0546]{id=register} some, ',
			'',
			[`${AT}: found no fact register, expected it as in the original`]
		],
		[
			'with a fact once too few',
			'01-list.md',
			' і ще раз :fact[339]{id=list}',
			'',
			[`${AT}: found no fact list, expected it as in the original`]
		],
		[
			'with a fact once too many',
			'01-list.md',
			' і ще раз :fact[339]{id=list}',
			' і ще раз :fact[339]{id=list}, :fact[339]{id=list}',
			[`${AT}: found fact list, expected only what the original has`]
		],
		[
			'with another fact of the same number',
			'01-list.md',
			':fact[19\u00a0546]{id=register} some',
			':fact[19\u00a0546]{id=register-2025} some',
			[
				`${AT}: found no fact register, expected it as in the original`,
				`${AT}: found fact register-2025, expected only what the original has`
			]
		],
		[
			'without a term',
			'01-list.md',
			':term[warrant]{id=warrant}',
			'warrant',
			[
				'content/uk/list: #two, which shows scale as field: found no term warrant, expected it as in the original'
			]
		],
		[
			'with a term more',
			'01-list.md',
			' some, ',
			' :term[some]{id=warrant}, ',
			[`${AT}: found term warrant, expected only what the original has`]
		],
		[
			'without a link',
			'01-list.md',
			'[how it is known](methodology/)',
			'how it is known',
			[
				'content/uk/list: the text that is part 1 of it: found no link methodology/, expected it as in the original'
			]
		],
		[
			'with a link that leads elsewhere',
			'01-list.md',
			'(methodology/)',
			'(sources/)',
			[
				'content/uk/list: the text that is part 1 of it: found no link methodology/, expected it as in the original',
				'content/uk/list: the text that is part 1 of it: found link sources/, expected only what the original has'
			]
		],
		[
			'without a note',
			'charts/register.md',
			':::note{#gap}\nNothing was read.\n:::\n',
			'',
			[
				'content/uk/charts/register.md: the state #flat: found no note gap, expected it as in the original'
			]
		],
		[
			'with a note more',
			'charts/register.md',
			':::note{#gap}',
			':::note{#first}\nПерша.\n:::\n\n:::note{#gap}',
			[
				'content/uk/charts/register.md: the state #flat: found note first, expected only what the original has'
			]
		],
		[
			'without the fact of a title',
			'charts/register.md',
			'Of :fact[19\u00a0546]{id=register}.',
			'Назва.',
			[
				'content/uk/charts/register.md: the state #flat: found no fact register, expected it as in the original'
			]
		],
		[
			'without the fact of the standfirst',
			'masthead.md',
			':fact[339]{id=list} names',
			'names',
			['content/uk/masthead.md: the standfirst: found no fact list, expected it as in the original']
		],
		[
			'without the fact of a definition',
			'glossary.md',
			'of :fact[трьох]{id=three}',
			'of them',
			[
				'content/uk/glossary.md: the entry #warrant: found no fact three, expected it as in the original'
			]
		],
		[
			'without a fact of the methodology',
			'methodology.md',
			':fact[19\u00a0546]{id=register} names',
			'names',
			[
				'content/uk/methodology: the text that is part 1 of it: found no fact register, expected it as in the original'
			]
		]
	])('%s is refused', (_, file, from, to, expected) => {
		expect(problems(file, from, to)).toEqual(expected);
	});

	it('without a chapter is refused, with all that it had', () => {
		const { chapters, ...rest } = copyOf('uk', translated);
		const found = editionProblems(copyOf('en', original), { ...rest, chapters: [] }, 'content/uk');
		expect(chapters).toHaveLength(1);
		expect(found.length).toBeGreaterThan(3);
		expect(found.every(({ message }) => message.startsWith('found nothing for'))).toBe(true);
	});

	it('without a state of a chart is refused', () => {
		const own = copyOf('uk', translated);
		const states = { ...own.charts['register']?.states };
		delete states['flat'];
		const charts = { ...own.charts, register: { question: [], states } };
		expect(
			editionProblems(copyOf('en', original), { ...own, charts }, 'content/uk').map(
				({ file, message }) => `${file}: ${message}`
			)
		).toEqual([
			'content/uk/charts/register.md: found nothing for the state #flat, which the original has'
		]);
	});

	it('with its steps in another order is refused', () => {
		const own = copyOf('uk', translated);
		const chapters = own.chapters.map((chapter) => ({
			...chapter,
			sections: chapter.sections.map((section) =>
				section.kind === 'scroll' ? { ...section, steps: section.steps.toReversed() } : section
			)
		}));
		expect(editionProblems(copyOf('en', original), { ...own, chapters }, 'content/uk')).not.toEqual(
			[]
		);
	});

	it('names all that is wrong with its words and its interface at once', () => {
		const own = copyOf('uk', {
			...translated,
			'masthead.md': (translated['masthead.md'] ?? '').replace(':fact[339]{id=list} ', '')
		});
		const refuse = (): void =>
			assertEdition(
				{ copy: copyOf('en', original), messages: { close: 'Close' } },
				{ copy: own, messages: { open: 'Відкрити' } },
				{ language: 'uk', folder: 'content/uk' }
			);
		expect(refuse).toThrow(CopyError);
		let files: string[] = [];
		try {
			refuse();
		} catch (error) {
			if (error instanceof CopyError) files = error.problems.map(({ file }) => file);
		}
		expect(files).toEqual([
			'content/uk/messages.json',
			'content/uk/messages.json',
			'content/uk/masthead.md'
		]);
	});

	it('that is complete passes', () => {
		const close = { close: 'Закрити' };
		expect(() =>
			assertEdition(
				{ copy: copyOf('en', original), messages: { close: 'Close' } },
				{ copy: copyOf('uk', translated), messages: close },
				{ language: 'uk', folder: 'content/uk' }
			)
		).not.toThrow();
	});
});

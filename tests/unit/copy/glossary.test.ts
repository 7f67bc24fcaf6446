import { describe, expect, it } from 'vitest';
import { compileChapter } from '../../../src/lib/copy/compile.ts';
import { draftGlossary } from '../../../src/lib/copy/glossary.ts';
import { formatProblem } from '../../../src/lib/copy/problem.ts';
import { context, problemsOf } from './fixture.ts';

const draft = (text: string) => draftGlossary({ file: 'glossary.md', text }, context);
const term = (id: string, body = 'Warrant\n\nAn accusation.') => `:::term{${id}}\n${body}\n:::\n`;

describe('the glossary', () => {
	it('is a title and terms, each a word and what it means', () => {
		const { value, problems } = draft(
			`# Words\n\n${term('#warrant')}\n${term('#finding', 'Finding\n\nAgainst a *state*.')}`
		);
		expect(problems).toEqual([]);
		expect(value).toEqual({
			title: 'Words',
			terms: [
				{ id: 'warrant', name: 'Warrant', meaning: ['An accusation.'] },
				{ id: 'finding', name: 'Finding', meaning: ['Against a ', { em: ['state'] }, '.'] }
			]
		});
	});

	it.each([
		['a term without an id', term(''), ['3:1: a term needs its id: :::term{#id}']],
		[
			'a term twice',
			`${term('#warrant')}\n${term('#warrant')}`,
			['9:1: the term “warrant” stands twice']
		],
		[
			'a term without a meaning',
			term('#warrant', 'Warrant'),
			['3:1: a term is two paragraphs: the word, and what it means']
		],
		['prose', 'Words.', ['3:1: only terms stand here: :::term{#id}']],
		[
			'a number',
			term('#warrant', 'Warrant\n\nOne of 12.'),
			['6:8: the number “12” is bound to no record: write :fact[12]{id=…}']
		]
	])('refuses %s', (_, body, expected) => {
		const { problems } = draft(`# Words\n\n${body}`);
		expect(problems.map(formatProblem)).toEqual(expected.map((at) => `glossary.md:${at}`));
	});
});

describe('a term in prose', () => {
	const compile = (text: string) => compileChapter({ file: '01-a.md', text }, context);

	it('is its words, and the id of what explains them', () => {
		expect(compile('# T\n\nA :term[warrant]{id=warrant}.').sections).toEqual([
			{
				kind: 'prose',
				blocks: [
					{
						kind: 'paragraph',
						children: ['A ', { term: { id: 'warrant', children: ['warrant'] } }, '.']
					}
				]
			}
		]);
	});

	it.each([
		[
			'that the glossary lacks',
			'A :term[crime]{id=crime}.',
			['3:3: the glossary has no term “crime”: expected one of warrant']
		],
		[
			'without words',
			'A :term[]{id=warrant}.',
			['3:3: a term needs the words that refer to it: :term[…]{id=…}']
		]
	])('%s is refused', (_, body, expected) => {
		expect(problemsOf(() => compile(`# T\n\n${body}`))).toEqual(
			expected.map((at) => `01-a.md:${at}`)
		);
	});
});

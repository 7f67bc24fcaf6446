import { describe, expect, it } from 'vitest';
import { compileChapter, compileMasthead } from '../../../src/lib/copy/compile.ts';
import { context, problemsOf } from './fixture.ts';

const FILE = 'src/content/en/02-list.md';
const compile = (text: string) => compileChapter({ file: FILE, text }, context);
const problems = (text: string) => problemsOf(() => compile(text));

const step = (attributes: string, words = 'Words.') => `:::step{${attributes}}\n${words}\n:::\n`;
const stepOf = (slug: string, chart: string, state: string) => ({
	slug,
	chart,
	state,
	blocks: [{ kind: 'paragraph', children: ['Words.'] }]
});

describe('a chapter', () => {
	it('is its title, steps that share a stage, and the prose between', () => {
		const text = [
			'# The *list*\n',
			'Before.\n',
			'Still before.\n',
			step('#one chart=register state=first-count'),
			step('#two chart=register state=flat'),
			step('#three chart=scale state=field'),
			'Between.\n',
			step('#four chart=scale state=field'),
			'::chart{#five chart=register state=flat}\n',
			'::moved{#old}\n',
			'::moved{#older}\n'
		].join('\n');
		const prose = (words: string) => ({ kind: 'paragraph', children: [words] });
		expect(compile(text)).toEqual({
			id: 'list',
			title: ['The ', { em: ['list'] }],
			moved: ['old', 'older'],
			sections: [
				{ kind: 'prose', blocks: [prose('Before.'), prose('Still before.')] },
				{
					kind: 'scroll',
					chart: 'register',
					steps: [stepOf('one', 'register', 'first-count'), stepOf('two', 'register', 'flat')]
				},
				{ kind: 'scroll', chart: 'scale', steps: [stepOf('three', 'scale', 'field')] },
				{ kind: 'prose', blocks: [prose('Between.')] },
				{ kind: 'scroll', chart: 'scale', steps: [stepOf('four', 'scale', 'field')] },
				{ kind: 'still', slug: 'five', chart: 'register', state: 'flat' }
			]
		});
	});

	it.each([
		['02-list.md', 'list'],
		['a/b/10-two-words.md', 'two-words'],
		['a\\b\\03-list.md', 'list']
	])('in %s is called “%s”', (file, id) => {
		expect(compileChapter({ file, text: '# T' }, context).id).toBe(id);
	});
});

const TITLE = 'the file must begin with its title: # …';

describe('a chapter is refused', () => {
	it.each([
		[
			'with a still chart without a slug',
			'# T\n\n::chart{chart=scale state=field}',
			['3:1: a still chart needs a slug: ::chart{#slug chart=… state=…}']
		],
		[
			'with a still chart of no such chart',
			'# T\n\n::chart{#a chart=map state=field}',
			['3:1: there is no chart “map”: expected one of register, scale']
		],
		[
			'with a still chart that has text',
			'# T\n\n::chart[Text]{#a chart=scale state=field}',
			['3:1: a still chart has no text of its own']
		],
		[
			'with a moved slug without a name',
			'# T\n\n::moved',
			['3:1: a moved slug needs its name: ::moved{#slug}']
		],
		[
			'with a moved slug that is a step',
			`# T\n\n::moved{#a}\n\n${step('#a chart=scale state=field')}`,
			['3:1: the slug “a” stands already in src/content/en/02-list.md:5:1']
		],
		['without words', '', [`1:1: ${TITLE}`]],
		['without a title', 'Words.', [`1:1: ${TITLE}`]],
		[
			'with an empty title',
			'#\n\nWords.',
			[`1:1: ${TITLE}`, '1:1: the title (#) stands once, at the top of the file']
		],
		['with a smaller title', '## List', [`1:1: ${TITLE}`]],
		[
			'with a title that is not first',
			'Words.\n\n# List',
			[`1:1: ${TITLE}`, '3:1: the title (#) stands once, at the top of the file']
		],
		[
			'with a step of an unknown chart',
			`# T\n\n${step('#a chart=pie state=flat')}`,
			['3:1: there is no chart “pie”: expected one of register, scale']
		],
		[
			'with a step of no chart',
			`# T\n\n${step('#a state=flat')}`,
			['3:1: there is no chart “”: expected one of register, scale']
		],
		[
			'with a step of an unknown state',
			`# T\n\n${step('#a chart=register state=field')}`,
			['3:1: chart register has no state “field”: expected one of first-count, flat']
		],
		[
			'with a step of no state',
			`# T\n\n${step('#a chart=register')}`,
			['3:1: chart register has no state “”: expected one of first-count, flat']
		],
		[
			'with a step without a slug',
			`# T\n\n${step('chart=register state=flat')}`,
			['3:1: a step needs a slug: :::step{#slug chart=… state=…}']
		],
		[
			'with a step of unknown attributes',
			`# T\n\n${step('#a chart=register state=flat colour=red')}`,
			['3:1: a step has no “colour”: expected id, chart, state']
		],
		[
			'with an empty step',
			'# T\n\n:::step{#a chart=register state=flat}\n:::',
			['3:1: a step needs a paragraph']
		],
		[
			'with a step that is not closed',
			'# T\n\n:::step{#a chart=register state=flat}\nWords.\n',
			[
				'3:1: this step is not closed: it ends with a line :::, and what stands around it has more colons'
			]
		],
		[
			'with a doubled slug',
			`# T\n\n${step('#a chart=register state=flat')}\n${step('#a chart=scale state=field')}`,
			[`7:1: the slug “a” stands already in ${FILE}:3:1`]
		],
		[
			'with a slug that is the chapter’s',
			`# T\n\n${step('#list chart=register state=flat')}`,
			[`3:1: the slug “list” stands already in ${FILE}:1:1`]
		]
	])('%s', (_, text, expected) => {
		expect(problems(text)).toEqual(expected.map((problem) => `${FILE}:${problem}`));
	});

	it('with all its problems at once', () => {
		const text = [
			'Words, 12 of them.\n',
			step('chart=pie', 'And 13.'),
			step('#a chart=register state=none', '![image](a.png)'),
			step('#a chart=register state=flat', ':fact[12]{id=none}')
		].join('\n');
		expect(problems(text).map((problem) => problem.slice(FILE.length + 1))).toEqual([
			`1:1: ${TITLE}`,
			'1:8: the number “12” is bound to no record: write :fact[12]{id=…}',
			'3:1: a step needs a slug: :::step{#slug chart=… state=…}',
			'3:1: there is no chart “pie”: expected one of register, scale',
			'4:5: the number “13” is bound to no record: write :fact[13]{id=…}',
			'7:1: chart register has no state “none”: expected one of first-count, flat',
			'8:1: image has no place in the copy',
			'12:1: there is no record, number or derived value none in the dataset',
			`11:1: the slug “a” stands already in ${FILE}:7:1`
		]);
	});
});

describe('the masthead', () => {
	const masthead = (text: string) => compileMasthead({ file: 'masthead.md', text }, context);

	const STILL = '::chart{#first chart=scale state=field}';

	it('is a title, a deck, a drawing and a standfirst', () => {
		expect(
			masthead(`# Names on a *list*\n\nThe deck.\n\n${STILL}\n\nMore.\n\n- And more.`)
		).toEqual({
			title: 'Names on a list',
			deck: ['The deck.'],
			still: { slug: 'first', chart: 'scale', state: 'field' },
			standfirst: [
				{ kind: 'paragraph', children: ['More.'] },
				{ kind: 'list', items: [['And more.']] }
			]
		});
	});

	it.each([
		['without a title', `The deck.\n\n${STILL}`, [`1:1: ${TITLE}`]],
		[
			'without a deck',
			`# Title\n\n${STILL}`,
			['1:1: the masthead needs a deck: a paragraph after its title']
		],
		[
			'without its drawing',
			'# Title\n\nDeck.',
			['1:1: the masthead needs its drawing: ::chart{#slug chart=… state=…}']
		],
		[
			'with two drawings',
			`# Title\n\nDeck.\n\n${STILL}\n\n${STILL}`,
			['7:1: the masthead has one drawing']
		],
		[
			'with a drawing of a state that is not there',
			'# Title\n\nDeck.\n\n::chart{#first chart=scale state=flat}',
			['5:1: chart scale has no state “flat”: expected one of field']
		],
		[
			'with a heading for a deck',
			`# Title\n\n## Deck\n\n${STILL}`,
			['1:1: the masthead needs a deck: a paragraph after its title']
		],
		[
			'with a number',
			`# All 12\n\nDeck.\n\n${STILL}`,
			['1:7: the number “12” is bound to no record: write :fact[12]{id=…}']
		],
		[
			'with a step',
			`# Title\n\nDeck.\n\n${STILL}\n\n${step('#a chart=register state=flat')}`,
			['7:1: there is no directive “step” here']
		]
	])('is refused %s', (_, text, expected) => {
		expect(problemsOf(() => masthead(text))).toEqual(expected.map((it) => `masthead.md:${it}`));
	});
});

import { describe, expect, it } from 'vitest';
import { compileChartWords } from '../../../src/lib/copy/compile.ts';
import { context, problemsOf } from './fixture.ts';

const FILE = 'charts/scale.md';
const compile = (text: string, chart = 'scale') =>
	compileChartWords({ file: FILE, text }, chart, context);

const THREE = 'Title.\n\nSubtitle.\n\nSummary.\n';
const note = (name: string, words = 'Note.') => `\n:::note${name}\n${words}\n:::\n`;
const state = (inside = THREE, name = '{#field}') =>
	`# How long?\n\n::::state${name}\n${inside}::::\n`;
const NOTE = 'a note needs a name and one paragraph: :::note{#name}';

it('are a question, and three paragraphs and notes for each state', () => {
	const inside = `Title of :fact[339]{id=list}.\n\nSubtitle.\n\nSummary.\n${note('{#gap}')}${note('{#end}')}`;
	expect(compile(state(inside))).toEqual({
		question: ['How long?'],
		states: {
			field: {
				title: ['Title of ', { fact: { text: '339', reference: 'list', anchor: 'list' } }, '.'],
				subtitle: ['Subtitle.'],
				summary: ['Summary.'],
				notes: { gap: ['Note.'], end: ['Note.'] }
			}
		}
	});
});

describe('are refused', () => {
	it.each([
		[
			'without a question',
			state().replace('# How long?\n', ''),
			['1:1: the file must begin with its title: # …']
		],
		[
			'without a state',
			'# How long?',
			['1:1: the words of state “field” of chart scale are missing']
		],
		[
			'with an unknown state',
			`${state()}\n${state(THREE, '{#none}').replace('# How long?\n\n', '')}`,
			['11:1: chart scale has no state “none”: expected one of field']
		],
		[
			'with a state without a name',
			`${state()}\n:::state\n${THREE}:::\n`,
			['11:1: chart scale has no state “”: expected one of field']
		],
		[
			'with a state twice',
			`${state()}\n::::state{#field}\n${THREE}::::`,
			['11:1: the state “field” stands twice in this file']
		],
		[
			'with two paragraphs',
			state('Title.\n\nSubtitle.\n'),
			['3:1: a state needs 3 paragraphs (title, subtitle, summary), found 2']
		],
		[
			'with four paragraphs',
			state(`${THREE}\nMore.\n`),
			['3:1: a state needs 3 paragraphs (title, subtitle, summary), found 4']
		],
		[
			'with no paragraphs',
			state(''),
			['3:1: a state needs 3 paragraphs (title, subtitle, summary), found 0']
		],
		[
			'with two notes of one name',
			state(THREE + note('{#gap}') + note('{#gap}')),
			['14:1: the note “gap” stands twice in this state']
		],
		['with a note without a name', state(THREE + note('')), ['10:1: ' + NOTE]],
		['with an empty note', state(THREE + note('{#gap}', '')), ['10:1: ' + NOTE]],
		[
			'with a note of two paragraphs',
			state(THREE + note('{#gap}', 'One.\n\nTwo.')),
			['10:1: ' + NOTE]
		],
		['with a note that is a list', state(THREE + note('{#gap}', '- one')), ['10:1: ' + NOTE]],
		['with a list in a state', state(`${THREE}\n- one\n`), ['10:1: list has no place in a state']],
		[
			'with another directive in a state',
			state(`${THREE}\n:::aside\nWords.\n:::\n`),
			['10:1: there is no directive “aside” here']
		],
		[
			'with prose between states',
			`${state()}\nWords.`,
			['11:1: only states stand here: :::state{#name}']
		],
		[
			'with a step',
			`${state()}\n:::step{#a}\nWords.\n:::`,
			['11:1: there is no directive “step” here']
		],
		[
			'with a number',
			state('The 12.\n\nSubtitle.\n\nSummary.\n'),
			['4:5: the number “12” is bound to no record: write :fact[12]{id=…}']
		],
		[
			'with a number in a note',
			state(THREE + note('{#gap}', 'The 12.')),
			['11:5: the number “12” is bound to no record: write :fact[12]{id=…}']
		],
		[
			'with a number in a note without a name',
			state(THREE + note('', '12')),
			['10:1: ' + NOTE, '11:1: the number “12” is bound to no record: write :fact[12]{id=…}']
		],
		[
			'with a misspelt attribute',
			state(THREE, '{#field kind=a}'),
			['3:1: a state has no “kind”: expected id']
		]
	])('%s', (_, text, expected) => {
		expect(problemsOf(() => compile(text))).toEqual(expected.map((it) => `${FILE}:${it}`));
	});

	it('with a note that has as many colons as its state', () => {
		const text = `# How long?\n\n:::state{#field}\n${THREE}${note('{#gap}')}:::\n`;
		expect(problemsOf(() => compile(text))[0]).toBe(
			`${FILE}:10:1: this note is not closed: it ends with a line :::, and what stands around it has more colons`
		);
	});

	it('with what is missing first, for it has its place at the top', () => {
		const text = `# How?\n\n:::state{#flat}\nThe 12.\n\nSubtitle.\n\nSummary.\n:::\n`;
		expect(problemsOf(() => compile(text, 'register'))).toEqual([
			`${FILE}:1:1: the words of state “first-count” of chart register are missing`,
			`${FILE}:4:5: the number “12” is bound to no record: write :fact[12]{id=…}`
		]);
	});

	it('for a chart that does not exist', () => {
		expect(problemsOf(() => compile(state(), 'pie'))).toEqual([
			`${FILE}:1:1: there is no chart “pie”: expected one of register, scale`
		]);
	});
});

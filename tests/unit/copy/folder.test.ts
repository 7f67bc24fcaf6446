import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCopy } from '../../../src/lib/copy/folder.ts';
import { CopyError } from '../../../src/lib/copy/problem.ts';
import { context, problemsOf } from './fixture.ts';

const state = (name: string) => `::::state{#${name}}\nTitle.\n\nSubtitle.\n\nSummary.\n::::\n`;
const step = (slug: string) => `:::step{#${slug} chart=scale state=field}\nWords.\n:::\n`;

const whole: Record<string, string> = {
	'methodology.md': '# How\n\nSo.\n',
	'glossary.md': '# Words\n\n:::term{#warrant}\nWarrant\n\nAn accusation.\n:::\n',
	'masthead.md': '# Names\n\nThe deck.\n\n::chart{#field chart=scale state=field}\n',
	'01-list.md': `# List\n\n${step('one')}`,
	'02-court.md': `# Court\n\n${step('two')}`,
	'10-after.md': '# After\n\nWords.\n',
	'charts/register.md': `# How?\n\n${state('first-count')}\n${state('flat')}`,
	'charts/scale.md': `# How long?\n\n${state('field')}`
};

let root = '';

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'copy-'));
});

afterEach(() => {
	rmSync(root, { recursive: true, force: true });
});

/** Writes the whole copy with some files changed, or left out where the text is null. */
function write(changes: Record<string, string | null> = {}): void {
	for (const [name, text] of Object.entries({ ...whole, ...changes })) {
		if (text === null) continue;
		const file = join(root, 'en', name);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, text);
	}
}

const problems = () =>
	problemsOf(() => readCopy(root, context)).map((problem) =>
		problem.replaceAll(`${join(root, 'en')}/`, '').replaceAll(join(root, 'en'), '.')
	);

describe('a folder of copy', () => {
	it('is a masthead, chapters and the words of charts', () => {
		write();
		const copy = readCopy(root, context);
		expect(copy.masthead.title).toBe('Names');
		expect(copy.chapters.map(({ id }) => id)).toEqual(['list', 'court', 'after']);
		expect(Object.keys(copy.charts)).toEqual(['register', 'scale']);
		expect(Object.keys(copy.charts['register']?.states ?? {})).toEqual(['first-count', 'flat']);
	});

	it('has its chapters in the order of their numbers', () => {
		write({ '2-court.md': '# Court', '02-court.md': null });
		expect(readCopy(root, context).chapters.map(({ id }) => id)).toEqual([
			'list',
			'court',
			'after'
		]);
	});

	it('may hold what is no Markdown', () => {
		write({ 'messages.json': '{}' });
		expect(problems()).toEqual([]);
	});
});

describe('a folder of copy is refused', () => {
	it.each<[string, Record<string, string | null>, string[]]>([
		['without its masthead', { 'masthead.md': null }, ['masthead.md:1:1: this file is missing']],
		[
			'without the words of a chart',
			{ 'charts/scale.md': null },
			['charts/scale.md:1:1: this file is missing']
		],
		[
			'without a chapter',
			{ '01-list.md': null, '02-court.md': null, '10-after.md': null },
			['.:1:1: there is no chapter: 01-name.md']
		],
		[
			'with a file that is no chapter',
			{ '03-Big Words.md': '# T' },
			['03-Big Words.md:1:1: 03-Big Words.md is not the name of a chapter: expected 01-name.md']
		],
		[
			'with words of an unknown chart',
			{ 'charts/pie.md': '# Why?' },
			['charts/pie.md:1:1: there is no chart “pie”: expected one of register, scale']
		],
		[
			'with a slug in two chapters',
			{ '02-court.md': `# Court\n\nWords.\n\n${step('one')}` },
			['02-court.md:5:1: the slug “one” stands already in 01-list.md:3:1']
		],
		[
			'with a slug that is another chapter',
			{ '02-court.md': `# Court\n\n${step('list')}` },
			['02-court.md:3:1: the slug “list” stands already in 01-list.md:1:1']
		],
		[
			'with a slug that is the masthead’s drawing',
			{ '02-court.md': `# Court\n\n${step('field')}` },
			['02-court.md:3:1: the slug “field” stands already in masthead.md:5:1']
		],
		[
			'with a moved slug that is still there',
			{ '02-court.md': '# Court\n\n::moved{#list}' },
			['02-court.md:3:1: the slug “list” stands already in 01-list.md:1:1']
		],
		[
			'with two chapters of one name',
			{ '03-list.md': '# List' },
			['03-list.md:1:1: the slug “list” stands already in 01-list.md:1:1']
		]
	])('%s', (_, changes, expected) => {
		write(changes);
		expect(problems()).toEqual(expected);
	});

	it('with the problems of all files at once', () => {
		write({
			'masthead.md': '# All 12\n\nDeck.\n\n::chart{#field chart=scale state=field}',
			'01-list.md': `Words.\n\n${step('one')}`,
			'02-court.md': `# Court\n\n${step('one')}`,
			'charts/register.md': null,
			'charts/scale.md': '# How long?'
		});
		expect(problems()).toEqual([
			'masthead.md:1:7: the number “12” is bound to no record: write :fact[12]{id=…}',
			'01-list.md:1:1: the file must begin with its title: # …',
			'02-court.md:3:1: the slug “one” stands already in 01-list.md:3:1',
			'charts/register.md:1:1: this file is missing',
			'charts/scale.md:1:1: the words of state “field” of chart scale are missing'
		]);
	});

	it('where there is none', () => {
		expect(problems()).toEqual([
			'glossary.md:1:1: this file is missing',
			'masthead.md:1:1: this file is missing',
			'methodology.md:1:1: this file is missing',
			'.:1:1: there is no chapter: 01-name.md',
			'charts/register.md:1:1: this file is missing',
			'charts/scale.md:1:1: this file is missing'
		]);
	});

	it('in one error whose message says where', () => {
		write({ 'masthead.md': null });
		expect(() => readCopy(root, context)).toThrow(CopyError);
		expect(() => readCopy(root, context)).toThrow(/masthead\.md:1:1: this file is missing/);
	});
});

import { describe, expect, it } from 'vitest';
import { compileChapter } from '../../../src/lib/copy/compile.ts';
import { plainText, type Block, type Inline } from '../../../src/lib/copy/model.ts';
import { context, problemsOf } from './fixture.ts';

const FILE = '01-list.md';
const compile = (text: string) => compileChapter({ file: FILE, text }, context);
const problems = (body: string) => problemsOf(() => compile(`# Title\n\n${body}\n`));

function blocksOf(body: string): Block[] {
	const [section] = compile(`# Title\n\n${body}\n`).sections;
	return section?.kind === 'prose' ? section.blocks : [];
}

function inlinesOf(body: string): Inline[] {
	const [block] = blocksOf(body);
	return block?.kind === 'paragraph' ? block.children : [];
}

const printed = (body: string) => plainText(inlinesOf(body));
const unbound = (place: string, number: string) =>
	`${FILE}:${place}: the number “${number}” is bound to no record: write :fact[${number}]{id=…}`;

describe('an unbound number is reported where it stands', () => {
	it.each([
		['a paragraph', 'There are 12 names.', '3:11', '12'],
		['the start of a paragraph', '12 names.', '3:1', '12'],
		['the second line', 'There are\nnow 12 names.', '4:5', '12'],
		['the third line', 'There\nare\n  now 12 names.', '5:7', '12'],
		['a line after Windows’ line ends', 'There are\r\nnow 12 names.', '4:5', '12'],
		['a line after a hard break', 'There are\\\nnow 12 names.', '4:5', '12'],
		['emphasis', 'There are *12* names.', '3:12', '12'],
		['strong emphasis', 'There are **12** names.', '3:13', '12'],
		['emphasis within emphasis', '***a 12***', '3:6', '12'],
		['a link', 'See [the 12 names](/list).', '3:10', '12'],
		['a bare address in brackets', '<https://a.org/12>', '3:16', '12'],
		['a bullet', '- names\n- 12 names', '4:3', '12'],
		['the second line of a bullet', '- names\n  and 12', '4:7', '12'],
		['a heading', '## The 12 names', '3:8', '12'],
		['a smaller heading', '### 12', '3:5', '12'],
		['a quotation', '> The 12 names', '3:7', '12'],
		['the second line of a quotation', '> The\n> 12 names', '4:3', '12'],
		['a bullet in a quotation', '> - the\n>   12 names', '4:5', '12'],
		['a word after an escape', '\\*a\\* 12', '3:7', '12'],
		['a word after a reference', '&#8211;&nbsp;a 12', '3:16', '12'],
		['a word after another number', 'in 2025, 12', '3:10', '12'],
		['a word after a fact', ':fact[339]{id=list} of 12', '3:24', '12'],
		['a time of day', 'at 10:30 sharp', '3:4', '10:30'],
		['a ratio', 'by 3:1', '3:4', '3:1'],
		['a time with seconds', 'at 10:30:45', '3:4', '10:30:45'],
		['an address', 'http://a.org/12', '3:14', '12'],
		['a directive that is none', 'an :aside[of 12]', '3:14', '12']
	])('in %s', (_, body, place, number) => {
		expect(problems(body)).toEqual([unbound(place, number)]);
	});

	it('in the title', () => {
		expect(problemsOf(() => compile('# All 12 names\n'))).toEqual([unbound('1:7', '12')]);
	});

	it('after a byte order mark', () => {
		expect(problemsOf(() => compile('\uFEFF# All 12 names\n'))).toEqual([unbound('1:7', '12')]);
	});

	it('in a step', () => {
		expect(problems(':::step{#a chart=register state=flat}\nThe 12 names\n:::')).toEqual([
			unbound('4:5', '12')
		]);
	});

	it('once for each, in the order of the file', () => {
		expect(problems('The 12 and 1,205.\n\n> 50% of\n> *90th*, 12')).toEqual([
			unbound('3:5', '12'),
			unbound('3:12', '1,205'),
			unbound('5:3', '50'),
			unbound('6:4', '90'),
			unbound('6:11', '12')
		]);
	});
});

describe('a fact', () => {
	it.each([
		[':fact[19,546]{id=register}', '19,546', 'register', 'register'],
		[':fact{id=register}', '19,546', 'register', 'register'],
		[':fact[]{id=register}', '19,546', 'register', 'register'],
		[':fact[19546]{id=register}', '19546', 'register', 'register'],
		[':fact[three]{id=three}', 'three', 'three', 'three'],
		[':fact[Three]{id=three}', 'Three', 'three', 'three'],
		[':fact[**339**]{id=list}', '339', 'list', 'list'],
		[':fact[3.5]{id=talks#length}', '3.5', 'talks#length', 'talks'],
		[':fact{id="talks#length"}', '3.5', 'talks#length', 'talks'],
		[':fact{id=exact}', '2.25', 'exact', 'exact'],
		[':fact{id=register round=100}', 'about 19,500', 'register', 'register'],
		[':fact{id=register round=1000}', 'about 20,000', 'register', 'register'],
		[':fact{id=returned round=10}', 'about 1,210', 'returned', 'returned'],
		[':fact{id=exact round=0.1}', 'about 2.3', 'exact', 'exact'],
		[':fact{id=register round=1}', '19,546', 'register', 'register'],
		[':fact[19,500]{id=register round=100}', '19,500', 'register', 'register'],
		[':fact[63]{id=share round=1}', '63', 'share', 'share']
	])('%s prints “%s”', (text, said, reference, anchor) => {
		expect(inlinesOf(text)).toEqual([{ fact: { text: said, reference, anchor } }]);
	});

	it.each([
		[
			'without an id',
			':fact[12]',
			'a :fact needs the id of a record or a derived value: :fact[…]{id=…}'
		],
		[
			'with an empty id',
			':fact[12]{id=""}',
			'a :fact needs the id of a record or a derived value: :fact[…]{id=…}'
		],
		[
			'unknown',
			':fact[12]{id=nothing}',
			'there is no record, number or derived value nothing in the dataset'
		],
		[
			'that may not be computed',
			':fact{id=missing-children}',
			'the fact missing-children may not be computed: returned is not part of register, so neither may be subtracted'
		],
		[
			'that differs',
			':fact[19,456]{id=register}',
			'the text “19,456” differs from the record register, which says 19,546'
		],
		[
			'that differs in its decimals',
			':fact[62.8]{id=share}',
			'the text “62.8” differs from the record share, which says 62.9'
		],
		[
			'rounded without saying so',
			':fact[19,500]{id=register}',
			'the text “19,500” differs from the record register, which says 19,546'
		],
		[
			'rounded otherwise',
			':fact[19,546]{id=register round=100}',
			'the text “19,546” differs from the record register, which says 19,546 (rounded to 100: 19,500)'
		],
		[
			'with wrong separators',
			':fact[19,54,6]{id=register}',
			'the text “19,54,6” differs from the record register, which says 19,546'
		],
		[
			'that is a range',
			':fact[3–4]{id=three}',
			'the text “3–4” differs from the record three, which says 3'
		],
		[
			'that is a time',
			':fact[10:30]{id=three}',
			'the text “10:30” differs from the record three, which says 3'
		],
		[
			'that is no number',
			':fact[many]{id=three}',
			'the text “many” differs from the record three, which says 3'
		],
		[
			'with a unit',
			':fact[62.9%]{id=share}',
			'the text “62.9%” differs from the record share, which says 62.9'
		],
		[
			'with a round of words',
			':fact{id=list round=much}',
			'round is “much”, expected a number above 0'
		],
		['with an empty round', ':fact{id=list round}', 'round is “”, expected a number above 0'],
		[
			'with a round of nothing',
			':fact{id=list round=0}',
			'round is “0”, expected a number above 0'
		],
		[
			'with a round below nothing',
			':fact{id=list round=-10}',
			'round is “-10”, expected a number above 0'
		],
		[
			'with a round without end',
			':fact{id=list round=Infinity}',
			'round is “Infinity”, expected a number above 0'
		],
		[
			'rounded to nothing',
			':fact{id=list round=1000}',
			'round is 1000, which leaves nothing of the number'
		],
		[
			'with a misspelt attribute',
			':fact{id=list rond=100}',
			'a fact has no “rond”: expected id, round'
		]
	])('%s is reported', (_, text, message) => {
		expect(problems(`It says\n${text}.`)).toEqual([`${FILE}:4:1: ${message}`]);
	});

	it('keeps its place in a sentence', () => {
		expect(inlinesOf('The *list of :fact[339]{id=list}* and [more](/more).')).toEqual([
			'The ',
			{ em: ['list of ', { fact: { text: '339', reference: 'list', anchor: 'list' } }] },
			' and ',
			{ link: { href: '/more', children: ['more'] } },
			'.'
		]);
	});

	it('is bound on its own, not by its neighbour', () => {
		expect(problems(':fact[339]{id=list}:fact[340]{id=list}')).toEqual([
			`${FILE}:3:20: the text “340” differs from the record list, which says 339`
		]);
	});
});

describe('a link', () => {
	it.each(['../sources/#a', '#chapter', 'https://example.org/?a=b', '/more', '//example.org/'])(
		'may lead to %s',
		(address) => {
			expect(problems(`See [more](${address}).`)).toEqual([]);
		}
	);

	it.each([
		['javascript:alert(1)', 'javascript:alert(1)'],
		['JavaScript:alert(1)', 'JavaScript:alert(1)'],
		['java&#9;script:alert(1)', 'java\tscript:alert(1)'],
		['data:text/html,x', 'data:text/html,x'],
		['vbscript:x', 'vbscript:x'],
		['http://example.org/', 'http://example.org/'],
		['blob:https://example.org/x', 'blob:https://example.org/x'],
		['https://', 'https://']
	])('to %s is reported', (typed, address) => {
		expect(problems(`See [more](${typed}).`)).toEqual([
			`${FILE}:3:5: a link leads to “${address}”: expected https://… or the way to a page of this site`
		]);
	});
});

describe('a colon that is no directive is put back as typed', () => {
	it.each([
		'a:b',
		'http://a.org/page',
		'one:two:three',
		'Note:this',
		'said:é',
		'yes :no[maybe] yes',
		'a: b'
	])('“%s”', (text) => {
		expect(inlinesOf(text)).toEqual([text]);
	});

	it('and joined with the words around it', () => {
		expect(inlinesOf('x **a:b** y:z\nw')).toEqual(['x ', { strong: ['a:b'] }, ' y:z w']);
	});

	it('but attributes are a directive, and one that does not exist', () => {
		expect(problems('about :facts{id=list}')).toEqual([
			`${FILE}:3:7: there is no directive “facts”: expected :fact[…]{id=…}`
		]);
	});
});

describe('what has no place in the copy is reported', () => {
	it.each([
		[
			'HTML in a line',
			'a <b>word</b>',
			['3:3: html has no place in the copy', '3:10: html has no place in the copy']
		],
		['HTML as a block', '<div>word</div>', ['3:1: html has no place in the copy']],
		['a comment', '<!-- 12 -->', ['3:1: html has no place in the copy']],
		['an image', 'an ![image](a.png)', ['3:4: image has no place in the copy']],
		['code', 'a `word`', ['3:3: inlineCode has no place in the copy']],
		['a code block', '```\nword\n```', ['3:1: code has no place in the copy']],
		['a rule', '***', ['3:1: thematicBreak has no place in the copy']],
		[
			'a link by reference',
			'[a][b]\n\n[b]: /c',
			['3:1: linkReference has no place in the copy', '5:1: definition has no place in the copy']
		],
		['a second title', '# Again', ['3:1: the title (#) stands once, at the top of the file']],
		['a deep heading', '#### Deep', ['3:1: headings go no deeper than ###']],
		[
			'a numbered list',
			'1. one\n2. two',
			['3:1: a numbered list has no place in the copy: begin each item with -']
		],
		[
			'a number that begins a list',
			'1986. That year',
			['3:1: a numbered list has no place in the copy: begin each item with -']
		],
		[
			'a list in a list',
			'- one\n  - two',
			['4:3: list has no place in a list: an item is one paragraph']
		],
		[
			'a second paragraph in a list',
			'- one\n\n  two',
			['5:3: paragraph has no place in a list: an item is one paragraph']
		],
		['a heading in a list', '- ## one', ['3:3: an item of a list needs a paragraph']],
		['an empty item', '- one\n-', ['4:1: an item of a list needs a paragraph']],
		[
			'an unknown block directive',
			':::aside\nword\n:::',
			['3:1: there is no directive “aside” here']
		],
		['an unknown leaf directive', '::video{src=a}', ['3:1: there is no directive “video” here']],
		['a fact as a block', '::fact{id=list}', ['3:1: there is no directive “fact” here']],
		[
			'a step in a quotation',
			'> :::step{#a chart=register state=flat}\n> word\n> :::',
			['3:3: there is no directive “step” here']
		],
		[
			'a fence that closes nothing',
			'word\n\n:::',
			['5:1: this ::: opens and closes nothing: write :::name{…} on a line of its own']
		],
		[
			'a fence with a blank before its braces',
			':::step {#a}',
			['3:1: this ::: opens and closes nothing: write :::name{…} on a line of its own']
		]
	])('%s', (_, body, expected) => {
		expect(problems(body)).toEqual(expected.map((problem) => `${FILE}:${problem}`));
	});

	it.each([
		['an unknown block directive', ':::aside\nThe 12 names\n:::', '4:5'],
		['an unknown leaf directive', '::video[12]', '3:9'],
		['a list in a list', '- one\n  - 12', '4:5'],
		['a heading in a list', '- ## 12', '3:6']
	])('%s, and the number inside it', (_, body, place) => {
		expect(problems(body)).toContain(unbound(place, '12'));
	});
});

describe('blocks', () => {
	it('are compiled to plain data', () => {
		expect(
			blocksOf('One\ntwo  \nthree.\n\n## Four\n\n- five\n- *six*\n\n> seven\n>\n> ### eight')
		).toEqual([
			{ kind: 'paragraph', children: ['One two three.'] },
			{ kind: 'heading', level: 2, children: ['Four'] },
			{ kind: 'list', items: [['five'], [{ em: ['six'] }]] },
			{
				kind: 'quote',
				blocks: [
					{ kind: 'paragraph', children: ['seven'] },
					{ kind: 'heading', level: 3, children: ['eight'] }
				]
			}
		]);
	});

	it('have no line ends of any system', () => {
		expect(printed('One\r\ntwo')).toBe('One two');
	});
});

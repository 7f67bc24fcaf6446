/**
 * The interface’s words of a language have the keys of the first, in each the same places to be filled, no
 * markup of their own, and of what is counted a wording for each plural form of the language.
 */
import { describe, expect, it } from 'vitest';
import { messageProblems } from '../../../src/lib/copy/messages.ts';
import type { Messages } from '../../../src/lib/charts/chart.ts';

const original: Messages = {
	close: 'Close',
	version: 'Dataset {version}, {date}',
	'entries-one': '{count} entry',
	'entries-other': '{count} entries',
	// These end as a plural form does, and are none.
	'sort-other': 'Other',
	'step-one': 'The first step'
};

const ukrainian: Messages = {
	close: 'Закрити',
	version: 'Набір даних {version}, {date}',
	'entries-one': '{count} запис',
	'entries-few': '{count} записи',
	'entries-many': '{count} записів',
	'entries-other': '{count} запису',
	'sort-other': 'Інше',
	'step-one': 'Перший крок'
};

/** The same in a language with two forms. */
const german: Messages = Object.fromEntries(
	Object.entries(ukrainian).filter(([key]) => !/-(?:few|many)$/.test(key))
);

/** What is wrong with words that differ from good ones; a key is left out where it is undefined. */
function problems(
	changes: Readonly<Record<string, string | undefined>>,
	{ language = 'uk', good = ukrainian, of = original } = {}
): string[] {
	const own = Object.fromEntries(
		Object.entries({ ...good, ...changes }).filter(
			(entry): entry is [string, string] => entry[1] !== undefined
		)
	);
	return messageProblems(of, own, language, 'uk/messages.json').map(
		({ file, line, column, message }) => {
			expect([file, line, column]).toEqual(['uk/messages.json', 1, 1]);
			return message;
		}
	);
}

describe('the words of an interface', () => {
	it('are complete with every plural form of the language', () => expect(problems({})).toEqual([]));

	it('may have the places in another order, and words that look like markup', () => {
		expect(problems({ version: '{date}: набір {version} < 2 & більше' })).toEqual([]);
	});

	it.each<[string, Record<string, string | undefined>, string[]]>([
		[
			'a key is missing',
			{ close: undefined },
			['close: found nothing, expected a translation of “Close”']
		],
		['a key is empty', { close: '' }, ['close: found nothing, expected a translation of “Close”']],
		[
			'a key is more than the original has',
			{ open: 'Відкрити' },
			['open: found this key, expected only those of the original']
		],
		[
			'a plural form is one that the language has not',
			{ 'entries-two': '{count} записи' },
			['entries-two: found this key, expected only those of the original']
		],
		...['one', 'few', 'many', 'other'].map(
			(form): [string, Record<string, undefined>, string[]] => [
				`the plural form ${form} is missing`,
				{ [`entries-${form}`]: undefined },
				[`entries-${form}: found nothing, expected a translation of “{count} entries”`]
			]
		),
		[
			'a place is missing',
			{ version: 'Набір даних {version}' },
			['version: found the places {version}, expected {date}, {version}']
		],
		[
			'a place is more than the original has',
			{ close: 'Закрити {name}' },
			['close: found the places {name}, expected none']
		],
		[
			'a place stands twice',
			{ version: '{version} {version} {date}' },
			['version: found the places {date}, {version}, {version}, expected {date}, {version}']
		],
		[
			'a place has a translated name',
			{ version: 'Набір даних {версія}, {date}' },
			['version: found the places {date}, expected {date}, {version}']
		],
		[
			'a plural form has a place that the original has not',
			{ 'entries-many': '{number} записів' },
			['entries-many: found the places {number}, expected {count}']
		],
		[
			'a form of more than one number does without it',
			{ 'entries-many': 'записів' },
			['entries-many: found the places none, expected {count}']
		],
		// In Ukrainian 21 and 31 take this form too.
		[
			'the form of 21 does without its number',
			{ 'entries-one': 'один запис' },
			['entries-one: found the places none, expected {count}']
		]
	])('are refused where %s', (_, changes, expected) => {
		expect(problems(changes)).toEqual(expected);
	});

	it.each(['<b>Закрити</b>', 'Закрити</p>', 'Закрити&nbsp;', 'Закрити&#160;', '<!-- Закрити'])(
		'are refused with markup: %s',
		(text) => {
			const found = problems({ close: text });
			expect(found.length).toBeGreaterThan(0);
			for (const message of found) expect(message).toMatch(/^close: found (?:the )?markup/);
		}
	);

	it('name everything that is wrong at once', () => {
		const found = problems({ close: undefined, open: 'Відкрити', version: '<i>Версія</i>' });
		expect(found.map((message) => message.replace(/:.*/, ''))).toEqual(
			expect.arrayContaining(['open', 'close', 'version'])
		);
	});

	it('need the forms of the language, not those of the first', () => {
		expect(problems({}, { language: 'de', good: german })).toEqual([]);
		expect(problems({}, { language: 'uk', good: german })).toEqual([
			'entries-few: found nothing, expected a translation of “{count} entries”',
			'entries-many: found nothing, expected a translation of “{count} entries”'
		]);
		expect(problems({}, { language: 'de' })).toEqual([
			'entries-few: found this key, expected only those of the original',
			'entries-many: found this key, expected only those of the original'
		]);
	});

	it('may do without the number where one is said in a word', () => {
		expect(problems({ 'entries-one': 'Ein Eintrag' }, { language: 'de', good: german })).toEqual(
			[]
		);
	});
});

/** What the formats make of Ukrainian: dates, numbers in digits and words, and what is in another language. */
import { describe, expect, it } from 'vitest';
import { formatDate, formatDayMonth } from '../../../src/lib/format/dates.ts';
import { inParts, languageOfWords } from '../../../src/lib/format/foreign.ts';
import {
	languageOf,
	languages,
	ownName,
	prefixedLanguages,
	scriptOf,
	withoutLanguage
} from '../../../src/lib/format/languages.ts';
import { numberOfWord } from '../../../src/lib/format/number-words.ts';
import { formatNumber, parseNumber } from '../../../src/lib/format/numbers.ts';

describe('a date', () => {
	it.each([
		['2023-03-20', 'long', '20 березня 2023 року'],
		['2023-03-02', 'long', '2 березня 2023 року'],
		['2024-02-29', 'long', '29 лютого 2024 року'],
		['2023-03', 'long', 'березень 2023 року'],
		['2025-08', 'long', 'серпень 2025 року'],
		['2023', 'long', '2023 рік'],
		['2023-03-20', 'short', '20 бер. 2023'],
		['2023-05-01', 'short', '1 трав. 2023'],
		['2023-11-11', 'short', '11 лист. 2023'],
		['2023-03', 'short', 'бер. 2023'],
		['2023', 'short', '2023']
	] as const)('%s, %s, is “%s”', (date, length, written) => {
		expect(formatDate(date, 'uk', length).replace(/\s/gu, ' ')).toBe(written);
	});

	it.each([
		['2025-08-15', '15 серп.'],
		['2025-05-05', '5 трав.'],
		['2025-08', 'серп. 2025'],
		['2025', '2025']
	])('%s without its year is “%s”', (date, written) => {
		expect(formatDayMonth(date, 'uk').replace(/\s/gu, ' ')).toBe(written);
	});

	it('never ends in a sign for the year, in any month', () => {
		for (let month = 1; month <= 12; month += 1) {
			const date = `2025-${String(month).padStart(2, '0')}`;
			for (const one of [date, `${date}-09`]) {
				expect(formatDate(one, 'uk')).toMatch(/2025 року$/);
				expect(formatDate(one, 'uk', 'short')).toMatch(/2025$/);
			}
		}
	});

	it('is in English as it was', () => {
		expect(formatDate('2023-03-20', 'en')).toBe('20 March 2023');
		expect(formatDate('2023', 'en')).toBe('2023');
	});
});

describe('a number', () => {
	it.each([
		[0, '0'],
		[339, '339'],
		[1000, '1\u00a0000'],
		[19546, '19\u00a0546'],
		[1234567, '1\u00a0234\u00a0567'],
		[62.9, '62,9'],
		[-5, '-5'],
		[1234.5, '1\u00a0234,5']
	])('%d is written “%s”, and read so', (value, written) => {
		expect(formatNumber(value, 'uk').replace('−', '-')).toBe(written);
		expect(parseNumber(written, 'uk')).toBe(value);
	});

	it.each([
		['19 546', 19546],
		['19\u202f546', 19546],
		['19546', 19546],
		['2,75', 2.75],
		['Шість', 6],
		['−5', -5]
	])('“%s” is read as %d', (text, value) => expect(parseNumber(text, 'uk')).toBe(value));

	it.each([
		'19,546.5',
		'19.546',
		'195 46',
		'1 9546',
		'6 159,',
		'20 %',
		'5–6',
		'012',
		'six',
		'шостий',
		''
	])('“%s” is none', (text) => expect(parseNumber(text, 'uk')).toBeNull());

	it.each(['шість', '19\u00a0546', '62,9'])('“%s” is none in English', (text) => {
		expect(parseNumber(text, 'en')).toBeNull();
	});
});

describe('a number word', () => {
	it.each<[number, string]>([
		[0, 'нуль нуля'],
		[1, 'один одна одне одного однієї одному одній одну одним однією'],
		[2, 'два дві двоє двох двом двома'],
		[3, 'три троє трьох трьом трьома'],
		[4, 'чотири четверо чотирьох чотирьом чотирма'],
		[5, 'п’ять п’ятеро п’яти п’ятьох п’ятьом п’ятьма п’ятьома'],
		[6, 'шість шестеро шести шістьох шістьом шістьма шістьома'],
		[7, 'сім семеро семи сімох сімом сьома сімома'],
		[8, 'вісім восьмеро восьми вісьмох вісьмом вісьма вісьмома'],
		[9, 'дев’ять дев’ятеро дев’яти дев’ятьох дев’ятьом дев’ятьма дев’ятьома'],
		[10, 'десять десятеро десяти десятьох десятьом десятьма десятьома'],
		[11, 'одинадцять одинадцятеро одинадцяти одинадцятьох одинадцятьом одинадцятьма одинадцятьома'],
		[12, 'дванадцять дванадцятеро дванадцяти дванадцятьох дванадцятьом дванадцятьма дванадцятьома']
	])('is %d in each of its forms: %s', (value, forms) => {
		const unread = forms.split(' ').filter((form) => numberOfWord(form, 'uk') !== value);
		expect(unread).toEqual([]);
	});

	it('is read with a capital', () => expect(numberOfWord('П’ятеро', 'uk')).toBe(5));

	it.each(['перший', 'тринадцять', 'пів', 'двічі', 'six', ''])('is not “%s”', (word) => {
		expect(numberOfWord(word, 'uk')).toBeNull();
	});

	it('is of its own language alone', () => {
		expect(numberOfWord('six', 'en')).toBe(6);
		expect(numberOfWord('шість', 'en')).toBeNull();
		expect(numberOfWord('six', 'fr')).toBeNull();
	});
});

describe('the language of words on a Ukrainian page', () => {
	it.each([
		['Імена у списку', null],
		['список людей', null],
		['с родственниками в России, но мы', 'ru'],
		['Это объявлено', 'ru'],
		['Україна, як передає The Kyiv Independent', null],
		['initial list of 339 names', 'en'],
		['The Kyiv Independent', 'en'],
		['head of Adygea', 'en'],
		['2025', null]
	])('of “%s” is %s', (words, lang) => expect(languageOfWords(words, 'uk')).toBe(lang));
});

describe('a text in parts', () => {
	it.each<[string, string, [string, string | null][]]>([
		['uk', 'нічого чужого, 1', [['нічого чужого, 1', null]]],
		[
			'uk',
			'За даними Save Ukraine, повернуто 1 898',
			[['За даними Save Ukraine, повернуто 1 898', null]]
		],
		['uk', 'Як пише The Kyiv Independent, так', [['Як пише The Kyiv Independent, так', null]]],
		['uk', 'received a complete list', [['received a complete list', 'en']]],
		[
			'uk',
			'Ukrinform: a list of 339 names was read, 5 червня',
			[
				['Ukrinform: a list of 339 names was read', 'en'],
				[', 5 червня', null]
			]
		],
		[
			'uk',
			'The Canadian Press via CityNews, 31 жовтня 2024 року',
			[
				['The Canadian Press via CityNews', 'en'],
				[', 31 жовтня 2024 року', null]
			]
		],
		['uk', 'с родственниками вы', [['с родственниками вы', 'ru']]],
		[
			'en',
			'TASS: с родственниками вы, as read',
			[
				['TASS: ', null],
				['с родственниками вы', 'ru'],
				[', as read', null]
			]
		],
		[
			'en',
			'Ukrinform: В Україні – 20 339, as read',
			[
				['Ukrinform: ', null],
				['В Україні – 20 339', 'uk'],
				[', as read', null]
			]
		],
		[
			'en',
			'received a complete list of 339 names',
			[['received a complete list of 339 names', null]]
		]
	])('on a page in %s: “%s”', (page, text, parts) => {
		const made = inParts(text, page);
		expect(made.map((part) => part.text).join('')).toBe(text);
		expect(made.map((part) => [part.text, part.lang])).toEqual(parts);
	});
});

describe('a language', () => {
	it.each([
		['en', 'English'],
		['uk', 'Українська']
	] as const)('%s calls itself %s', (language, name) => expect(ownName(language)).toBe(name));

	it('is written in its letters', () => {
		expect(languages.map(scriptOf)).toEqual(['Latn', 'Cyrl']);
	});

	it.each([
		[undefined, 'en'],
		['', 'en'],
		['en', 'en'],
		['uk', 'uk'],
		['xx', 'en']
	])('is by the address “%s” %s', (param, language) => expect(languageOf(param)).toBe(language));

	it('has a folder unless it is the first', () => expect(prefixedLanguages).toEqual(['uk']));
});

describe('a path below the folder of its language', () => {
	it.each([
		['', ''],
		['uk', ''],
		['uk/', ''],
		['uk/sources/', 'sources/'],
		['uk/charts/register/', 'charts/register/'],
		['sources/', 'sources/'],
		['ukraine/', 'ukraine/'],
		['charts/uk/', 'charts/uk/']
	])('of “%s” is “%s”', (path, below) => expect(withoutLanguage(path)).toBe(below));
});

import { describe, expect, it } from 'vitest';
import { unboundNumbers } from '../../../src/lib/copy/digits.ts';

const found = (text: string, locale = 'en') => unboundNumbers(text, locale).map(({ text }) => text);

describe('dates and names are left alone', () => {
	it.each([
		'on 20 March 2023',
		'on 20\nMarch 2023',
		'on 20\u00a0March 2023',
		'on 5 May, and later',
		'15 August.',
		'in 2025',
		'In 2025, the court',
		'(2022)',
		'since 1949',
		'by 2099',
		'July–August 2023',
		'15–16 August',
		'15-16 August 2025',
		'15 – 16 August',
		'15 and 16 August',
		'from 15 to 16 August',
		'12, 13 and 15 May',
		'31 August–2 September 2025',
		'2023–24',
		'2023-24',
		'2023/24',
		'2022–2025',
		'the 1990s',
		'mid-2023',
		'2023’s',
		'the G20',
		'G20-led',
		'COVID-19',
		'Article 49 says',
		'Article\n49 says',
		'a Boeing 737.',
		'nineteen thousand',
		''
	])('“%s”', (text) => {
		expect(found(text)).toEqual([]);
	});
});

describe('numbers are found', () => {
	it.each([
		['19,546 names', ['19,546']],
		['3.5 hours', ['3.5']],
		['12 children', ['12']],
		['1,205', ['1,205']],
		['the 90th day', ['90']],
		['50%', ['50']],
		['50 %', ['50']],
		['€15', ['15']],
		['€15 million', ['15']],
		['$2000', ['2000']],
		['2000 €', ['2000']],
		['2025%', ['2025']],
		['at 10:30', ['10:30']],
		['3:1', ['3:1']],
		['aged 7', ['7']],
		['aged 4–17', ['4', '17']],
		['−5', ['5']],
		['½ of them', ['½']],
		['٣ names', ['٣']],
		['MH17', ['17']],
		['1,990 and 12.', ['1,990', '12']],
		['12, 13', ['12', '13']],
		['1899', ['1899']],
		['2100', ['2100']],
		['20230', ['20230']],
		['2,023', ['2,023']],
		['1.2023', ['1.2023']],
		['2023,5', ['2023,5']]
	])('“%s”', (text, numbers) => {
		expect(found(text)).toEqual(numbers);
	});
});

describe('what is glued to a date is no date', () => {
	it.each([
		['12 May 2023', []],
		['120 May', ['120']],
		['32 May', ['32']],
		['0 May', ['0']],
		['1,205 May', ['1,205']],
		['1.5 May', ['1.5']],
		['€12 May', ['12']],
		['A12 May', ['12']],
		['12 Mayors', ['12']],
		['12 Maybe', ['12']],
		['In March 19 children', ['19']],
		['20 March 202', ['202']],
		['20 March 20233', ['20233']],
		['15–160 August', ['15', '160']],
		['339, 15 August', ['339']],
		['12 children on 20 March 2023', ['12']],
		['G200', ['200']],
		['COVID-190', ['190']],
		['Article 490', ['490']],
		['Article 49.5', ['49.5']],
		['aG20', ['20']]
	])('“%s”', (text, numbers) => {
		expect(found(text)).toEqual(numbers);
	});
});

it('says where a number stands', () => {
	expect(unboundNumbers('On 20 March 2023, 12 of\n1,205', 'en')).toEqual([
		{ offset: 18, text: '12' },
		{ offset: 24, text: '1,205' }
	]);
});

describe('in another language', () => {
	it.each([
		['20 березня 2023 року', []],
		['20 March', ['20']],
		['19 дітей', ['19']]
	])('“%s”', (text, numbers) => {
		expect(found(text, 'uk')).toEqual(numbers);
	});
});

describe('in a language of which nothing but its tag is known', () => {
	it.each([
		['de', 'am 15. August und 3. Mai 2025', []],
		['de', 'am 15 August', ['15']],
		['de', '15 Kinder im August', ['15']],
		['he', 'ב־15 באוגוסט 2025', []],
		['he', '15 ילדים', ['15']],
		['ar', 'في 15 أغسطس', []],
		['ar', 'في 15 و16 أغسطس', []],
		['ar', 'في 15 طفلا', ['15']],
		['fr', '15 et 16 août', []],
		['fr', '15 ou 16 août', []]
	])('%s: “%s”', (language, text, numbers) => {
		expect(found(text, language)).toEqual(numbers);
	});
});

/**
 * A record is said in another language text by text, each found at its path and bound to the English that
 * it translates: where that has changed, or was never translated, the English stands and the record is named.
 */
import { describe, expect, it } from 'vitest';
import type { TableName, Tables } from '../../../src/lib/dataset/schema.ts';
import {
	fingerprint,
	rowKey,
	textsOf,
	translatable,
	translate,
	type Locale,
	type TableTranslations,
	type Translations,
	type UnitForms
} from '../../../src/lib/dataset/translate.ts';
import { checkedTables, type Change } from './fixture.ts';

const tables = checkedTables();

const locale = (translations: Translations, units: Locale['units'] = {}): Locale => ({
	language: 'uk',
	translations,
	units
});

/** Every text of every table, translated as `«it»`. */
function everything(of: Tables): Translations {
	const all = Object.keys(translatable) as TableName[];
	return Object.fromEntries(
		all.map((table) => [
			table,
			Object.fromEntries(
				of[table].map((row) => [
					row.id,
					Object.fromEntries(
						[...textsOf(table, row)].map(([field, text]) => [
							field,
							{ of: fingerprint(text), text: `«${text}»` }
						])
					)
				])
			)
		])
	);
}

function rowOf<Name extends TableName>(of: Tables, table: Name, id: string): Tables[Name][number] {
	const found = of[table].find((row) => row.id === id);
	if (found === undefined) throw new Error(`There is no ${table}/${id}.`);
	return found;
}

describe('the texts of a record', () => {
	it.each<[TableName, string, Record<string, string>]>([
		[
			'deportation-figures',
			'register-2023-04-10-95',
			{
				counts: 'Children entered in the register',
				basis: 'The counter on the office’s page',
				revision: 'The count fell. No source gives the reason.'
			}
		],
		[
			'icc-timeline',
			'court-warrants-2023-03-17',
			{
				title: 'The court issues two warrants',
				summary: 'Judges found reasonable grounds to believe what the prosecutor alleged.',
				'actors.0': 'The court',
				place: 'The seat of the court',
				'numbers.0.what': 'warrants issued',
				'quotes.0.speaker': 'The court',
				'quotes.0.text': 'reasonable grounds to believe'
			}
		],
		[
			'summit-events',
			'talks-2023-06-01',
			{
				title: 'Two delegations talk',
				summary: 'They talked for three hours.',
				'actors.0': 'One side',
				'actors.1': 'The other side',
				place: 'A hall',
				'time.of': 'The doors closed',
				'numbers.0.what': 'length of the talks'
			}
		],
		[
			'places',
			'from-a-town',
			{
				name: 'A town',
				'admin1.name': 'Donetsk oblast',
				reported: 'The lab names it as a place of origin.',
				'numbers.0.what': 'children taken',
				'legs.0.what': 'Thirty children were taken to the camp.'
			}
		],
		[
			'places',
			'to-a-network',
			{ name: 'A network of schools', reported: 'Named without a place.' }
		],
		[
			'measures',
			'register',
			{
				name: 'The register',
				counts: 'The register: what it counts',
				excludes: 'What it does not count',
				'breaks.0.what': 'The count fell.',
				'inside.checkedBy': 'The ministry'
			}
		],
		[
			'bodies',
			'ministry',
			{
				name: 'The ministry of a story',
				short: 'Ministry',
				describes: 'It keeps the register.'
			}
		],
		['derived', 'groups-together', { what: 'Children of both groups' }],
		['sources', 'counter-2023', {}]
	])('of %s are found at their paths: %s', (table, id, texts) => {
		expect(Object.fromEntries(textsOf(table, rowOf(tables, table, id)))).toEqual(texts);
	});

	it('are neither ids nor the words of a source', () => {
		const said = Object.keys(translatable).flatMap((table) =>
			tables[table as TableName].flatMap((row) => [...textsOf(table as TableName, row).keys()])
		);
		expect(
			said.filter((field) => /(?:^|\.)(?:id|evidence|source|unit|measure)$/.test(field))
		).toEqual([]);
	});
});

describe('a fingerprint', () => {
	it('is the same for a letter however it is put together', () => {
		expect(fingerprint('Київ')).toBe(fingerprint('Київ'.normalize('NFD')));
	});

	it.each([
		['a letter', 'The count fell', 'The count fell.'],
		['a blank', 'a b', 'a\u00a0b'],
		['a capital', 'Word', 'word']
	])('differs by %s', (_, one, other) => {
		expect(fingerprint(one)).not.toBe(fingerprint(other));
	});

	it('is short, and of letters and digits', () => expect(fingerprint('')).toMatch(/^[\da-f]{12}$/));
});

describe('tables that are translated whole', () => {
	const made = translate(tables, locale(everything(tables)));

	it('leave no record in English', () => expect([...made.partly]).toEqual([]));

	it('say every text in the other language, once', () => {
		for (const table of Object.keys(translatable) as TableName[])
			tables[table].forEach((row, i) => {
				const own = made.tables[table][i];
				const texts = own === undefined ? [] : [...textsOf(table, own)];
				expect(texts).toEqual(
					[...textsOf(table, row)].map(([field, text]) => [field, `«${text}»`])
				);
			});
	});

	it('change nothing else', () => {
		const bare = (value: Tables): unknown =>
			JSON.parse(
				JSON.stringify(value)
					.replace(/[«»]/g, '')
					.replace(/"translated":true/g, '"translated":false')
			);
		expect(bare(made.tables)).toEqual(bare(tables));
		expect(made.tables.sources).toEqual(tables.sources);
	});

	it('leave the tables that they are made of as they were', () => {
		expect(tables).toEqual(checkedTables());
	});
});

describe('a translation', () => {
	const [table, id] = ['icc-timeline', 'court-warrants-2023-03-17'] as const;
	const title = 'The court issues two warrants';
	const of = (text: string, field = 'title'): TableTranslations => ({
		[id]: { [field]: { of: fingerprint(text), text: 'Суд видає два ордери' } }
	});
	const titleIn = (translations: Translations, changes: readonly Change[] = []): string =>
		rowOf(translate(checkedTables(changes), locale(translations)).tables, table, id).title;

	it.each<[string, Translations, string]>([
		['is used of the English that it was made of', { [table]: of(title) }, 'Суд видає два ордери'],
		['is not used of another', { [table]: of('The court issues a warrant') }, title],
		['is not used for another field', { [table]: of(title, 'summary') }, title],
		['is not used for a record of another table', { 'summit-events': of(title) }, title],
		['is missing where nobody made one', {}, title]
	])('%s', (_, translations, said) => expect(titleIn(translations)).toBe(said));

	it('is no longer used when the English has changed', () => {
		const change = { table, op: 'replace', path: '/0/title', value: 'Two warrants' } as const;
		expect(titleIn({ [table]: of(title) }, [change])).toBe('Two warrants');
	});

	it('of one text leaves the record named, as partly in English, and the others with it', () => {
		const { partly } = translate(tables, locale({ [table]: of(title) }));
		expect(partly.has(rowKey(table, id))).toBe(true);
		expect(partly.has(rowKey('places', 'from-a-town'))).toBe(true);
	});

	it('that is stale names its record alone', () => {
		const all = everything(tables);
		const stale = { ...all[table]?.[id], title: { of: 'outdated0000', text: 'Давнє' } };
		const { partly } = translate(
			tables,
			locale({ ...all, [table]: { ...all[table], [id]: stale } })
		);
		expect([...partly]).toEqual([`${table}/${id}`]);
	});

	it('of a definition that is missing names it', () => {
		const { measures, ...all } = everything(tables);
		const { partly } = translate(tables, locale(all));
		expect([...partly].sort()).toEqual(
			Object.keys(measures ?? {})
				.map((measure) => rowKey('measures', measure))
				.sort()
		);
	});
});

describe('a quote', () => {
	const [table, id] = ['icc-timeline', 'court-warrants-2023-03-17'] as const;
	const text = 'reasonable grounds to believe';
	const quoteIn = (translations: Translations, changes: readonly Change[] = []) =>
		rowOf(translate(checkedTables(changes), locale(translations)).tables, table, id).quotes[0];
	const quoted: Translations = {
		[table]: { [id]: { 'quotes.0.text': { of: fingerprint(text), text: 'обґрунтовані підстави' } } }
	};
	const translated: Change = {
		table,
		op: 'replace',
		path: '/0/quotes/0/translated',
		value: true
	};

	it.each<[string, Translations, readonly Change[], string, boolean]>([
		['that is translated here is marked so', quoted, [], 'обґрунтовані підстави', true],
		['that stays in English is not', {}, [], text, false],
		['that was translated before stays marked', {}, [translated], text, true],
		[
			'that was translated before and is again too',
			quoted,
			[translated],
			'обґрунтовані підстави',
			true
		]
	])('%s', (_, translations, changes, said, marked) => {
		expect(quoteIn(translations, changes)).toMatchObject({ text: said, translated: marked });
	});

	it('whose speaker alone is translated is not marked', () => {
		const speaker: Translations = {
			[table]: { [id]: { 'quotes.0.speaker': { of: fingerprint('The court'), text: 'Суд' } } }
		};
		expect(quoteIn(speaker)).toMatchObject({ speaker: 'Суд', translated: false });
	});
});

describe('a unit', () => {
	const forms: UnitForms = { one: 'дитина', few: 'дитини', many: 'дітей', other: 'дитини' };
	const unitOf = (
		value: number,
		units: Locale['units'] = { children: forms }
	): string | undefined => {
		const change = { table: 'places', op: 'replace', path: '/0/numbers/0/value', value } as const;
		const made = translate(checkedTables([change]), locale({}, units));
		return rowOf(made.tables, 'places', 'from-a-town').numbers[0]?.unit;
	};

	it.each([
		[0, 'дітей'],
		[1, 'дитина'],
		[2, 'дитини'],
		[4, 'дитини'],
		[5, 'дітей'],
		[11, 'дітей'],
		[12, 'дітей'],
		[14, 'дітей'],
		[20, 'дітей'],
		[21, 'дитина'],
		[22, 'дитини'],
		[25, 'дітей'],
		[100, 'дітей'],
		[101, 'дитина'],
		[111, 'дітей'],
		[19546, 'дітей']
	])('after %d is “%s”', (value, unit) => expect(unitOf(value)).toBe(unit));

	it.each<[string, Locale['units']]>([
		['that is not translated', {}],
		['of which another is translated', { sites: forms }],
		['without the form that goes with the number', { children: { one: 'дитина' } }]
	])('%s stays in English', (_, units) => expect(unitOf(5, units)).toBe('children'));

	it('leaves the number as it is', () => {
		const made = translate(tables, locale({}, { hours: { other: 'години' } }));
		expect(rowOf(made.tables, 'summit-events', 'talks-2023-06-01').numbers[0]).toMatchObject({
			value: 2.75,
			unit: 'години',
			qualifier: 'about'
		});
	});
});

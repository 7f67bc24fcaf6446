/**
 * The folder of a language: what is wrong in it is said at once, with file, record, field, what was found and
 * what was expected; what is not translated, or no longer, is listed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatBreach } from '../../../src/lib/dataset/breach.ts';
import { tableNames } from '../../../src/lib/dataset/schema.ts';
import {
	fingerprint,
	textsOf,
	translatable,
	type Translations
} from '../../../src/lib/dataset/translate.ts';
import {
	checkTranslations,
	localeFolder,
	readTranslations,
	translatedLanguages
} from '../../../src/lib/dataset/translations.ts';
import { checkedTables, dataFolder } from './fixture.ts';

const tables = checkedTables();
const one = (of: string, text: string) => ({ of: fingerprint(of), text });

/** A data folder with some files in the folder of Ukrainian. */
function withFiles(files: Readonly<Record<string, string | Buffer>>): string {
	const folder = dataFolder();
	mkdirSync(localeFolder(folder, 'uk'), { recursive: true });
	for (const [name, text] of Object.entries(files))
		writeFileSync(join(localeFolder(folder, 'uk'), name), text);
	return folder;
}

const json = (value: unknown): string => JSON.stringify(value);

/** Everything that is wrong with some files, in a line each: of the files, then of what they say. */
function wrongWith(files: Readonly<Record<string, string | Buffer>>): string[] {
	const { locale, breaches } = readTranslations(withFiles(files), 'uk');
	return [...breaches, ...checkTranslations(tables, locale).breaches].map(formatBreach);
}

const place = { name: one('A town', 'Місто') };

/** Every text that is translated, as `«it»`, but for some. */
function allBut(left: (field: string) => boolean): Translations {
	return Object.fromEntries(
		tableNames.map((table) => [
			table,
			Object.fromEntries(
				tables[table].map((row) => [
					row.id,
					Object.fromEntries(
						[...textsOf(table, row)]
							.filter(([field]) => !left(`${table}/${row.id} · ${field}`))
							.map(([field, text]) => [field, one(text, `«${text}»`)])
					)
				])
			)
		])
	);
}

const forms = { one: 'а', few: 'б', many: 'в', other: 'г' };
const units = { children: forms, warrants: forms, hours: forms };

describe('the languages of a data folder', () => {
	it('are none where none has a folder', () =>
		expect(translatedLanguages(dataFolder())).toEqual([]));

	it('are the folders there', () => {
		const folder = withFiles({});
		mkdirSync(localeFolder(folder, 'de'));
		expect(translatedLanguages(folder)).toEqual(['de', 'uk']);
	});

	it('are no files that lie beside them', () => {
		const folder = withFiles({});
		writeFileSync(join(folder, 'locales', '.DS_Store'), '');
		expect(translatedLanguages(folder)).toEqual(['uk']);
	});
});

describe('what a language says', () => {
	it('is nothing where it has no folder', () => {
		expect(readTranslations(dataFolder(), 'uk')).toEqual({
			locale: { language: 'uk', translations: {}, units: {} },
			breaches: []
		});
	});

	it('is read from the files of tables and of units', () => {
		const folder = withFiles({
			'places.json': json({ 'from-a-town': place }),
			'units.json': json(units)
		});
		expect(readTranslations(folder, 'uk')).toEqual({
			locale: { language: 'uk', translations: { places: { 'from-a-town': place } }, units },
			breaches: []
		});
	});

	it('is kept of the files that can be read beside one that cannot', () => {
		const folder = withFiles({ 'places.json': json({ 'from-a-town': place }), 'bodies.json': '{' });
		const { locale, breaches } = readTranslations(folder, 'uk');
		expect(Object.keys(locale.translations)).toEqual(['places']);
		expect(breaches).toHaveLength(1);
	});
});

describe('a folder of translations is refused', () => {
	const SHAPE = '{ "of": fingerprint, "text": translation }';
	const NAMES = 'units.json, and files of tables that are translated';
	const PLAIN = 'plain text, without markup or placeholders';
	const saying = (text: string): string =>
		json({ 'from-a-town': { name: { of: fingerprint('A town'), text } } });

	it.each<[string, Record<string, string | Buffer>, (string | RegExp)[]]>([
		[
			'with a file of no table',
			{ 'towns.json': '{}' },
			[`locales/uk/towns.json: found a file of this name, expected ${NAMES}`]
		],
		[
			'with a file of a table that is not translated',
			{ 'sources.json': '{}' },
			[`locales/uk/sources.json: found a file of this name, expected ${NAMES}`]
		],
		[
			'with a record that there is not',
			{ 'places.json': json({ 'from-nowhere': place }) },
			[
				'locales/uk/places.json · from-nowhere · name: found a translation of it, expected ids of records in places.json'
			]
		],
		[
			'with a record of another table',
			{ 'bodies.json': json({ 'from-a-town': place }) },
			[
				'locales/uk/bodies.json · from-a-town · name: found a translation of it, expected ids of records in bodies.json'
			]
		],
		...['kind', 'admin2.name', 'numbers.1.what', 'sources.0.evidence', 'caveats'].map(
			(field): [string, Record<string, string>, string[]] => [
				`with a field that the record has not, or that is not translated: ${field}`,
				{ 'places.json': json({ 'from-a-town': { [field]: one('A town', 'Місто') } }) },
				[
					`locales/uk/places.json · from-a-town · ${field}: found a translation of it, expected fields that the record has, and that are translated`
				]
			]
		),
		...(
			[
				['<b>Місто</b>', '"<b"'],
				['Місто</p>', '"</p"'],
				['<!-- Місто', '"<!"'],
				['Місто&nbsp;', '"&nbsp;"'],
				['Місто&#160;', '"&#160;"'],
				['Місто {name}', '"{name}"'],
				['Місто {}', '"{}"'],
				['Місто {назва}', '"{назва}"'],
				['[Місто](https://example.org)', '"]("'],
				['**Місто**', '"**"']
			] as const
		).map(([text, found]): [string, Record<string, string>, string[]] => [
			`with a text that is none: ${text}`,
			{ 'places.json': saying(text) },
			[`locales/uk/places.json · from-a-town · name: found ${found}, expected ${PLAIN}`]
		]),
		[
			'with what is no JSON',
			{ 'places.json': '{ "from-a-town": ' },
			[/^locales\/uk\/places\.json: found .+, expected JSON$/]
		],
		[
			'with what is no text',
			{ 'places.json': Buffer.from([0x7b, 0xff, 0x7d]) },
			['locales/uk/places.json: found byte 0xFF at offset 1, expected text in UTF-8']
		],
		...(
			[
				['a list', [], ''],
				['a text in place of a record', { 'from-a-town': 'Місто' }, ' · from-a-town'],
				['a text alone', { 'from-a-town': { name: 'Місто' } }, ' · from-a-town · name'],
				[
					'a text without its fingerprint',
					{ 'from-a-town': { name: { text: 'Місто' } } },
					' · from-a-town · name.of'
				],
				[
					'an empty text',
					{ 'from-a-town': { name: { of: 'a', text: '' } } },
					' · from-a-town · name.text'
				],
				[
					'one thing more',
					{ 'from-a-town': { name: { of: 'a', text: 'Місто', note: 'x' } } },
					' · from-a-town · name'
				]
			] as const
		).map(([name, value, where]): [string, Record<string, string>, RegExp[]] => [
			`in another shape: ${name}`,
			{ 'places.json': json(value) },
			[
				new RegExp(
					`^locales/uk/places\\.json${where.replace(/\./g, '\\.')}: found .+, expected ${SHAPE.replace(/[{}]/g, '\\$&')}$`
				)
			]
		]),
		[
			'with units in forms that no language has',
			{ 'units.json': json({ children: { some: 'діти' } }) },
			[/^locales\/uk\/units\.json · children.*: found .+, expected .+$/]
		]
	])('%s', (_, files, expected) => {
		const found = wrongWith(files);
		expect(found).toHaveLength(expected.length);
		expected.forEach((line, i) => {
			if (typeof line === 'string') expect(found[i]).toBe(line);
			else expect(found[i]).toMatch(line);
		});
	});

	it('with every breach at once', () => {
		const found = wrongWith({
			'towns.json': '{}',
			'bodies.json': '{',
			'measures.json': json({ register: { name: 'Реєстр' }, estimate: { counts: [] } }),
			'places.json': json({
				'from-nowhere': place,
				'from-a-town': { kind: one('town', 'місто'), name: one('A town', '<i>Місто</i>') },
				'to-a-camp': { name: one('A camp', '{camp}') }
			})
		});
		expect(found.map((line) => line.replace(/: found .*/, ''))).toEqual([
			'locales/uk/bodies.json',
			'locales/uk/measures.json · register · name',
			'locales/uk/measures.json · estimate · counts',
			'locales/uk/towns.json',
			'locales/uk/places.json · from-nowhere · name',
			'locales/uk/places.json · from-a-town · kind',
			'locales/uk/places.json · from-a-town · name',
			'locales/uk/places.json · to-a-camp · name'
		]);
	});

	it.each(['Менше < ніж', 'A & B', '5 > 3', '* * *', '(за даними [3])'])(
		'but not for what is plain text: %s',
		(text) => expect(wrongWith({ 'places.json': saying(text) })).toEqual([])
	);

	it('with units that say markup', () => {
		const found = wrongWith({ 'units.json': json({ children: { ...forms, few: '<b>діти</b>' } }) });
		expect(found).toHaveLength(1);
	});

	it('with a unit that no record counts in', () => {
		expect(wrongWith({ 'units.json': json({ ...units, parrots: forms }) })).toHaveLength(1);
	});

	it('which says of units what their shape is, not that of texts', () => {
		const [found] = wrongWith({ 'units.json': json({ children: 'діти' }) });
		expect(found).not.toContain('fingerprint');
	});
});

describe('what is not translated is listed', () => {
	const listed = (translations: Translations, of = tables, spoken: typeof units | object = units) =>
		checkTranslations(of, { language: 'uk', translations, units: { ...spoken } });

	it('nothing, where all is', () => {
		expect(listed(allBut(() => false))).toEqual({ breaches: [], missing: [], stale: [] });
	});

	it.each([
		'places/from-a-town · name',
		'places/from-a-town · legs.0.what',
		'summit-events/talks-2023-06-01 · actors.1',
		'measures/register · breaks.0.what',
		'derived/groups-together · what'
	])('a text that is missing: %s', (missing) => {
		expect(listed(allBut((field) => field === missing))).toEqual({
			breaches: [],
			missing: [missing],
			stale: []
		});
	});

	it('a text whose English has changed', () => {
		const changed = checkedTables([
			{ table: 'places', op: 'replace', path: '/0/name', value: 'Another town' }
		]);
		expect(
			listed(
				allBut(() => false),
				changed
			)
		).toEqual({
			breaches: [],
			missing: [],
			stale: ['places/from-a-town · name']
		});
	});

	it('a unit without all the forms of the language, once', () => {
		const spoken = { ...units, children: { one: 'дитина', many: 'дітей', other: 'дитини' } };
		expect(
			listed(
				allBut(() => false),
				tables,
				spoken
			).missing
		).toEqual(['units.json · children']);
	});

	it('every text where nothing is translated', () => {
		const { missing } = listed({}, tables, {});
		const texts = tableNames.flatMap((table) =>
			tables[table].flatMap((row) => [...textsOf(table, row)])
		);
		expect(missing).toHaveLength(texts.length + Object.keys(units).length);
		expect(missing.some((place) => place.startsWith('sources/'))).toBe(false);
		expect(translatable.sources).toEqual([]);
	});
});

it('an entry that is malformed keeps nothing that is wrong with the others from being said', () => {
	const file = json({ 'no-such-place': place, 'another-one': { name: { of: 1 } } });
	const wrong = wrongWith({ 'places.json': file });
	expect(wrong.filter((line) => line.includes('another-one · name.of: found 1'))).toHaveLength(1);
	expect(wrong.filter((line) => line.includes('no-such-place · name'))).toHaveLength(1);
});

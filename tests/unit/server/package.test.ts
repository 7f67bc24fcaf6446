import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { datasetOf, sha256 } from '../../../src/lib/dataset/release.ts';
import { tableNames, type Tables } from '../../../src/lib/dataset/schema.ts';
import { cellOf, columnsOf } from '../../../src/lib/server/data-package/columns.ts';
import { releaseFiles } from '../../../src/lib/server/data-package/files.ts';
import { readTexts } from '../../../src/lib/dataset/folder.ts';
import { FIXTURES } from '../dataset/fixture.ts';

function tables(): Tables {
	const texts = readTexts(join(FIXTURES, 'valid'));
	return Object.fromEntries(
		tableNames.map((name) => [name, JSON.parse(String(texts[name])) as unknown])
	) as unknown as Tables;
}

const encoded = (text: string) => new TextEncoder().encode(text);

function files() {
	const dataset = datasetOf(tables(), '1.2.3', '2023-12-31');
	return releaseFiles(dataset, {
		dataset: encoded(JSON.stringify(dataset)),
		manifest: encoded('{}')
	});
}

function textOf(name: string): string {
	const file = files().find((candidate) => candidate.name === name);
	return new TextDecoder().decode(file?.content);
}

describe('columns', () => {
	it('of nested objects have dots, of lists are whole', () => {
		const names = columnsOf('deportation-figures').map(({ name }) => name);
		expect(names.slice(0, 3)).toEqual(['id', 'measure', 'role']);
		expect(names).toEqual(expect.arrayContaining(['speaker.name', 'speaker.office', 'sources']));
		expect(names).not.toContain('speaker');
	});

	it('of rows in several shapes are those of all of them', () => {
		const columns = columnsOf('derived');
		expect(columns.map(({ name }) => name)).toEqual([
			'id',
			'formula',
			'what',
			'of',
			'select.table',
			'select.where'
		]);
		expect(columns.find(({ name }) => name === 'formula')?.values).toEqual([
			'difference',
			'sum',
			'days-between',
			'count',
			'count-of',
			'hours-of-seconds',
			'minutes-of-seconds'
		]);
		expect(columns.find(({ name }) => name === 'of')?.empty).toBe('no-field');
	});

	it.each(tableNames)('of %s hold every field of every row', (table) => {
		const paths = (value: unknown, path = ''): string[] =>
			typeof value === 'object' && value !== null && !Array.isArray(value)
				? Object.entries(value).flatMap(([key, inner]) =>
						paths(inner, path === '' ? key : `${path}.${key}`)
					)
				: [path];
		const names = columnsOf(table).map(({ name }) => name);
		const rows: readonly object[] = tables()[table];
		const missing = rows
			.flatMap((row) => paths(row))
			.filter((path) => !names.some((name) => name === path || name.startsWith(`${path}.`)))
			// What a derived value selects by is an object of any fields, whole in one cell.
			.filter((path) => !path.startsWith('select.where.'));
		expect(missing).toEqual([]);
	});

	it('read nothing but what a row has of its own', () => {
		expect(cellOf({ a: null }, { name: 'a.b' })).toBeNull();
		expect(cellOf({}, { name: 'a.b' })).toBeUndefined();
		expect(cellOf({}, { name: 'constructor' })).toBeUndefined();
	});
});

describe('the files of a release', () => {
	it('are the stored two, a table each, the descriptor and the hashes', () => {
		expect(files().map(({ name }) => name)).toEqual([
			'dataset.json',
			'manifest.json',
			'datapackage.json',
			...tableNames.map((table) => `${table}.csv`),
			'SHA256SUMS'
		]);
	});

	it('SHA256SUMS has a line for each other file', () => {
		const others = files().slice(0, -1);
		const expected = others.map(({ name, content }) => `${sha256(content)}  ${name}\n`).sort();
		expect(textOf('SHA256SUMS')).toBe(expected.join(''));
	});

	it('are the same whenever they are made', () => {
		expect(files()).toEqual(files());
	});

	it('CSVs have no byte order mark and end every line with CR LF', () => {
		const text = textOf('places.csv');
		expect(text.startsWith('id,name,')).toBe(true);
		expect(text.endsWith('\r\n')).toBe(true);
	});
});

describe('datapackage.json', () => {
	const read = JSON.parse(textOf('datapackage.json')) as {
		resources: { name: string; path: string; bytes: number; hash: string; schema?: object }[];
	};

	it('says what it is, of when, by whom and under which licence', () => {
		expect(read).toMatchObject({
			$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
			name: 'names-on-a-list',
			version: '1.2.3',
			created: '2023-12-31T00:00:00Z',
			licenses: [{ name: 'CC-BY-4.0' }],
			contributors: [{ title: expect.any(String) }]
		});
	});

	it('describes every CSV by its columns, size and hash', () => {
		for (const table of tableNames) {
			const file = files().find(({ name }) => name === `${table}.csv`);
			const resource = read.resources.find(({ name }) => name === table);
			expect(resource).toMatchObject({
				path: `${table}.csv`,
				bytes: file?.content.length,
				hash: `sha256:${file?.sha256}`,
				schema: {
					fields: columnsOf(table).map(({ name, type }) => ({ name, type })),
					primaryKey: ['id']
				}
			});
		}
	});

	it('says which columns refer to another table', () => {
		const figures = read.resources.find(({ name }) => name === 'deportation-figures');
		expect(figures?.schema).toMatchObject({
			foreignKeys: [
				{ fields: ['measure'], reference: { resource: 'measures', fields: ['id'] } },
				{ fields: ['body'], reference: { resource: 'bodies', fields: ['id'] } },
				{ fields: ['of'], reference: { fields: ['id'] } }
			]
		});
	});
});

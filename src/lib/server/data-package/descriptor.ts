/** `datapackage.json`: a release as a Data Package of the second version of that standard. */
import { tableNames, type Dataset, type Source, type TableName } from '../../dataset/schema.ts';
import { columnsOf, type Column } from './columns.ts';
import { AUTHOR, LICENCE, TITLE } from './credit.ts';

/** A file that the package describes. */
export interface PackedFile {
	name: string;
	bytes: number;
	sha256: string;
}

const PROFILES = 'https://datapackage.org/profiles/2.0';

const DESCRIPTION =
	'How many Ukrainian children Russia is said to have deported or moved, who says so and what each number counts; the legal and political events around it; the diplomacy around the summit in Anchorage; the places that sources name. Each CSV is a table of dataset.json. A nested object has a column for each of its parts, named with a dot. A list stands in its cell as JSON. An empty cell is null, or a field that the row does not have; the field’s description says which. A text that begins with = + - @ (or the full-width form of one), a tab, a line break or an apostrophe has an apostrophe put in front, so that no spreadsheet runs it as a formula: take one leading apostrophe away to have the text.';

const TABLES: Readonly<Record<TableName, string>> = {
	'deportation-figures': 'Numbers: who asserts each, as of when, and what it counts',
	'icc-timeline': 'Legal and political events',
	'summit-events': 'Events of the diplomacy around the summit',
	places: 'Places that sources name',
	measures: 'What is counted, and what it may be set against',
	bodies: 'Who asserts the numbers',
	sources: 'Where it was published',
	derived: 'Values that are computed from records by a named formula'
};

const EMPTY: Readonly<Record<Exclude<Column['empty'], ''>, string>> = {
	null: 'Empty: null.',
	'null-object':
		'Empty in every part of the object: the object is null; empty in this part alone: this part is null.',
	'no-field': 'Empty: the row has no such field.'
};

/** Columns that hold the id of a row of a table. */
const REFERENCES: Partial<Record<TableName, Readonly<Record<string, TableName>>>> = {
	'deportation-figures': { measure: 'measures', body: 'bodies', of: 'deportation-figures' },
	measures: { partOf: 'measures' }
};

function fieldOf({ name, type, required, values, least, description, empty }: Column): object {
	const constraints = {
		...(required && { required }),
		...(name === 'id' && { unique: true }),
		...(values.length > 0 && { enum: values }),
		...(least !== null && { minimum: least })
	};
	const notes = [
		description === '' ? '' : `${description}.`,
		type === 'array' ? 'A list, as JSON.' : type === 'object' ? 'An object, as JSON.' : '',
		empty === '' ? '' : EMPTY[empty]
	].filter((note) => note !== '');
	return {
		name,
		type,
		...(notes.length > 0 && { description: notes.join(' ') }),
		...(Object.keys(constraints).length > 0 && { constraints })
	};
}

function tableSchema(table: TableName): object {
	const references = Object.entries(REFERENCES[table] ?? {});
	return {
		$schema: `${PROFILES}/tableschema.json`,
		fields: columnsOf(table).map(fieldOf),
		missingValues: [''],
		primaryKey: ['id'],
		...(references.length > 0 && {
			foreignKeys: references.map(([field, resource]) => ({
				fields: [field],
				// A table that refers to itself is not named.
				reference: { ...(resource !== table && { resource }), fields: ['id'] }
			}))
		})
	};
}

function sourceOf({ publisher, title, url }: Source): object {
	return {
		title: title === null ? publisher : `${publisher}: ${title}`,
		...(url !== null && { path: url })
	};
}

/** @param files what is described: the CSV of each table, and `dataset.json` */
export function descriptor(dataset: Dataset, files: readonly PackedFile[]): object {
	const packed = (name: string): object => {
		const file = files.find((candidate) => candidate.name === name);
		if (file === undefined) throw new Error(`The package has no file ${name}.`);
		return { bytes: file.bytes, hash: `sha256:${file.sha256}` };
	};
	return {
		$schema: `${PROFILES}/datapackage.json`,
		name: 'names-on-a-list',
		title: TITLE,
		description: DESCRIPTION,
		version: dataset.version,
		created: `${dataset.released}T00:00:00Z`,
		licenses: [LICENCE],
		contributors: [{ title: AUTHOR, roles: ['author'] }],
		sources: dataset.tables.sources.map(sourceOf),
		resources: [
			...tableNames.map((table) => ({
				name: table,
				title: TABLES[table],
				path: `${table}.csv`,
				type: 'table',
				format: 'csv',
				mediatype: 'text/csv',
				encoding: 'utf-8',
				...packed(`${table}.csv`),
				schema: tableSchema(table)
			})),
			{
				name: 'dataset',
				title: 'All tables in one file, as they were released',
				path: 'dataset.json',
				format: 'json',
				mediatype: 'application/json',
				encoding: 'utf-8',
				...packed('dataset.json')
			}
		]
	};
}

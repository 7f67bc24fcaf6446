/**
 * The columns of each table’s CSV, worked out from the schema: one for each field, one for each part
 * of a nested object (`speaker.name`), and lists whole, as JSON in one cell.
 */
import { z } from 'zod';
import { tableSchemas, type TableName } from '../../dataset/schema.ts';

export type ColumnType = 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object';

export interface Column {
	/** Path of the field, with dots: the heading of the column. */
	name: string;
	type: ColumnType;
	/** Whether every row has it. */
	required: boolean;
	/** The only values that it may have, where they are a closed list. */
	values: readonly string[];
	/** The least that a number may be; null where there is no such bound. */
	least: number | null;
	/** What the schema says of it; empty where its name says it all. */
	description: string;
	/** What an empty cell stands for; empty for a column that has none. */
	empty: '' | 'null' | 'null-object' | 'no-field';
}

/** The little of JSON Schema that the dataset’s schema is made of. */
interface Shape {
	type?: string;
	properties?: Record<string, Shape>;
	required?: string[];
	anyOf?: Shape[];
	oneOf?: Shape[];
	enum?: unknown[];
	const?: unknown;
	minimum?: number;
	description?: string;
}

interface Field {
	path: readonly string[];
	shape: Shape;
	empty: Column['empty'];
}

/** A shape without its null, and whether it may be null. */
function unwrapped(shape: Shape): { shape: Shape; nullable: boolean } {
	const options = shape.anyOf ?? [];
	const rest = options.filter(({ type }) => type !== 'null');
	const [only] = rest;
	if (only === undefined || rest.length > 1 || rest.length === options.length)
		return { shape, nullable: false };
	const description = shape.description ?? only.description;
	return { shape: { ...only, ...(description && { description }) }, nullable: true };
}

/** The closed list of a shape’s values; a constant is a list of one. */
function valuesOf(shape: Shape): string[] {
	return (shape.enum ?? (shape.const === undefined ? [] : [shape.const])).map(String);
}

/** Rows that come in several shapes, as one with every field of any of them. */
function merged(variants: readonly Shape[]): Shape {
	const properties: Record<string, Shape> = {};
	for (const variant of variants) {
		for (const [key, shape] of Object.entries(variant.properties ?? {})) {
			const known = properties[key];
			const values = [...(known ? valuesOf(known) : []), ...valuesOf(shape)];
			properties[key] = { ...(known ?? shape), ...(values.length > 0 && { enum: values }) };
		}
	}
	const required = Object.keys(properties).filter((key) =>
		variants.every((variant) => variant.required?.includes(key))
	);
	return { type: 'object', properties, required };
}

function fields({ path, shape, empty }: Field): Field[] {
	if (shape.properties === undefined) return [{ path, shape, empty }];
	return Object.entries(shape.properties).flatMap(([key, inner]) => {
		const { shape: own, nullable } = unwrapped(inner);
		const missing = !(shape.required ?? []).includes(key);
		const now = missing
			? 'no-field'
			: empty !== ''
				? empty
				: !nullable
					? ''
					: own.properties
						? 'null-object'
						: 'null';
		return fields({ path: [...path, key], shape: own, empty: now });
	});
}

const TYPES: readonly string[] = ['number', 'integer', 'boolean', 'array', 'object'];

function columnOf({ path, shape, empty }: Field): Column {
	return {
		name: path.join('.'),
		type: TYPES.includes(shape.type ?? '') ? (shape.type as ColumnType) : 'string',
		required: empty === '',
		values: valuesOf(shape),
		least:
			shape.minimum !== undefined && Number.isSafeInteger(shape.minimum) ? shape.minimum : null,
		description: shape.description ?? '',
		empty
	};
}

const known = new Map<TableName, Column[]>();

/** The columns of a table, in the order of the schema. */
export function columnsOf(table: TableName): readonly Column[] {
	const found = known.get(table);
	if (found !== undefined) return found;
	const schema = z.toJSONSchema(tableSchemas[table]) as Shape;
	const variants = schema.oneOf ?? schema.anyOf;
	const root = variants === undefined ? schema : merged(variants);
	const columns = fields({ path: [], shape: root, empty: '' }).map(columnOf);
	known.set(table, columns);
	return columns;
}

/** What stands at a column of a row: undefined where the row has no such field. */
export function cellOf(row: unknown, { name }: Pick<Column, 'name'>): unknown {
	let value: unknown = row;
	for (const key of name.split('.')) {
		if (typeof value !== 'object' || value === null) return value;
		value = Object.getOwnPropertyDescriptor(value, key)?.value as unknown;
	}
	return value;
}

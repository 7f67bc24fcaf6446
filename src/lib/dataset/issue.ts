/** What the schema refused, in words that an editor can act on. */
import { z } from 'zod';
import { show } from './breach.ts';

export type Issue = z.core.$ZodIssue;

const KINDS: Record<string, string> = {
	string: 'text',
	int: 'a whole number',
	number: 'a number',
	boolean: 'true or false',
	array: 'a list',
	tuple: 'a list',
	object: 'an object',
	record: 'an object'
};

function list(values: readonly unknown[]): string {
	return values.length === 1
		? show(values[0])
		: `one of ${values.map((value) => String(value)).join(', ')}`;
}

/** The schema of what stands at a path, or undefined where the schema has no such place. */
function schemaAt(
	schema: unknown,
	value: unknown,
	[key, ...rest]: readonly PropertyKey[]
): unknown {
	if (schema instanceof z.ZodDiscriminatedUnion) {
		const option = schema.options.find(
			(candidate) =>
				candidate instanceof z.ZodObject &&
				candidate.shape['formula'] instanceof z.ZodLiteral &&
				candidate.shape['formula'].safeParse(valueAt(value, ['formula'])).success
		);
		return key === undefined ? schema : schemaAt(option, value, [key, ...rest]);
	}
	if (key === undefined) return schema;
	const inside = valueAt(value, [key]);
	if (schema instanceof z.ZodNullable) return schemaAt(schema.unwrap(), value, [key, ...rest]);
	if (schema instanceof z.ZodArray) return schemaAt(schema.element, inside, rest);
	if (schema instanceof z.ZodObject) return schemaAt(schema.shape[String(key)], inside, rest);
	return undefined;
}

/** What stands at a path into a value, or undefined. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
	return path.reduce<unknown>(
		(inner, key) =>
			typeof inner === 'object' && inner !== null
				? new Map<PropertyKey, unknown>(Object.entries(inner)).get(String(key))
				: undefined,
		value
	);
}

function wanted(issue: Issue): string {
	switch (issue.code) {
		case 'invalid_type':
			return issue.message.startsWith('Invalid input')
				? (KINDS[issue.expected] ?? issue.expected)
				: issue.message;
		case 'invalid_value':
			return list(issue.values);
		case 'invalid_union':
			return 'options' in issue && Array.isArray(issue.options)
				? list(issue.options)
				: issue.errors.flatMap((errors) => errors.slice(0, 1).map(wanted)).join(', or ');
		case 'too_small':
			if (issue.origin === 'string') return 'some text';
			if (issue.origin === 'number') return `at least ${issue.minimum}`;
			return issue.message.startsWith('Too small')
				? `${issue.minimum} entries or more`
				: issue.message;
		case 'too_big':
			if (issue.origin === 'string') return `at most ${issue.maximum} characters`;
			return issue.origin === 'array' ? `${issue.maximum} entries` : `at most ${issue.maximum}`;
		default:
			return issue.message;
	}
}

/** What a schema issue expected, in words. */
export function expectedBy(issue: Issue, schema: z.ZodType, row: unknown): string {
	const words = wanted(issue);
	const typed = issue.code === 'invalid_type' || issue.code === 'invalid_value';
	return typed && schemaAt(schema, row, issue.path) instanceof z.ZodNullable
		? `${words}, or null`
		: words;
}

/** Whether a row with this issue still has the types of its schema, so that rules can read it. */
export function keepsTypes({ code, ...issue }: Issue): boolean {
	if (code === 'too_small' || code === 'too_big')
		return 'origin' in issue && issue.origin !== 'array';
	return code === 'custom' || code === 'invalid_format' || code === 'unrecognized_keys';
}

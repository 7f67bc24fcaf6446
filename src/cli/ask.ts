/** Asks for a row field by field, as its schema has them. */
import { z } from 'zod';
import { expectedBy } from '../lib/dataset/issue.ts';
import { Refusal } from './command.ts';

export interface Terminal {
	/** Shows a question and resolves with the line that was typed; null at the end of the input. */
	ask(question: string): Promise<string | null>;
	say(line: string): void;
}

function unwrapped(schema: z.ZodType): z.ZodType {
	return schema instanceof z.ZodNullable ? (schema.unwrap() as z.ZodType) : schema;
}

/** What may be typed, in a few words. */
function hintOf(schema: z.ZodType): string {
	const inner = unwrapped(schema);
	const none = schema instanceof z.ZodNullable ? '; empty: null' : '';
	if (inner instanceof z.ZodEnum) return `${inner.options.join(', ')}${none}`;
	if (inner instanceof z.ZodNumber) return `a number${none}`;
	if (inner instanceof z.ZodBoolean) return `yes or no${none}`;
	return `${schema.meta()?.description ?? inner.meta()?.description ?? 'text'}${none}`;
}

/** A typed line as the value that it stands for. */
function valueOf(schema: z.ZodType, typed: string): unknown {
	const inner = unwrapped(schema);
	const text = typed.trim();
	if (text === '' && schema instanceof z.ZodNullable) return null;
	if (inner instanceof z.ZodNumber) {
		const number = text.replaceAll(',', '');
		return number !== '' && Number.isFinite(Number(number)) ? Number(number) : text;
	}
	if (inner instanceof z.ZodBoolean) return { yes: true, no: false }[text.toLowerCase()] ?? text;
	return text;
}

async function line(terminal: Terminal, question: string): Promise<string> {
	const typed = await terminal.ask(question);
	if (typed === null) throw new Refusal('The input ended before the row did. Nothing was written.');
	return typed;
}

async function yes(terminal: Terminal, question: string): Promise<boolean> {
	return /^y/i.test((await line(terminal, `${question} [y/N] `)).trim());
}

/** Asks until what was typed fits. */
async function askValue(terminal: Terminal, schema: z.ZodType, path: string): Promise<unknown> {
	for (;;) {
		const value = valueOf(schema, await line(terminal, `${path} (${hintOf(schema)}): `));
		const result = schema.safeParse(value);
		if (result.success) return value;
		const [issue] = result.error.issues;
		const expected = issue === undefined ? 'another value' : expectedBy(issue, schema, value);
		terminal.say(`  expected ${expected}`);
	}
}

async function askList(terminal: Terminal, schema: z.ZodArray, path: string): Promise<unknown[]> {
	const list: unknown[] = [];
	// A list that must not be empty begins without a question.
	const needed = !schema.safeParse([]).success;
	while ((needed && list.length === 0) || (await yes(terminal, `${path}: one more?`)))
		list.push(await askField(terminal, schema.element as z.ZodType, `${path}.${list.length}`));
	return list;
}

async function askMap(terminal: Terminal, schema: z.ZodRecord, path: string): Promise<object> {
	const entries = new Map<string, unknown>();
	for (;;) {
		const key = (await line(terminal, `${path}: a field (empty: no more): `)).trim();
		if (key === '') return Object.fromEntries(entries);
		const typed = (await line(terminal, `${path}.${key}: `)).trim();
		const plain = { true: true, false: false }[typed];
		const number = typed !== '' && Number.isFinite(Number(typed)) ? Number(typed) : typed;
		const value = plain ?? number;
		if (schema.safeParse({ [key]: value }).success) entries.set(key, value);
	}
}

async function askFields(
	terminal: Terminal,
	schema: z.ZodObject,
	path: string,
	row: Record<string, unknown> = {}
): Promise<Record<string, unknown>> {
	for (const [name, field] of Object.entries(schema.shape)) {
		const inner = path === '' ? name : `${path}.${name}`;
		if (!(name in row)) row[name] = await askField(terminal, field as z.ZodType, inner);
	}
	return row;
}

async function askVariant(terminal: Terminal, schema: z.ZodDiscriminatedUnion, path: string) {
	const { discriminator } = schema.def;
	const options = schema.options.filter((option) => option instanceof z.ZodObject);
	const names = options.map((option) => {
		const literal = option.shape[discriminator] as z.ZodLiteral<string>;
		return literal.value;
	});
	const name = await askValue(terminal, z.enum(names), path === '' ? discriminator : path);
	const chosen = options[names.indexOf(String(name))];
	if (chosen === undefined) throw new Error(`There is no ${String(name)}.`);
	return askFields(terminal, chosen, path);
}

async function askField(terminal: Terminal, schema: z.ZodType, path: string): Promise<unknown> {
	const inner = unwrapped(schema);
	if (inner instanceof z.ZodLiteral) return inner.value;
	if (inner instanceof z.ZodArray) return askList(terminal, inner, path);
	if (inner instanceof z.ZodRecord) return askMap(terminal, inner, path);
	if (inner instanceof z.ZodTuple) {
		const items = inner.def.items as readonly z.ZodType[];
		const list: unknown[] = [];
		for (const [i, item] of items.entries())
			list.push(await askField(terminal, item, `${path}.${i}`));
		return list;
	}
	if (inner instanceof z.ZodObject) {
		const none =
			schema instanceof z.ZodNullable && !(await yes(terminal, `${path}: is there one?`));
		return none ? null : askFields(terminal, inner, path);
	}
	return askValue(terminal, schema, path);
}

/**
 * Asks for every field of a row, and again for those that are answered wrongly.
 * @param id the row’s id, where it is known already
 */
export async function askRow(terminal: Terminal, schema: z.ZodType, id?: string): Promise<unknown> {
	if (schema instanceof z.ZodDiscriminatedUnion) return askVariant(terminal, schema, '');
	if (!(schema instanceof z.ZodObject)) return askField(terminal, schema, '');
	return askFields(terminal, schema, '', id === undefined ? {} : { id });
}

/** A difference between two datasets as text for people. */
import { visible } from '../lib/dataset/breach.ts';
import type { FieldChange, RowChange } from '../lib/dataset/diff.ts';

const SIGNS: Record<RowChange['kind'], string> = { added: '+', removed: '-', changed: '~' };

/** Two short values stand in one line; longer ones below each other, to be compared. */
const SHORT = 40;

function json(value: unknown): string {
	return visible(JSON.stringify(value) ?? '');
}

function fieldLines({ path, old, new: now }: FieldChange): string[] {
	if (old === undefined) return [`      ${path}: + ${json(now)}`];
	if (now === undefined) return [`      ${path}: - ${json(old)}`];
	const [before, after] = [json(old), json(now)];
	return before.length <= SHORT && after.length <= SHORT
		? [`      ${path}: ${before} → ${after}`]
		: [`      ${path}:`, `        - ${before}`, `        + ${after}`];
}

function isEmpty(value: unknown): boolean {
	return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

/** The fields worth a line: of a row that came or went, those that hold something. */
function told({ kind, fields }: RowChange): readonly FieldChange[] {
	return kind === 'changed'
		? fields
		: fields.filter((field) => field.path !== 'id' && !(isEmpty(field.old) && isEmpty(field.new)));
}

/** How many rows changed in which way. */
export function countChanges(changes: readonly RowChange[]): string {
	const number = (kind: RowChange['kind']) =>
		changes.filter((change) => change.kind === kind).length;
	return `${number('added')} added, ${number('changed')} changed, ${number('removed')} removed`;
}

/** Every row that changed below the name of its table; with `fields`, every field of it too. */
export function changeLines(
	changes: readonly RowChange[],
	{ fields }: { fields: boolean }
): string[] {
	let table = '';
	return changes.flatMap((change) => {
		const head = change.table === table ? [] : ['', change.table];
		table = change.table;
		const row = `  ${SIGNS[change.kind]} ${change.id}`;
		return [...head, row, ...(fields ? told(change).flatMap(fieldLines) : [])];
	});
}

/** The log of corrections: what each release changed or removed, and why. */
import { diffTables, type RowChange } from '../../dataset/diff.ts';
import type { Manifest, TableName, Tables } from '../../dataset/schema.ts';
import type { Language } from '../../format/languages.ts';
import { fieldList, rowLabel } from '../../page/data/comparison.ts';
import { html } from '../../format/tree.ts';
import type { CorrectedRow, CorrectionsView, CorrectionView } from '../../page/data/view.ts';
import { pairs, type Pair } from './pairs.ts';
import { entryOf } from './rows.ts';
import { writer, type Writer } from './writer.ts';

/** A reason, and the rows that were changed or removed for it. */
export interface Correction {
	version: string;
	released: string;
	reason: string;
	/** As `table/id`, in the order of the manifest. */
	rows: readonly { record: string; kind: 'changed' | 'removed' }[];
}

/** Corrections of each release that has any, latest first; rows with one reason stand together. */
export function corrections(
	manifests: readonly Pick<Manifest, 'version' | 'released' | 'changes'>[] = pairs().map(
		({ to }) => to.manifest
	)
): Correction[] {
	return manifests.flatMap(({ version, released, changes }) => {
		const rows = (['changed', 'removed'] as const).flatMap((kind) =>
			changes[kind].map(({ record, reason }) => ({ record, reason, kind }))
		);
		return [...new Set(rows.map(({ reason }) => reason))].map((reason) => ({
			version,
			released,
			reason,
			rows: rows
				.filter((row) => row.reason === reason)
				.map(({ record, kind }) => ({ record, kind }))
		}));
	});
}

/** Anchor of a corrected row on the page of corrections. */
export function correctionAnchor(version: string, record: string): string {
	return `${version}-${record.replace('/', '-')}`;
}

/** Table and id of a row by the name that manifests give it. */
export function splitRecord(record: string): { table: TableName; id: string } {
	const at = record.indexOf('/');
	// A manifest names the rows of its own dataset.
	return { table: record.slice(0, at) as TableName, id: record.slice(at + 1) };
}

/** What a row is called: as it stands now, or as it stood where it is gone. */
export function recordLabel(
	record: string,
	{ from, to }: Pick<Pair, 'from' | 'to'>,
	write: Pick<Writer, 'messages' | 'locale'>
): string {
	const { table, id } = splitRecord(record);
	const rowIn = (tables: Tables) => {
		const rows: readonly Tables[TableName][number][] = tables[table];
		return rows.find((row) => row.id === id);
	};
	const row = rowIn(to.dataset.tables) ?? rowIn(from.dataset.tables);
	return row === undefined ? id : rowLabel(row, write);
}

function rowView(
	{ record, kind }: Correction['rows'][number],
	pair: Pair,
	changes: ReadonlyMap<string, RowChange>,
	write: Writer
): CorrectedRow {
	const { version } = pair.to.manifest;
	const { table, id } = splitRecord(record);
	const sides = { old: write.say('corrections-was'), new: write.say('corrections-now') };
	const change = changes.get(record);
	return {
		id: correctionAnchor(version, record),
		label: recordLabel(record, pair, write),
		entry: kind === 'removed' ? '' : (entryOf(table, id) ?? ''),
		kind: kind === 'removed' ? write.say('corrections-removed') : '',
		fields:
			kind === 'removed' || change === undefined
				? ''
				: html(fieldList(change.fields, sides, write), write.locale),
		compared: change === undefined ? '' : `${table}-${id}`
	};
}

export function correctionsView(language: Language): CorrectionsView {
	const write = writer(language);
	return {
		releases: pairs().flatMap((pair) => {
			const { version, released } = pair.to.manifest;
			const found = corrections([pair.to.manifest]);
			if (found.length === 0) return [];
			const changes = new Map(
				diffTables(pair.from.dataset.tables, pair.to.dataset.tables).map((change) => [
					`${change.table}/${change.id}`,
					change
				])
			);
			const views = found.map(({ reason, rows }): CorrectionView => ({
				reason,
				count: write.counted('corrections-rows', rows.length),
				rows: rows.map((row) => rowView(row, pair, changes, write))
			}));
			return [{ version, date: write.date(released), pair: pair.name, corrections: views }];
		})
	};
}

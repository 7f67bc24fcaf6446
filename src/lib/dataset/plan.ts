/** Works out a release before anything is written: its version, and a reason for every correction. */
import { diffTables, leastVersion, type RowChange } from './diff.ts';
import { SCHEMA_MAJOR, type Dataset, type Manifest, type Tables } from './schema.ts';
import { compareVersions, levels, parseVersion, raised, type Level } from './version.ts';

export interface Correction {
	/** The row, as `table/id`, or as `id` where no other changed row has it. */
	row: string;
	reason: string;
}

export interface ReleaseWish {
	/** A version, or the part of the last one that is to be raised. */
	version: string;
	corrections: readonly Correction[];
}

export interface Plan {
	version: string;
	/** Every row that changed since the release before. */
	changes: RowChange[];
	/** The same for the manifest, with the reasons; undefined for a first release. */
	published: Manifest['changes'] | undefined;
}

/** What a manifest calls a row. */
export function rowName({ table, id }: Pick<RowChange, 'table' | 'id'>): string {
	return `${table}/${id}`;
}

function isLevel(text: string): text is Level {
	return (levels as readonly string[]).includes(text);
}

function counted(number: number, what: string): string {
	return `${number} ${what}${number === 1 ? '' : 's'}`;
}

/** Why changes need at least the version that they need. */
function whyLeast(changes: readonly RowChange[], schemaChanged: boolean): string {
	if (schemaChanged) return 'the schema has changed';
	const added = changes.filter(({ kind }) => kind === 'added').length;
	return added > 0
		? `${counted(added, 'row')} were added`.replace('1 row were', '1 row was')
		: `${counted(changes.length, 'row')} corrected`;
}

function versionProblem(wanted: string, least: string, last: string, why: string): string | null {
	if (compareVersions(wanted, last) <= 0)
		return `${last} exists already, and a release never changes. The changes need at least ${least}.`;
	if (compareVersions(wanted, least) < 0)
		return `${wanted} is too low: ${why}, which needs at least ${least}.`;
	return null;
}

/** An id that an earlier release used and a later one gave up: it stays what it was. */
function reusedIds(changes: readonly RowChange[], earlier: readonly Dataset[]): string[] {
	return changes
		.filter(({ kind }) => kind === 'added')
		.flatMap((change) => {
			const used = earlier.find(({ tables }) =>
				tables[change.table].some(({ id }) => id === change.id)
			);
			return used === undefined
				? []
				: [
						`${rowName(change)} was in ${used.version} and removed since; an id is never used again. Give the row another one.`
					];
		});
}

/** The reason for each corrected row by its name; and all that is wrong with the reasons. */
function reasonsFor(
	changes: readonly RowChange[],
	corrections: readonly Correction[]
): { reasons: Map<string, string>; problems: string[] } {
	const corrected = changes.filter(({ kind }) => kind !== 'added');
	const reasons = new Map<string, string>();
	const problems: string[] = [];
	for (const { row, reason } of corrections) {
		const found = corrected.filter((change) => rowName(change) === row || change.id === row);
		const [change, ...others] = found;
		if (change === undefined)
			problems.push(`A reason is given for ${row}, which was neither changed nor removed.`);
		else if (others.length > 0)
			problems.push(`${row} is the id of several rows: write ${found.map(rowName).join(' or ')}.`);
		else if (reasons.has(rowName(change)))
			problems.push(`A reason for ${rowName(change)} is given twice.`);
		else reasons.set(rowName(change), reason);
	}
	const silent = corrected.filter((change) => !reasons.has(rowName(change)));
	problems.push(
		...silent.map((change) => `${rowName(change)} was ${change.kind} without a reason.`)
	);
	if (silent.length > 0)
		problems.push(
			'Say why: --correction "table/id=reason" for each, or all in a file with --corrections.'
		);
	return { reasons, problems };
}

function publishedChanges(
	changes: readonly RowChange[],
	reasons: ReadonlyMap<string, string>
): Manifest['changes'] {
	const names = (kind: RowChange['kind']) =>
		changes.filter((change) => change.kind === kind).map(rowName);
	const withReasons = (kind: RowChange['kind']) =>
		names(kind).map((record) => ({ record, reason: reasons.get(record) ?? '' }));
	return {
		added: names('added'),
		changed: withReasons('changed'),
		removed: withReasons('removed')
	};
}

/** The plan of a release, or everything that stands against it. */
export function planRelease(
	tables: Tables,
	earlier: readonly Dataset[],
	{ version: wanted, corrections }: ReleaseWish
): Plan | { problems: string[] } {
	const last = earlier.at(-1);
	if (last === undefined) {
		const problems = [
			...(isLevel(wanted) ? [`There is no release to raise the ${wanted} part of: name one.`] : []),
			...corrections.map(({ row }) => `A reason is given for ${row}; a first release has none.`)
		];
		return problems.length > 0
			? { problems }
			: { version: wanted, changes: [], published: undefined };
	}
	const changes = diffTables(last.tables, tables);
	// An older release is typed as of today; what it says of its schema is what counts.
	const schemaChanged = Number(last.schema) !== SCHEMA_MAJOR;
	if (changes.length === 0 && !schemaChanged)
		return { problems: [`There is nothing to release: the tables are those of ${last.version}.`] };
	const least = leastVersion(last.version, changes, schemaChanged);
	const version = isLevel(wanted) ? raised(last.version, wanted) : wanted;
	const problem = versionProblem(version, least, last.version, whyLeast(changes, schemaChanged));
	const { reasons, problems } = reasonsFor(changes, corrections);
	const all = [...(problem === null ? [] : [problem]), ...reusedIds(changes, earlier), ...problems];
	return all.length > 0
		? { problems: all }
		: { version, changes, published: publishedChanges(changes, reasons) };
}

/** Whether a text is what `planRelease` takes for a version. */
export function isVersionWish(text: string): boolean {
	return isLevel(text) || parseVersion(text) !== null;
}

/**
 * Says of tables whether an editor may release them: a second reading of the design, “The dataset”,
 * that calls none of the rules. It knows what the mutations of the tests can change.
 */
import { geoContains } from 'd3-geo';
import { countries } from '../../../../src/lib/geo/basemap.ts';
import { comparable } from './comparability.ts';
import { shapesFit } from './shape.ts';
import { cited, list, records, span, type Raw, type Row } from './words.ts';

function ids(raw: Raw, ...tables: string[]): Set<string> {
	return new Set(tables.flatMap((table) => (raw[table] ?? []).map(({ id }) => id)));
}

function strings(row: Row, field: string): string[] {
	return list(row, field) as string[];
}

/** “Unique ids”: records and derived values share one space, each definition has its own. */
function idsAreUnique(raw: Raw): boolean {
	const spaces = [[...records, 'derived'], ['measures'], ['bodies'], ['sources']];
	return spaces.every((tables) => {
		const all = tables.flatMap((table) => (raw[table] ?? []).map(({ id }) => id));
		return new Set(all).size === all.length;
	});
}

/** “Every reference resolves”, and leads to another row than the one that it stands in. */
function referencesResolve(raw: Raw): boolean {
	const figures = ids(raw, 'deportation-figures');
	const all = ids(raw, ...records);
	const [measures, bodies, sources] = [
		ids(raw, 'measures'),
		ids(raw, 'bodies'),
		ids(raw, 'sources')
	];
	const leads = (targets: Set<string>, from: string, to: unknown) =>
		to === null || (targets.has(String(to)) && to !== from);
	for (const table of records) {
		for (const row of raw[table] ?? []) {
			if (!cited(row).every(({ source }) => sources.has(source))) return false;
			if (!strings(row, 'conflictsWith').every((id) => leads(all, row.id, id))) return false;
		}
	}
	for (const row of raw['deportation-figures'] ?? []) {
		if (!measures.has(String(row['measure'])) || !bodies.has(String(row['body']))) return false;
		if (!leads(figures, row.id, row['of'])) return false;
		if (!strings(row, 'sameCountAs').every((id) => leads(figures, row.id, id))) return false;
	}
	const other = { 'icc-timeline': 'summit-events', 'summit-events': 'icc-timeline' };
	for (const [table, opposite] of Object.entries(other)) {
		for (const row of raw[table] ?? []) {
			const targets = ids(raw, opposite);
			if (!strings(row, 'sameEventAs').every((id) => targets.has(id))) return false;
			const own = new Set(cited(row).map(({ source }) => source));
			const quotes = list(row, 'quotes') as { source: string }[];
			if (!quotes.every(({ source }) => own.has(source))) return false;
		}
	}
	for (const row of raw['places'] ?? []) {
		const legs = list(row, 'legs') as { to: string; sources: string[] }[];
		const places = ids(raw, 'places');
		for (const leg of legs)
			if (!leads(places, row.id, leg.to) || !leg.sources.every((id) => sources.has(id)))
				return false;
	}
	for (const row of raw['measures'] ?? []) {
		const breaks = list(row, 'breaks') as { continuesAs: string | null }[];
		const named = [row['partOf'], ...strings(row, 'comparableWith')];
		if (!named.every((id) => leads(measures, row.id, id))) return false;
		if (!breaks.every(({ continuesAs }) => leads(measures, row.id, continuesAs))) return false;
	}
	return true;
}

/** “Nothing is orphaned”: each definition has a record that refers to it. */
function nothingIsOrphaned(raw: Raw): boolean {
	const figures = raw['deportation-figures'] ?? [];
	const rows = records.flatMap((table) => raw[table] ?? []);
	const legs = rows.flatMap((row) => list(row, 'legs') as { sources: string[] }[]);
	const quotes = rows.flatMap((row) => list(row, 'quotes') as { source: string }[]);
	const used = {
		measures: new Set(figures.map((row) => row['measure'])),
		bodies: new Set(figures.map((row) => row['body'])),
		sources: new Set<unknown>([
			...rows.flatMap((row) => cited(row).map(({ source }) => source)),
			...legs.flatMap(({ sources }) => sources),
			...quotes.map(({ source }) => source)
		])
	};
	return Object.entries(used).every(([table, set]) =>
		(raw[table] ?? []).every(({ id }) => set.has(id))
	);
}

/** “No date in the future.” A month or year that has begun is none. */
function nothingIsFuture(raw: Raw, today: string): boolean {
	const dates = [
		...(raw['deportation-figures'] ?? []).map((row) => row['asOf']),
		...['icc-timeline', 'summit-events'].flatMap((t) => (raw[t] ?? []).map((row) => row['date'])),
		...(raw['sources'] ?? []).map((row) => row['published'])
	];
	return dates.every((date) => date === null || span(String(date))[0] <= today);
}

/** A link that says something of both ends stands at both. */
function linksAreMutual(raw: Raw): boolean {
	const rows = records.flatMap((table) => raw[table] ?? []);
	const byId = new Map(rows.map((row) => [row.id, row]));
	return ['conflictsWith', 'sameCountAs', 'sameEventAs'].every((field) =>
		rows.every((row) =>
			strings(row, field).every((id) => strings(byId.get(id) ?? row, field).includes(row.id))
		)
	);
}

/** “No two records that state the same measure, body and date differently without a `conflictsWith`.” */
function conflictsAreSaid(raw: Raw): boolean {
	const figures = raw['deportation-figures'] ?? [];
	return figures.every((a) =>
		figures.every((b) => {
			if (a === b || a['role'] === 'words' || b['role'] === 'words') return true;
			if (a['of'] === b.id || b['of'] === a.id) return true;
			const same = ['measure', 'body', 'asOf'].every((field) => a[field] === b[field]);
			const differ = ['value', 'low', 'high'].some((field) => a[field] !== b[field]);
			return !same || !differ || strings(a, 'conflictsWith').includes(b.id);
		})
	);
}

/**
 * “A cumulative measure that falls needs a `revision` note.” Null where two readings of one day
 * differ: which of them came first the design does not say.
 */
function fallsAreExplained(raw: Raw): boolean | null {
	for (const measure of raw['measures'] ?? []) {
		if (measure['accrual'] !== 'cumulative') continue;
		const readings = (raw['deportation-figures'] ?? []).filter(
			(row) => row['measure'] === measure.id && row['role'] === 'reading' && row['value'] !== null
		);
		for (const reading of readings) {
			const [first] = span(String(reading['asOf']));
			const before = readings.filter((row) => span(String(row['asOf']))[1] < first);
			const latest = before
				.map((row) => span(String(row['asOf']))[0])
				.sort()
				.at(-1);
			const last = before.filter((row) => span(String(row['asOf']))[0] === latest);
			const lower = last.map((row) => Number(row['value']) > Number(reading['value']));
			if (lower.includes(true) && reading['revision'] === null)
				return lower.includes(false) ? null : false;
		}
	}
	return true;
}

/** A figure has its measure’s unit; what is counted is whole; a percentage is at most 100. */
function unitsFit(raw: Raw): boolean {
	const units = new Map((raw['measures'] ?? []).map((row) => [row.id, row['unit']]));
	return (raw['deportation-figures'] ?? []).every((row) => {
		const numbers = [row['value'], row['low'], row['high']].filter((n) => n !== null).map(Number);
		const fits = (n: number) => (row['unit'] === 'percent' ? n <= 100 : Number.isInteger(n));
		return units.get(String(row['measure'])) === row['unit'] && numbers.every(fits);
	});
}

/** A part is of a measure that is declared a part, and no larger; directions add up. */
function partsFit(raw: Raw): boolean {
	const figures = new Map((raw['deportation-figures'] ?? []).map((row) => [row.id, row]));
	const partOf = new Map((raw['measures'] ?? []).map((row) => [row.id, row['partOf']]));
	return [...figures.values()].every((row) => {
		const going = list(row, 'directions') as { value: number }[];
		const total = going.reduce((sum, { value }) => sum + value, 0);
		if (going.length > 0 && row['value'] !== null && total !== row['value']) return false;
		const whole = figures.get(String(row['of']));
		if (whole === undefined) return true;
		const declared =
			row['measure'] === whole['measure'] ||
			partOf.get(String(row['measure'])) === whole['measure'];
		const [part, all] = [row['value'] ?? row['low'], whole['value'] ?? whole['high']];
		const fits =
			row['unit'] !== whole['unit'] || part === null || all === null || Number(part) <= Number(all);
		return declared && fits;
	});
}

/** Directions in which a point may lie off the land that it belongs to. */
const DIRECTIONS = Array.from({ length: 24 }, (_, i) => (i * Math.PI) / 12);

/** Answers so far: the mutations move a few points to a few places, and asking is slow. */
const answers = new Map<string, boolean>();

function fits(code: unknown, { lat, lon }: { lat: number; lon: number }): boolean {
	const country = countries.features.find(({ id }) => id === code);
	if (country === undefined) return true;
	return [0, 0.1, 0.2]
		.flatMap((off) =>
			DIRECTIONS.map((angle): [number, number] => [
				lon + off * Math.cos(angle),
				lat + off * Math.sin(angle)
			])
		)
		.some((point) => geoContains(country, point));
}

/** “Coordinates within 0.2 degree of the place’s country.” */
function pointsFit(raw: Raw): boolean {
	return (raw['places'] ?? []).every((row) => {
		if (row['point'] === null) return true;
		const point = row['point'] as { lat: number; lon: number };
		const key = `${String(row['country'])} ${point.lat} ${point.lon}`;
		const answer = answers.get(key) ?? fits(row['country'], point);
		answers.set(key, answer);
		return answer;
	});
}

/** Russian media are cited for Russian officials, and for nothing else. */
function standingFits(raw: Raw): boolean {
	const standing = new Map((raw['sources'] ?? []).map((row) => [row.id, row['standing']]));
	const country = new Map((raw['bodies'] ?? []).map((row) => [row.id, row['country']]));
	return (raw['deportation-figures'] ?? []).every(
		(row) =>
			country.get(String(row['body'])) === 'RU' ||
			cited(row).some(({ source }) => standing.get(source) !== 'russian-media')
	);
}

/** Whether the tables may be released; null where the design leaves it open. */
export function mayBeReleased(raw: Raw, today: string): boolean | null {
	if (!shapesFit(raw) || !idsAreUnique(raw) || !referencesResolve(raw)) return false;
	const sound = [
		nothingIsOrphaned,
		linksAreMutual,
		conflictsAreSaid,
		unitsFit,
		partsFit,
		pointsFit,
		standingFits,
		comparable
	].every((holds) => holds(raw));
	if (!sound || !nothingIsFuture(raw, today)) return false;
	return fallsAreExplained(raw);
}

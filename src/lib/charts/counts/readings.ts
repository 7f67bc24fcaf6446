/** What charts of a count in time share: its readings, and what may be drawn between two of them. */
import type { OpenDataset } from '../../dataset/dataset.ts';
import { compareDates } from '../../dataset/dates.ts';
import type { Figure } from '../../dataset/schema.ts';
import { dayAfter, dayOf } from '../layout/days.ts';

export interface Reading {
	id: string;
	/** Days since 1970; a reading known to the month spans it. */
	from: number;
	to: number;
	value: number;
	/** How the number was made: it decides the mark’s shape. */
	shape: Figure['method'];
	/** Said with “at least”: the number may have been higher. */
	atLeast: boolean;
	/** A count of another body than the one whose counter this is: not joined to it. */
	apart: boolean;
}

/** The stretch between two neighbouring readings. */
export interface Span {
	key: string;
	from: number;
	to: number;
	low: number;
	high: number;
}

/** Readings of a measure in order of date. */
export function readingsOf(dataset: OpenDataset, measure: string): Figure[] {
	return dataset.tables['deportation-figures']
		.filter((figure) => figure.measure === measure && figure.role === 'reading')
		.sort((a, b) => compareDates(a.asOf, b.asOf) || (a.id < b.id ? -1 : 1));
}

/** A reading as it is drawn. @throws Error if it has no single value */
export function toReading(figure: Figure, apart: boolean, released: string): Reading {
	if (figure.value === null) throw new Error(`Figure ${figure.id} has no value.`);
	return {
		id: figure.id,
		from: dayOf(figure.asOf),
		// A month that is not over at the release is drawn as far as the release.
		to: Math.min(dayAfter(figure.asOf) - 1, dayOf(released)),
		value: figure.value,
		shape: figure.method,
		atLeast: figure.qualifier === 'at-least',
		apart
	};
}

/** Stretches between neighbouring readings, leaving out those that stand apart. */
export function spansBetween(readings: readonly Reading[]): Span[] {
	const own = readings.filter(({ apart }) => !apart);
	return own.slice(1).map((reading, i) => {
		const before = own[i] ?? reading;
		return {
			key: `${before.id}:${reading.id}`,
			from: before.from,
			// A change that is dated to a month may have come on its last day.
			to: before.value === reading.value ? reading.from : reading.to,
			low: Math.min(before.value, reading.value),
			high: Math.max(before.value, reading.value)
		};
	});
}

/** Keys of the spans between two readings that are both among the given ones. */
export function spansAmong(ids: readonly string[], spans: readonly Span[]): string[] {
	return spans
		.map(({ key }) => key)
		.filter((key) => key.split(':').every((id) => ids.includes(id)));
}

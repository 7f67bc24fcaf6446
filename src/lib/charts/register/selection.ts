/** Which records each state of the chart speaks of. */
import type { Figure } from '../../dataset/schema.ts';

export const MEASURE = 'register';

/** The body whose counter the register is: counts of others are drawn, but not joined to it. */
export const COUNTER = 'ua-information-bureau';

export const STATES = ['first', 'eight-days', 'revised', 'still', 'rounded', 'verified'] as const;

export type StateName = (typeof STATES)[number];

/** The end of the portal’s first weeks, for the first state. */
const FIRST_WEEKS_TO = '2022-09-21';

/** From this day on every reading is the same. */
export const STILL_FROM = '2023-07-31';

export const EIGHT_DAYS = ['register-2023-03-20-16226', 'register-2023-03-28-19514'] as const;

/** Said by officials and papers, never read from the counter. */
export const roundings = [
	'register-rounded-2025-06-13-20000',
	'register-rounded-2026-02-23-20000',
	'register-rounded-2026-03-11-20000'
] as const;

interface Highlights {
	accent: string[];
	labelled: string[];
}

function ends(figures: readonly Figure[]): Highlights {
	const ids = figures.map(({ id }) => id);
	// Of a single reading the first is the last, and is labelled once.
	return { accent: ids, labelled: ids.filter((_, i) => i === 0 || i === ids.length - 1) };
}

/** What a state accents and what it labels, out of the readings in order of date. */
export function highlights(state: StateName, figures: readonly Figure[]): Highlights {
	switch (state) {
		case 'first':
			return ends(figures.filter(({ asOf }) => asOf <= FIRST_WEEKS_TO));
		case 'eight-days':
			return { accent: [...EIGHT_DAYS], labelled: [...EIGHT_DAYS] };
		case 'revised': {
			const falls = figures.filter(({ revision }) => revision !== null).map(({ id }) => id);
			return { accent: falls, labelled: falls };
		}
		case 'still':
			return ends(figures.filter(({ asOf }) => asOf >= STILL_FROM));
		case 'rounded':
		case 'verified':
			return { accent: [], labelled: figures.slice(-1).map(({ id }) => id) };
	}
}

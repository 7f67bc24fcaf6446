/** Which records the chart draws, and which of them each state speaks of. */

/** States that speak of a kind of site; `found` speaks of none. */
export const KINDS = ['re-education', 'military', 'state-run', 'occupied'] as const;

export type KindName = (typeof KINDS)[number];

export const STATES = ['found', ...KINDS] as const;

export type StateName = (typeof STATES)[number];

/** All the sites that the lab had listed by a year. */
export const FOUND = { earlier: 'yale-sites-2023-02-14-43', later: 'yale-sites-2025-09-16-210' };

/** The sites of each kind, out of those of 2025; the kinds overlap. */
export const ofKind: Record<KindName, string> = {
	're-education': 'yale-sites-re-education-2025-09-16-130',
	military: 'yale-sites-military-2025-09-16-39',
	'state-run': 'yale-sites-state-run-2025-09-16-106',
	occupied: 'yale-sites-occupied-2025-09-16-21'
};

/** A figure in words: no number of children is given. */
export const CHILDREN = 'yale-sites-children-2025-09-16-no-number';

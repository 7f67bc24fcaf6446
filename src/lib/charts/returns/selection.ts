/** Which records the chart draws, and which of them each state speaks of. */

export const STATES = ['from-russia', 'break', 'all-routes', 'credited', 'moscow'] as const;

export type StateName = (typeof STATES)[number];

/** The two counts that are drawn and never joined, and the parts that a record gives of the second. */
export const FROM_RUSSIA = 'returned-from-russia';
export const ALL_ROUTES = 'returned-all-routes';
export const DEPORTED_PART = 'returned-deported-part';

/** The commissioner’s tallies: a list, with no axis. */
export const ABROAD = 'russia-reunited';
export const TO_RUSSIA = 'russia-to-russia';

/** The police gave a count of their own; whether it was the portal’s is not stated. */
export const APART = 'ua-interior';

export const JUMP = [
	'returned-from-russia-2023-01-17-125',
	'returned-from-russia-2023-02-20-307'
] as const;

/** What the ombudsman said the 386 counts, and the reading of which he said it. */
export const DEPORTED_ONLY = 'returned-from-russia-2023-09-386-deported-only';
export const SEPTEMBER = 'returned-from-russia-2023-09-13-386';

export const LAST_FROM_RUSSIA = 'returned-from-russia-2024-06-11-389';

/** Totals of which a record gives the part that had been deported, with that part. */
export const SPLITS = [
	['returned-all-routes-2024-01-518', 'returned-deported-part-2024-01-388-of-518'],
	['returned-all-routes-2024-11-891', 'returned-deported-part-2024-11-338-of-891']
] as const;

export const FIRST_NAMED_BOTH = 'returned-all-routes-2024-11-20-1012';
export const LAST_ALL_ROUTES = 'returned-all-routes-2026-02-21-2003';

/** Readings of December 2025 between which lie two statements that do not fit them. */
export const DECEMBER = [
	'returned-all-routes-2025-12-01-1859',
	'returned-all-routes-2025-12-10-1902'
] as const;

export const DECEMBER_SAID = [
	'returned-all-routes-2025-12-04-1850',
	'returned-all-routes-2025-12-05-1898'
] as const;

/** The total that the ombudsman broke down in part, and whom he credits. */
export const TWO_THOUSAND = 'returned-all-routes-2026-02-16-2000';

export const CREDITS = [
	['ombudsman', 'returned-credited-ombudsman-2026-02-16-419'],
	['qatar', 'returned-credited-qatar-2026-02-16-83'],
	['first-lady', 'returned-credited-first-lady-2026-02-16-19']
] as const;

export const LAST_TALLIES = [
	'russia-reunited-2026-02-12-134',
	'russia-to-russia-2026-02-12-30'
] as const;

/** Which figures stand in which lane, and which of them each state speaks of. */

export const LANES = ['named', 'confirmed', 'found', 'estimated', 'arrivals'] as const;

export type LaneName = (typeof LANES)[number];

export const STATES = [
	'named',
	'confirmed',
	'found',
	'estimated',
	'arrivals',
	'same-source'
] as const;

export type StateName = (typeof STATES)[number];

/** Figures of each lane, picked so that a reader can place any number met elsewhere. */
export const picked: Record<LaneName, readonly string[]> = {
	named: [
		'ombudsman-in-russia-2022-12-14-12000',
		'ombudsman-forcibly-deported-2022-12-14-8600',
		'orphans-on-register-2023-03-11-2161',
		'register-2023-06-19-19499',
		'ukraine-placed-2023-06-27-380',
		'register-2025-12-02-19546'
	],
	confirmed: [
		'un-secretary-general-2022-transfers-46',
		'un-commission-2023-03-15-164',
		'un-rights-office-2025-03-21-200',
		'un-commission-2026-03-10-1205'
	],
	found: [
		'yale-camps-children-2023-02-14-6000',
		'yale-belarus-2023-10-30-2442',
		'journalists-profiles-2024-04-03-285',
		'yale-adoption-2024-12-03-314'
	],
	estimated: [
		'us-estimate-2022-07-13-260000',
		'ombudsman-estimate-with-parents-2023-03-11-150000',
		'adviser-estimate-2023-06-19-200000-to-300000',
		'yale-estimate-held-2025-06-27-35000'
	],
	arrivals: [
		'russia-arrivals-ministry-2022-05-02-196356',
		'russia-arrivals-ministry-2022-07-30-487413',
		'russia-placed-2022-10-380',
		'russia-orphans-2022-2161',
		'russia-arrivals-quoted-2023-03-20-744000',
		'russia-arrivals-said-2023-07-30-700000'
	]
};

/** Numbers that are one number told twice: the Russian figure and the one that repeats it. */
export const sameSource = [
	['russia-orphans-2022-2161', 'orphans-on-register-2023-03-11-2161'],
	['russia-placed-2022-10-380', 'ukraine-placed-2023-06-27-380']
] as const;

/** Figures that only the state on repeated numbers speaks of. */
export const repeated: ReadonlySet<string> = new Set<string>(sameSource.flat());

/** What a state sets in full. */
export function spokenOf(state: StateName): string[] {
	if (state === 'same-source') return [...repeated];
	return picked[state].filter((id) => !repeated.has(id));
}

/** Which records the chart draws, and which of them each state shows. */

export const STATES = ['register', 'aloud', 'handed-over'] as const;

export type StateName = (typeof STATES)[number];

/** The last reading of Ukraine’s register that is dated to a day. */
export const REGISTER = 'register-2025-12-02-19546';

/** The list that Ukraine handed to Russia, and what Moscow says of it. */
export const HANDED_OVER = 'list-istanbul-2025-06-02-339';
export const ANSWERED = 'russia-on-list-2025-09-30-339';

export const HOURS = 'register-read-aloud-hours';
export const MINUTES = 'register-read-aloud-minutes';

export type Shown = 'register' | 'list';

export const shownIn: Record<StateName, Shown> = {
	register: 'register',
	aloud: 'register',
	'handed-over': 'list'
};

export const recordOf: Record<Shown, string> = { register: REGISTER, list: HANDED_OVER };

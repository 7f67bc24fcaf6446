/** Who is credited, and under which licence the dataset may be reused. */

export const TITLE = 'Names on a List';

/** As in the licence of the code. */
export const AUTHOR = 'The founders of Names on a List';

export const LICENCE = {
	name: 'CC-BY-4.0',
	path: 'https://creativecommons.org/licenses/by/4.0/',
	title: 'Creative Commons Attribution 4.0 International'
} as const;

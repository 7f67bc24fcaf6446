import type { ParamMatcher } from '@sveltejs/kit';

/** The id of a chart, whether or not there is one; its files have names with a dot. */
export const match: ParamMatcher = (param) => /^[a-z\d-]+$/.test(param);

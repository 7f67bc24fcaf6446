import type { ParamMatcher } from '@sveltejs/kit';

/** What can be embedded, by its id, whether or not there is such a thing; files have names with a dot. */
export const match: ParamMatcher = (param) => /^[a-z\d-]+$/.test(param);

import type { ParamMatcher } from '@sveltejs/kit';

/** A picture or a script that was kept with a release; whatever else is below a version is a page. */
export const match: ParamMatcher = (param) => /\.(?:svg|js)$/.test(param);

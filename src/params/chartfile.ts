import type { ParamMatcher } from '@sveltejs/kit';

/** A file of a chart: its rows, or a picture of it. */
export const match: ParamMatcher = (param) => /\.(?:csv|svg|png)$/.test(param);

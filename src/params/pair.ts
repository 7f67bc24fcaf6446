import type { ParamMatcher } from '@sveltejs/kit';

/** Two versions, as the folder of their comparison is called. */
export const match: ParamMatcher = (param) => /^\d+\.\d+\.\d+-to-\d+\.\d+\.\d+$/.test(param);

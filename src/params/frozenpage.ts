import type { ParamMatcher } from '@sveltejs/kit';

/** A page that was kept with a release: the story, or what lies in a folder below it. */
export const match: ParamMatcher = (param) => !param.includes('.');

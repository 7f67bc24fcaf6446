import type { ParamMatcher } from '@sveltejs/kit';

/** A script for pages that embed: by a name that stays, or by one that says what is in it. */
export const match: ParamMatcher = (param) => /^v1(?:-more)?(?:\.[\da-f]{8})?\.js$/.test(param);

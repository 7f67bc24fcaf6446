import type { ParamMatcher } from '@sveltejs/kit';

/** A file below `/data/`; a page there, with or without a language, is none. */
export const match: ParamMatcher = (param) => /(?:\.[a-z]+|\/SHA256SUMS)$/.test(param);

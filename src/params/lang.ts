import type { ParamMatcher } from '@sveltejs/kit';
import { prefixedLanguages } from '$lib/format/languages.ts';

/** A language that has a path of its own; the default one has none. */
export const match: ParamMatcher = (param) => prefixedLanguages.includes(param);

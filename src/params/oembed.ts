import type { ParamMatcher } from '@sveltejs/kit';

/** What a system is told that asks how an address is embedded. */
export const match: ParamMatcher = (param) => /^[a-z\d-]+\.json$/.test(param);

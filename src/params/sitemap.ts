import type { ParamMatcher } from '@sveltejs/kit';

/** A parameter, so that the route may print no file where there can be no sitemap. */
export const match: ParamMatcher = (param) => param === 'sitemap.xml';

import { error } from '@sveltejs/kit';
import { languageOf } from '$lib/format/languages.ts';
import type { PageLoad } from './$types';

export const csr = false;

/** A chart as it is kept with a release, at the depth at which it will stand. */
export const load: PageLoad = async ({ params }) => {
	if (!import.meta.env.SSR) return { page: null };
	const { chartPage } = await import('$lib/server/charts.ts');
	const page = chartPage(params.chart, languageOf(params.lang));
	if (page === null) error(404);
	return { page };
};

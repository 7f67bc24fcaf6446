import { error } from '@sveltejs/kit';
import { sitemapXml } from '$lib/server/charts.ts';
import { SITEMAP } from '$lib/server/charts/sitemap.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => (sitemapXml() === null ? [] : [{ file: SITEMAP }]);

export const GET: RequestHandler = () => {
	const body = sitemapXml();
	if (body === null) error(404);
	return new Response(body, { headers: { 'content-type': 'application/xml' } });
};

import { chartsSchema } from '$lib/server/charts.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () =>
	new Response(chartsSchema(), { headers: { 'content-type': 'application/json' } });

import { notFoundPage } from '$lib/server/not-found.ts';
import type { RequestHandler } from './$types';

/** Written as `404.html`, which web servers and static hosts answer with at an unknown address. */
export const prerender = true;

export const GET: RequestHandler = () =>
	new Response(notFoundPage(), { headers: { 'content-type': 'text/html; charset=utf-8' } });

import { filesRoute } from '$lib/server/charts/route.ts';

export const prerender = true;

export const { entries, GET } = filesRoute('charts/');

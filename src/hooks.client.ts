import type { HandleClientError } from '@sveltejs/kit';

/**
 * A page’s script that cannot be loaded must not take the story away with it: before the app has
 * started, the printed page stays as it is and unrolls. Kit would put its error page over it, and
 * waits for this answer first: so none is given.
 */
export const handleError: HandleClientError = () => {
	const { dataset, classList } = document.documentElement;
	if ('started' in dataset) return;
	classList.remove('scripted');
	return new Promise<never>(() => undefined);
};

/** From where a page is answered. */

/** From this status on it is the server that fails. */
const SERVER_FAILS = 500;

/**
 * The site’s answer; where there is none in time, or none but a server’s failure, the copy. Without a
 * copy, whatever comes of the site.
 * @param patience how long the site is waited for, in milliseconds
 */
export async function siteFirst(
	answer: Promise<Response>,
	copy: () => Promise<Response | undefined>,
	patience: number
): Promise<Response> {
	const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
	const soon = await Promise.race([answer, late]).catch(() => undefined);
	if (soon !== undefined && soon.status < SERVER_FAILS) return soon;
	return (await copy()) ?? answer;
}

/** Files of script that a script asks for. */
import { trusted } from './trusted.ts';

/** Those of an embed’s cards, and the one that keeps the story for when there is no network. */
const OWN = /\/(?:cards|service-worker)\.js$/;

const policy = trusted('names-script', {
	createScriptURL(address) {
		// The base is the page’s own address: its policy allows no other.
		const { href, pathname } = new URL(address, document.baseURI);
		const site = new URL('/', document.baseURI).href;
		if (href.startsWith(site) && OWN.test(pathname)) return href;
		throw new TypeError(`${address} is no script of this site.`);
	}
});

/**
 * The address of a script of this site, as what loads scripts takes it.
 * @param address relative to the page, e.g. `cards.js`, `../service-worker.js`
 * @throws TypeError for any other file
 */
export function ownScript(address: string): string {
	return policy.createScriptURL(address);
}

/**
 * The rest of the host’s script, for pages that ask for what is in it. Where the page holds this script
 * to its hash, it is held to its own. What stands for both is put in when the script is served: see
 * `server/embed-script.ts`.
 */
import { script, site } from './site.ts';

const FILE = 'v1-more.{hash}.js';
const INTEGRITY = '{integrity}';

export function loadMore(): void {
	const more = document.createElement('script');
	more.src = `${site}embed/${FILE}`;
	if (script.integrity) {
		more.crossOrigin = '';
		more.integrity = INTEGRITY;
	}
	document.head.append(more);
}

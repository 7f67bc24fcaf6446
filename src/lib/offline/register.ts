/** Has the story kept on the reader’s device, once it is there and the browser has nothing else to do. */
import { ownScript } from '../policy/own-script.ts';

/** What the line on the reader’s device says to the browser. */
interface Connection {
	saveData?: boolean;
}

const rest = (then: () => void): void => {
	if ('requestIdleCallback' in window) requestIdleCallback(then);
	else setTimeout(then, 1000);
};

/**
 * Registers the service worker that the page names in `[data-worker]`, for the page’s own folder: each
 * edition has its own. Not in a frame, not for who asks to be spared data, and not where the browser
 * refuses: then the story is there as long as the line is.
 */
export function keepOffline(root: ParentNode): void {
	const worker = root.querySelector<HTMLElement>('[data-worker]')?.dataset['worker'];
	const { connection } = navigator as Navigator & { connection?: Connection };
	if (!worker || top !== self || connection?.saveData) return;
	const register = async () => {
		await navigator.serviceWorker?.register(ownScript(worker), { scope: './' });
	};
	addEventListener('load', () => rest(() => void register().catch(() => undefined)));
}

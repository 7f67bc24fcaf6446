/**
 * Runs something once in a page, however often the script that does it is included. Another site’s copy
 * of it, for that site’s frames, is another.
 */
import { site } from './site.ts';

const page = window as unknown as Record<string, unknown>;

export function once(name: string, run: () => void): void {
	if (page[name + site]) return;
	page[name + site] = true;
	run();
}

import { dirname, join } from 'node:path';
import adapter from '@sveltejs/adapter-static';

// While a release is cut, only the pages that are kept with it are printed, each in one file:
// `src/lib/frozen/print.ts` says which, and in what folder all of it is done.
const candidate = process.env.NAMES_FREEZE;
const freezing = candidate !== undefined;
const toFreeze = /** @type {`/${string}`[]} */ (process.env.NAMES_FREEZE_ENTRIES?.split(' ') ?? []);
const folder = process.env.NAMES_BUILD_DIR ?? 'build';

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		adapter: adapter({ pages: folder, assets: folder, strict: !freezing }),
		// Every link is relative, so that the folder works under any base path.
		paths: { relative: true },
		prerender: {
			// No origin: an absolute address of this site, for a network, is no page to go on to.
			// The routes of frozen pages are printed only then, and nothing else is.
			...(freezing
				? { entries: toFreeze, crawl: false, handleMissingId: 'ignore' }
				: { entries: ['*'] }),
			handleUnseenRoutes: 'ignore'
		},
		inlineStyleThreshold: freezing ? Infinity : 0,
		outDir: freezing ? join(dirname(candidate), 'kit') : '.svelte-kit',
		version: { name: process.env.BUILD_NAME ?? 'static' }
	}
};

import adapter from '@sveltejs/adapter-static';

// Where the story will stand; only what must be absolute needs it.
const siteUrl = process.env.SITE_URL || 'http://localhost:4173/';

// While a release is cut, only the pages that are kept with it are printed, each in one file.
const freezing = process.env.NAMES_FREEZE !== undefined;
const folder = process.env.NAMES_BUILD_DIR ?? 'build';

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		adapter: adapter({ pages: folder, assets: folder, strict: !freezing }),
		// Every link is relative, so that the folder works under any base path.
		paths: { relative: true },
		prerender: {
			origin: new URL(siteUrl).origin,
			// The routes of frozen pages are printed only then, and nothing else is.
			...(freezing
				? { entries: ['/freeze/story/'], crawl: false, handleMissingId: 'ignore' }
				: { entries: ['*'] }),
			handleUnseenRoutes: 'ignore'
		},
		inlineStyleThreshold: freezing ? Infinity : 0,
		outDir: freezing ? '.cache/freeze-kit' : '.svelte-kit',
		version: { name: process.env.BUILD_NAME ?? 'static' }
	}
};

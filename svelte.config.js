import adapter from '@sveltejs/adapter-static';

// Where the story will stand; only what must be absolute needs it.
const siteUrl = process.env.SITE_URL ?? 'http://localhost:4173/';

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		adapter: adapter({ pages: 'build', assets: 'build', strict: true }),
		// Every link is relative, so that the folder works under any base path.
		paths: { relative: true },
		prerender: { origin: new URL(siteUrl).origin },
		version: { name: process.env.BUILD_NAME ?? 'static' }
	}
};

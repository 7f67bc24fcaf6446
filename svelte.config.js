import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		adapter: adapter({ pages: 'build', assets: 'build', strict: true }),
		// Every link is relative, so that the folder works under any base path.
		paths: { relative: true },
		prerender: { origin: process.env.SITE_URL ?? 'http://localhost:4173' },
		version: { name: process.env.BUILD_NAME ?? 'static' }
	}
};

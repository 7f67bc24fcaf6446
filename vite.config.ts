import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';

/**
 * `virtual:printed` is the story’s markup, which only the server makes. The browser’s copy of the
 * module is empty, so that no reader downloads in a script what stands in the page already.
 */
function printedOnTheServer(): Plugin {
	const ID = 'virtual:printed';
	return {
		name: 'printed-on-the-server',
		resolveId: (id) => (id === ID ? `\0${ID}` : null),
		load(id) {
			if (id !== `\0${ID}`) return null;
			return this.environment.name === 'client'
				? 'export const print = () => null;'
				: `export { print } from '$lib/server/printed.ts';`;
		}
	};
}

/** Copy and data are read from disk: a change to either is a change to every page. */
function reloadOnContent(): Plugin {
	return {
		name: 'reload-on-content',
		configureServer(server) {
			server.watcher.add(['src/content', 'data']);
			server.watcher.on('change', (file) => {
				if (/\/(src\/content|data)\//.test(file)) void server.restart();
			});
		}
	};
}

export default defineConfig(({ command }) => {
	// Work is drawn from the tables as they stand; what is built is drawn from the latest release.
	if (command === 'serve') process.env['NAMES_WORKING'] ??= '1';
	return { plugins: [printedOnTheServer(), reloadOnContent(), sveltekit()] };
});

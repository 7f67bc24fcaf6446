import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';
import { faces } from './vite/faces.ts';
import { scriptTexts } from './vite/script-text.ts';

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
	return { plugins: [reloadOnContent(), faces(), scriptTexts(), sveltekit()] };
});

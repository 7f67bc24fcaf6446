import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';
import { faces } from './vite/faces.ts';
import { scriptTexts } from './vite/script-text.ts';

/** What the server has read of copy and data stands in modules of this folder. */
const READING = /\/src\/lib\/server\//;

/** Copy and data are read from disk: a change to either is a change to every page. */
function reloadOnContent(): Plugin {
	return {
		name: 'reload-on-content',
		configureServer(server) {
			server.watcher.add(['src/content', 'data']);
			const { moduleGraph } = server.environments.ssr;
			server.watcher.on('all', (_event, file) => {
				if (!/(?:^|\/)(?:src\/content|data)\//.test(file)) return;
				const seen = new Set<never>();
				for (const module of moduleGraph.idToModuleMap.values())
					if (READING.test(module.file ?? ''))
						moduleGraph.invalidateModule(module, seen, Date.now(), true);
				server.hot.send({ type: 'full-reload' });
			});
		}
	};
}

export default defineConfig(({ command }) => {
	// Work is drawn from the tables as they stand; what is built is drawn from the latest release.
	if (command === 'serve') process.env['NAMES_WORKING'] ??= '1';
	// Its library is no script that could be bundled.
	const excluded = { exclude: ['@resvg/resvg-js'] };
	return {
		optimizeDeps: excluded,
		ssr: { optimizeDeps: excluded },
		plugins: [reloadOnContent(), faces(), scriptTexts(), sveltekit()]
	};
});

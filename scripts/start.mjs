/** `npm start`: installs what is missing, builds if needed, serves the finished site. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { requireNode } from './lib/node-version.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const DEFAULT_PORT = 4173;

requireNode();

const wanted = process.env['PORT'] ?? String(DEFAULT_PORT);
const port = Number(wanted);
if (!/^\d+$/.test(wanted) || port < 1 || port > 65535) {
	console.error(`PORT is “${wanted}”: it must be a whole number from 1 to 65535.`);
	process.exit(1);
}

await ensureInstalled(root);
if (!(await ensureBuilt(root))) {
	console.error('The site was not built: the reason stands above. Nothing is served.');
	process.exit(1);
}

const { serve } = await import('./lib/serve.mjs');
try {
	const { url } = await serve({ dir: join(root, 'build'), port });
	console.log(`Names on a List is ready at ${url} (stop it with Ctrl+C)`);
} catch (error) {
	const code = error instanceof Error && 'code' in error ? error.code : undefined;
	if (code !== 'EADDRINUSE') throw error;
	console.error(
		`Port ${port} is in use by another program. Choose another one, for example: PORT=${port === 65535 ? port - 1 : port + 1} npm start`
	);
	process.exit(1);
}

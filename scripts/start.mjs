/** `npm start`: installs what is missing, builds if needed, serves the finished site. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { requireNode } from './lib/node-version.mjs';
import { portFrom, portProblem } from './lib/port.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

requireNode();

const wish = portFrom(process.env['PORT']);
if ('problem' in wish) {
	console.error(wish.problem);
	process.exit(1);
}

await ensureInstalled(root);
if (!(await ensureBuilt(root))) {
	console.error('The site was not built: the reason stands above. Nothing is served.');
	process.exit(1);
}

const { serve } = await import('./lib/serve.mjs');
try {
	const { url } = await serve({ dir: join(root, 'build'), port: wish.port });
	console.log(`Names on a List is ready at ${url} (stop it with Ctrl+C)`);
} catch (error) {
	const problem = portProblem(error, wish.port);
	if (problem === null) throw error;
	console.error(problem);
	process.exit(1);
}

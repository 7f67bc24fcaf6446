/**
 * Writes the configurations of `deploy/`, for another path, folder or port if told so:
 *
 *     node deploy/configure.mjs --base /stories/names/ --root /srv/names/current --out /etc/names
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { configurations } from './lib/configurations.mjs';
import { defaults, problemsOf } from './lib/settings.mjs';

const { values } = parseArgs({
	options: {
		base: { type: 'string', default: defaults.base },
		root: { type: 'string', default: defaults.root },
		listen: { type: 'string', default: defaults.listen },
		edge: { type: 'string', default: defaults.edge },
		'without-brotli': { type: 'boolean', default: !defaults.brotli },
		out: { type: 'string', default: dirname(fileURLToPath(import.meta.url)) }
	}
});
const { base, root, listen, edge, out } = values;
const settings = { base, root, listen, edge, brotli: !values['without-brotli'] };
const problems = problemsOf(settings);
if (problems.length > 0) {
	for (const problem of problems) console.error(problem);
	process.exit(2);
}
for (const [name, text] of Object.entries(configurations(settings))) {
	const file = join(out, name);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, text);
	console.log(file);
}

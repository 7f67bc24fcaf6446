/**
 * `npm run build [-- --working] [--bare]`: builds the site to `build/`; bare, without the compressed copies
 * of its files, which only a server needs.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './lib/build.mjs';
import { requireNode } from './lib/node-version.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
requireNode();

const KNOWN = ['--working', '--bare'];
const unknown = process.argv.slice(2).filter((argument) => !KNOWN.includes(argument));
if (unknown.length > 0) {
	console.error(`Unknown option ${unknown.join(' ')}. Use: npm run build [-- --working] [--bare]`);
	process.exit(2);
}
if (process.argv.includes('--working')) process.env['NAMES_WORKING'] = '1';

const built = await ensureBuilt(root, { force: true, bare: process.argv.includes('--bare') });
if (built) console.log('Built to build/.');
process.exit(built ? 0 : 1);

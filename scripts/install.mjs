/** Installs the packages of the lock file if it changed since the last install. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './lib/install.mjs';
import { requireNode } from './lib/node-version.mjs';

requireNode();
await ensureInstalled(join(dirname(fileURLToPath(import.meta.url)), '..'));

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';

/**
 * Installs the packages of the lock file, only if it changed since the last install.
 * @param {string} root folder of the project
 * @returns {Promise<void>}
 */
export async function ensureInstalled(root) {
	const lock = createHash('sha256')
		.update(readFileSync(join(root, 'package-lock.json')))
		.digest('hex');
	const stamp = join(root, 'node_modules', '.lock-sha256');
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
	console.log('Installing packages from package-lock.json …');
	const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
	if (code !== 0) {
		console.error(
			'The packages could not be installed (npm ci failed, see above). Is the npm registry reachable?'
		);
		process.exit(1);
	}
	writeFileSync(stamp, lock);
}

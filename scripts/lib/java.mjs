import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installByApt, mayUseApt, succeeds } from './apt.mjs';

/** @returns {string | null} a Java that runs: JAVA_HOME's, or the one on the PATH */
function systemJava() {
	const home = process.env['JAVA_HOME'];
	const program = process.platform === 'win32' ? 'java.exe' : 'java';
	const chosen = home === undefined || home === '' ? null : join(home, 'bin', program);
	if (chosen !== null && existsSync(chosen)) return chosen;
	// A Mac has a `java` that only says where to get one: it must have run.
	return succeeds('java', ['-version']) ? 'java' : null;
}

/**
 * Finds a Java runtime, which the HTML checker needs; may install one, by apt as root on Debian only.
 * @param {{ install?: boolean }} [options]
 * @returns {{ path: string } | { missing: string }} the program, or a sentence on what to install
 */
export function ensureJava({ install = true } = {}) {
	const found =
		systemJava() ??
		(install && mayUseApt() && installByApt('default-jre-headless') ? systemJava() : null);
	if (found !== null) return { path: found };
	return {
		missing:
			'The HTML checker needs Java, and none was found: install a Java runtime, version 11 or newer, and put it on the PATH or set JAVA_HOME to its folder.'
	};
}

import { spawn } from 'node:child_process';

/**
 * Runs a command with this terminal and resolves with its exit code.
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env] added to the environment
 * @param {string} [cwd] the folder to run it in
 * @returns {Promise<number>}
 */
export function run(command, args, env = {}, cwd = undefined) {
	return new Promise((resolve) => {
		const child = spawn(command, args, {
			stdio: 'inherit',
			cwd,
			env: { ...process.env, ...env },
			shell: process.platform === 'win32'
		});
		child.on('error', () => resolve(127));
		child.on('close', (code) => resolve(code ?? 1));
	});
}

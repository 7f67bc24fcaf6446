import { createInterface } from 'node:readline';
import type { Terminal } from './ask.ts';

/** The terminal in front of a person. Close it when no more is asked. */
export function openTerminal(): Terminal & { close(): void } {
	const lines = createInterface({ input: process.stdin, output: process.stderr });
	let closed = false;
	lines.on('close', () => (closed = true));
	// Ctrl+C leaves, as the end of the input does.
	lines.on('SIGINT', () => lines.close());
	return {
		ask: (question) =>
			new Promise((resolve) => {
				if (closed) return resolve(null);
				const ended = () => resolve(null);
				lines.once('close', ended);
				lines.question(question, (answer) => {
					lines.off('close', ended);
					resolve(answer);
				});
			}),
		say: (line) => console.error(line),
		close: () => lines.close()
	};
}

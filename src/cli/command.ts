import type { ParseArgsOptionsConfig } from 'node:util';

/** Thrown where a command was called wrongly; the message says how to call it. */
export class UsageError extends Error {
	override name = 'UsageError';
}

export interface Arguments {
	values: Record<string, string | boolean | (string | boolean)[] | undefined>;
	positionals: readonly string[];
}

export interface Command {
	name: string;
	/** One line for the list of commands. */
	summary: string;
	/** What `--help` prints: usage, options, examples, exit codes. */
	help: string;
	options: ParseArgsOptionsConfig;
	/** Runs the command and returns its exit code. */
	run(args: Arguments): number;
}

/** An option that holds text, or a default. */
export function textOption({ values }: Arguments, name: string, otherwise: string): string {
	const value = values[name];
	return typeof value === 'string' ? value : otherwise;
}

export const dataFolderOption = {
	dir: { type: 'string' }
} as const satisfies ParseArgsOptionsConfig;

export const DATA_FOLDER = 'data';

/** The current day in UTC, `YYYY-MM-DD`: the only place where the clock is read. */
export function today(): string {
	return new Date().toISOString().slice(0, 10);
}

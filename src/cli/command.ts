import { existsSync, statSync } from 'node:fs';
import type { ParseArgsOptionsConfig } from 'node:util';
import { isPartialDate, precisionOf } from '../lib/dataset/dates.ts';

/** Thrown where a command was called wrongly; the message says how to call it. */
export class UsageError extends Error {
	override name = 'UsageError';
}

/** Thrown where a command is called rightly and may not do it; the message is the reason. */
export class Refusal extends Error {
	override name = 'Refusal';
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
	/**
	 * Runs the command and returns its exit code.
	 * @throws UsageError or Refusal, before anything is written
	 */
	run(args: Arguments): number | Promise<number>;
}

/** An option that holds text, or a default. */
export function textOption({ values }: Arguments, name: string, otherwise: string): string {
	const value = values[name];
	return typeof value === 'string' ? value : otherwise;
}

/** Whether an option that holds nothing was given. */
export function flag({ values }: Arguments, name: string): boolean {
	return values[name] === true;
}

/** Every text that was given for an option that may stand more than once. */
export function textOptions({ values }: Arguments, name: string): string[] {
	const given = values[name];
	return (Array.isArray(given) ? given : []).filter((value) => typeof value === 'string');
}

/** Refuses words that a command has no use for, so that a slip does not pass for a success. */
export function expectNoWords({ positionals }: Arguments): void {
	if (positionals.length > 0)
		throw new UsageError(`Found “${positionals.join(' ')}”, expected options only. See --help.`);
}

/** The folder with the tables. */
export function dataFolder(args: Arguments): string {
	const folder = textOption(args, 'dir', DATA_FOLDER);
	if (!existsSync(folder) || !statSync(folder).isDirectory())
		throw new UsageError(`--dir is “${folder}”, and there is no such folder.`);
	return folder;
}

/** An option that holds a day, or a default. */
export function dayOption(args: Arguments, name: string, otherwise: string): string {
	const day = textOption(args, name, otherwise);
	if (!isPartialDate(day) || precisionOf(day) !== 'day')
		throw new UsageError(`--${name} is “${day}”, expected a date that exists, as YYYY-MM-DD.`);
	return day;
}

export const dataFolderOption = {
	dir: { type: 'string' }
} as const satisfies ParseArgsOptionsConfig;

export const DATA_FOLDER = 'data';

/** The current day in UTC, `YYYY-MM-DD`: the only place where the day is read. */
export function today(): string {
	return new Date().toISOString().slice(0, 10);
}

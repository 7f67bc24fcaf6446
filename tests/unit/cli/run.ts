/** Runs a command in this process, and keeps what it prints. */
import { vi } from 'vitest';
import type { Arguments, Command } from '../../../src/cli/command.ts';
import { reasonOf } from '../../../src/cli/refusals.ts';

/** The day on which commands are run. */
export const TODAY = '2026-11-23';

export interface Result {
	code: number;
	out: string;
	err: string;
}

/** As the command line does, today: a refusal is printed and ends with 1; wrong usage is thrown. */
export async function run(
	command: Command,
	values: Arguments['values'],
	...positionals: string[]
): Promise<Result> {
	const [out, err]: [string[], string[]] = [[], []];
	const log = vi.spyOn(console, 'log').mockImplementation((text) => void out.push(String(text)));
	const error = vi
		.spyOn(console, 'error')
		.mockImplementation((text) => void err.push(String(text)));
	let code = 1;
	vi.useFakeTimers({ now: new Date(`${TODAY}T12:00:00Z`), toFake: ['Date'] });
	try {
		code = await command.run({ values, positionals });
	} catch (thrown) {
		const reason = reasonOf(thrown);
		if (reason === null) throw thrown;
		err.push(reason);
	} finally {
		vi.useRealTimers();
		log.mockRestore();
		error.mockRestore();
	}
	return { code, out: out.join('\n'), err: err.join('\n') };
}

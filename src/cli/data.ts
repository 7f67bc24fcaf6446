/** `npm run data -- <command>`: what editors do with the dataset. */
import { parseArgs } from 'node:util';
import { UsageError } from './command.ts';
import { commands } from './commands.ts';
import { reasonOf } from './refusals.ts';

function usage(): string {
	const width = Math.max(...commands.map(({ name }) => name.length));
	return [
		'Usage: npm run data -- <command> [options]',
		'',
		...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
		'',
		'Each command explains itself with --help.',
		'Exit codes: 0 done, 1 refused (the reason is printed, nothing is written), 2 wrong usage.'
	].join('\n');
}

async function run(argv: readonly string[]): Promise<number> {
	const [name, ...rest] = argv;
	if (name === undefined || name === '--help' || name === '-h') {
		console.log(usage());
		return name === undefined ? 2 : 0;
	}
	const command = commands.find((candidate) => candidate.name === name);
	if (command === undefined) {
		throw new UsageError(`There is no command “${name}”.\n\n${usage()}`);
	}
	if (rest.includes('--help') || rest.includes('-h')) {
		console.log(command.help);
		return 0;
	}
	const parsed = parseArgs({
		args: rest,
		options: command.options,
		allowPositionals: true,
		strict: true
	});
	return command.run({ values: parsed.values, positionals: parsed.positionals });
}

// Whoever reads our output may have seen enough: "data diff | head".
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') throw error;
	process.exit(0);
});

try {
	process.exitCode = await run(process.argv.slice(2));
} catch (error) {
	const misused =
		error instanceof UsageError ||
		(error instanceof TypeError &&
			'code' in error &&
			String(error.code).startsWith('ERR_PARSE_ARGS'));
	const reason = misused ? error.message : reasonOf(error);
	if (reason === null) throw error;
	console.error(reason);
	process.exitCode = misused ? 2 : 1;
}

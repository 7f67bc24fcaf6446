/** Wrong usage of the commands of `npm run data`, without a process for each case. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { describe, expect, it } from 'vitest';
import { add } from '../../../src/cli/add.ts';
import { check } from '../../../src/cli/check.ts';
import { UsageError, type Arguments, type Command } from '../../../src/cli/command.ts';
import { commands } from '../../../src/cli/commands.ts';
import { diff } from '../../../src/cli/diff.ts';
import { facts } from '../../../src/cli/facts.ts';
import { impact } from '../../../src/cli/impact.ts';
import { release } from '../../../src/cli/release.ts';
import { verify } from '../../../src/cli/verify.ts';
import { dataFolder, snapshot, TODAY } from '../dataset/fixture.ts';

interface Case {
	name: string;
	command: Command;
	values?: Arguments['values'];
	positionals?: string[];
	says: string;
}

const cases: Case[] = [
	{
		name: 'check with a word too many',
		command: check,
		positionals: ['places'],
		says: 'Found “places”, expected options only.'
	},
	{
		name: 'check in a folder that is not there',
		command: check,
		values: { dir: 'no-such-folder' },
		says: '--dir is “no-such-folder”, and there is no such folder.'
	},
	{
		name: 'check of a month',
		command: check,
		values: { today: '2023-02' },
		says: '--today is “2023-02”, expected a date that exists, as YYYY-MM-DD.'
	},
	{
		name: 'check of a word',
		command: check,
		values: { today: 'tomorrow' },
		says: '--today is “tomorrow”, expected a date that exists, as YYYY-MM-DD.'
	},
	{
		name: 'check of nothing',
		command: check,
		values: { today: '' },
		says: '--today is “”, expected a date that exists, as YYYY-MM-DD.'
	},
	{
		name: 'verify with a word too many',
		command: verify,
		positionals: ['1.0.0'],
		says: 'Found “1.0.0”, expected options only.'
	},
	{
		name: 'verify in a file',
		command: verify,
		values: { dir: 'package.json' },
		says: '--dir is “package.json”, and there is no such folder.'
	},
	{
		name: 'release without a version',
		command: release,
		values: { notes: 'x' },
		says: 'Found the version “”, expected one as MAJOR.MINOR.PATCH, or major, minor or patch.'
	},
	{
		name: 'release of two versions',
		command: release,
		values: { notes: 'x' },
		positionals: ['1.0.0', '1.0.1'],
		says: 'Found the version “1.0.0 1.0.1”, expected one as MAJOR.MINOR.PATCH, or major'
	},
	{
		name: 'release of a correction without a reason',
		command: release,
		values: { notes: 'x', date: TODAY, correction: ['from-a-town'] },
		positionals: ['patch'],
		says: '--correction is “from-a-town”, expected "id=reason".'
	},
	{
		name: 'release of a correction with a reason of blanks',
		command: release,
		values: { notes: 'x', date: TODAY, correction: ['from-a-town= '] },
		positionals: ['patch'],
		says: '--correction is “from-a-town= ”, expected "id=reason".'
	},
	{
		name: 'release with a file of corrections that is not there',
		command: release,
		values: { notes: 'x', date: TODAY, corrections: 'none.json' },
		positionals: ['patch'],
		says: '--corrections is “none.json”, and there is no such file.'
	},
	{
		name: 'release with a file of corrections that is a table',
		command: release,
		values: { notes: 'x', date: TODAY, corrections: 'data/bodies.json' },
		positionals: ['patch'],
		says: 'data/bodies.json is another thing, expected an object as {"table/id": "reason", …}.'
	},
	{
		name: 'diff of one version',
		command: diff,
		positionals: ['1.0.0'],
		says: 'Found “1.0.0”, expected two datasets'
	},
	{
		name: 'diff of three versions',
		command: diff,
		positionals: ['1.0.0', '1.0.1', 'working'],
		says: 'Found “1.0.0 1.0.1 working”, expected two datasets'
	},
	{
		name: 'diff of a word',
		command: diff,
		positionals: ['working', 'newest'],
		says: 'Found the version “newest”, expected a version as MAJOR.MINOR.PATCH, “latest” or “working”.'
	},
	{
		name: 'impact of one version',
		command: impact,
		positionals: ['working'],
		says: 'Found “working”, expected two datasets'
	},
	{
		name: 'impact on copy that is not there',
		command: impact,
		values: { content: 'no-such-folder' },
		positionals: ['working', 'working'],
		says: 'There is no folder no-such-folder.'
	},
	{
		name: 'facts of a table that there is not',
		command: facts,
		values: { table: 'figures' },
		says: '--table is “figures”, expected one of deportation-figures, '
	},
	{
		name: 'facts used and unused',
		command: facts,
		values: { used: true, unused: true },
		says: 'Found --used and --unused, expected one of them.'
	},
	{
		name: 'add to nothing',
		command: add,
		says: 'Found the table “”, expected one of deportation-figures, '
	},
	{
		name: 'add to a table that there is not',
		command: add,
		positionals: ['figures'],
		says: 'Found the table “figures”, expected one of deportation-figures, '
	},
	{
		name: 'add from a file that is not there',
		command: add,
		values: { from: 'none.json' },
		positionals: ['places'],
		says: '--from is “none.json”, and there is no such file.'
	},
	{
		name: 'release with notes of blanks',
		command: release,
		values: { notes: '  ' },
		positionals: ['1.0.0'],
		says: '--notes is missing: say what a reader should know.'
	},
	{
		name: 'release of a day that has not come yet',
		command: release,
		values: { notes: 'x', date: '9999-01-01' },
		positionals: ['1.0.0'],
		says: '--date is 9999-01-01, expected today or a day before: it has not come yet.'
	},
	{
		name: 'release in a folder that is not there',
		command: release,
		values: { notes: 'x', date: TODAY, dir: 'no-such-folder' },
		positionals: ['1.0.0'],
		says: '--dir is “no-such-folder”, and there is no such folder.'
	}
];

describe('is refused with a sentence, and nothing is written', () => {
	it.each(cases)('$name', async ({ command, values = {}, positionals = [], says }) => {
		const folder = dataFolder();
		const before = snapshot(folder);
		const run = async () => command.run({ values: { dir: folder, ...values }, positionals });
		const error: unknown = await run().catch((thrown: unknown) => thrown);
		expect(error).toBeInstanceOf(UsageError);
		expect(String(error)).toContain(says);
		expect(snapshot(folder)).toEqual(before);
	});
});

describe('the help of every command', () => {
	it.each(commands)('$name gives usage, options, an example and exit codes', (command) => {
		expect(command.summary).not.toBe('');
		expect(command.help).toContain(`Usage: npm run data -- ${command.name}`);
		expect(command.help).toContain(`Example: npm run data -- ${command.name}`);
		for (const code of ['Exit codes: 0 ', ', 1 ', '2 wrong usage.'])
			expect(command.help).toContain(code);
		for (const option of Object.keys(command.options))
			expect(command.help).toMatch(new RegExp(`^ {2}--${option} `, 'm'));
		for (const line of command.help.split('\n')) expect(line.length).toBeLessThanOrEqual(110);
	});
});

describe('the commands in the documents', () => {
	const lines = ['docs/editors.md', 'docs/architecture.md', 'README.md'].flatMap((file) =>
		readFileSync(file, 'utf8').match(/npm run data -- [a-z][^\n`]*/g)
	);
	it.each([...new Set(lines)])('are called rightly: %s', (line) => {
		const words = (line ?? '').match(/"[^"]*"|\S+/g)?.slice(4) ?? [];
		const [name, ...args] = words.map((word) => word.replaceAll('"', ''));
		const command = commands.find((one) => one.name === name);
		expect(command).toBeDefined();
		const parse = () =>
			parseArgs({ args, options: command?.options ?? {}, allowPositionals: true, strict: true });
		expect(parse).not.toThrow();
	});

	it('name every command to editors', () => {
		const text = readFileSync('docs/editors.md', 'utf8');
		for (const { name } of commands) expect(text).toContain(`\`${name}\``);
	});
});

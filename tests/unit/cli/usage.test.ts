/** Wrong usage of the commands of `npm run data`, without a process for each case. */
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/cli/check.ts';
import { UsageError, type Arguments, type Command } from '../../../src/cli/command.ts';
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
		says: 'Found the version “”, expected one as MAJOR.MINOR.PATCH.'
	},
	{
		name: 'release of two versions',
		command: release,
		values: { notes: 'x' },
		positionals: ['1.0.0', '1.0.1'],
		says: 'Found the version “1.0.0 1.0.1”, expected one as MAJOR.MINOR.PATCH.'
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
	it.each(cases)('$name', ({ command, values = {}, positionals = [], says }) => {
		const folder = dataFolder();
		const before = snapshot(folder);
		const run = () => command.run({ values: { dir: folder, ...values }, positionals });
		expect(run).toThrow(UsageError);
		expect(run).toThrow(says);
		expect(snapshot(folder)).toEqual(before);
	});
});

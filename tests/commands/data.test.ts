/** `npm run data -- …`, run as an editor would, each time in a folder of its own. */
import { exec, execFile } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { checkTables } from '../../src/lib/dataset/check.ts';
import { languages } from '../../src/lib/format/languages.ts';
import { readReleases, readTexts, writeRelease } from '../../src/lib/dataset/folder.ts';
import { datasetOf, sha256 } from '../../src/lib/dataset/release.ts';
import {
	checkedTables,
	dataFolder,
	snapshot,
	TODAY,
	validTables,
	type Change
} from '../unit/dataset/fixture.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Result {
	code: number | null;
	out: string;
	err: string;
}

/** Runs the command and resolves with its exit code and what it printed. */
function data(...args: string[]): Promise<Result> {
	const command = [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'src/cli/data.ts')];
	return new Promise((resolve) => {
		const child = execFile(
			process.execPath,
			[...command, ...args],
			{ cwd: root, env: { ...process.env, TZ: 'UTC' } },
			(_, out, err) => resolve({ code: child.exitCode, out, err })
		);
	});
}

function release(folder: string, version: string, ...more: string[]) {
	return data('release', version, '--notes', 'x', '--date', TODAY, '--dir', folder, ...more);
}

/** Puts a release into a folder, as a former run of the command would have. */
function publish(folder: string, version: string): void {
	writeRelease(folder, datasetOf(checkedTables(), version, TODAY), 'x');
}

const BREACHES: Change[] = [
	{ table: 'places', op: 'replace', path: '/0/point/lat', value: 47.123 },
	{ table: 'sources', op: 'replace', path: '/0/url', value: 'http://ministry.example/counter' },
	{ table: 'deportation-figures', op: 'replace', path: '/0/body', value: 'ministery' }
];

describe('help', () => {
	it('names every command and the exit codes', async () => {
		const { code, out, err } = await data('--help');
		expect(code).toBe(0);
		expect(err).toBe('');
		for (const { summary } of commands) expect(out).toContain(summary);
		for (const word of ['--help', 'Exit codes']) expect(out).toContain(word);
	});

	it('of a command is its own', async () => {
		expect(await data('release', '--help')).toEqual({
			code: 0,
			out: `${commands.find(({ name }) => name === 'release')?.help}\n`,
			err: ''
		});
	});
});

describe('wrong usage ends with 2, says what is wrong, and changes nothing', () => {
	const cases: { name: string; args: string[]; says: string }[] = [
		{ name: 'an unknown command', args: ['publish'], says: 'There is no command “publish”.' },
		{ name: 'an unknown option', args: ['check', '--all'], says: '--all' },
		{ name: 'an option without its value', args: ['check', '--dir'], says: '--dir' },
		{
			name: 'a wrong version',
			args: ['release', '1.0', '--notes', 'x'],
			says: 'Found the version “1.0”, expected one as MAJOR.MINOR.PATCH, or major, minor or patch.'
		},
		{
			name: 'an impossible date of release',
			args: ['release', '1.0.0', '--notes', 'x', '--date', '2023-02-30'],
			says: '--date is “2023-02-30”, expected a date that exists, as YYYY-MM-DD.'
		}
	];
	it.concurrent.for(cases)('$name', async ({ args, says }, { expect, onTestFinished }) => {
		const folder = dataFolder([], onTestFinished);
		const before = snapshot(folder);
		const [command = '', ...rest] = args;
		const { code, err } = await data(command, '--dir', folder, ...rest);
		expect(code).toBe(2);
		expect(err).toContain(says);
		// No stack: the sentence is all that an editor needs.
		expect(err).not.toContain('    at ');
		expect(snapshot(folder)).toEqual(before);
	});

	it('shows the usage where no command is given', async () => {
		const { code, out } = await data();
		expect(code).toBe(2);
		expect(out).toContain('Usage: npm run data -- <command>');
	});
});

describe('check', () => {
	it('passes a good folder', async () => {
		const { code, out, err } = await data('check', '--dir', dataFolder(), '--today', TODAY);
		expect(err).toBe('');
		expect(out).toMatch(/^21 records and 7 sources pass the schema and \d+ rules\.\n$/);
		expect(code).toBe(0);
	});

	it('prints every breach, and changes nothing', async () => {
		const folder = dataFolder(BREACHES);
		const before = snapshot(folder);
		const { code, out, err } = await data('check', '--dir', folder, '--today', TODAY);
		expect(code).toBe(1);
		expect(out).toBe('');
		expect(err.split('\n')).toEqual([
			'deportation-figures.json:14:11 · register-2023-02-10-90 · body: found "ministery", expected the id of a body',
			'places.json:14:11 · from-a-town · point.lat: found 47.123, expected a tenth of a degree',
			'sources.json:7:10 · counter-2023 · url: found "http://ministry.example/counter", expected an address that begins with https:// and has no spaces',
			'',
			`3 breaches in ${folder}/.`,
			''
		]);
		expect(snapshot(folder)).toEqual(before);
	});

	it('goes by the day that it is given', async () => {
		const { code, err } = await data('check', '--dir', dataFolder(), '--today', '2023-06-04');
		expect(code).toBe(1);
		expect(err).toContain(
			'sources.json:54:16 · ru-news-2023-06-05 · published: found "2023-06-05", expected a date no later than 2023-06-04'
		);
		expect(err).toContain('2 breaches in ');
	});

	it('names a file that is missing', async () => {
		const folder = dataFolder();
		rmSync(join(folder, 'places.json'));
		const { code, err } = await data('check', '--dir', folder, '--today', TODAY);
		expect(code).toBe(1);
		expect(err).toContain('places.json: found no such file, expected a JSON list of records\n');
		expect(err).toContain('1 breach in ');
	});
});

describe('release', () => {
	it('freezes a good folder', async () => {
		const folder = dataFolder();
		const tables = snapshot(folder);
		const { code, out, err } = await release(folder, '1.0.0');
		expect(err).toBe('');
		expect(code).toBe(0);
		const bytes = readFileSync(join(folder, 'releases/1.0.0/dataset.json'));
		expect(out).toContain(`SHA-256 ${sha256(bytes)}.`);
		const manifest: unknown = JSON.parse(
			readFileSync(join(folder, 'releases/1.0.0/manifest.json'), 'utf8')
		);
		expect(manifest).toMatchObject({ version: '1.0.0', released: TODAY, sha256: sha256(bytes) });
		expect(snapshot(folder)).toMatchObject(tables);
		expect(await data('verify', '--dir', folder)).toEqual({
			code: 0,
			out: `1.0.0  ${TODAY}  ${sha256(bytes)}\n1 release is as published.\n`,
			err: ''
		});
	});

	it('writes nothing with --dry-run', async () => {
		const folder = dataFolder();
		const before = snapshot(folder);
		const { code, out } = await release(folder, '1.0.0', '--dry-run');
		expect(code).toBe(0);
		expect(out).toContain('Release 1.0.0 would be written: 43 rows, a first release.');
		expect(snapshot(folder)).toEqual(before);
		expect(existsSync(join(folder, 'releases'))).toBe(false);
	});

	it('is refused while there are breaches, all of which are printed', async () => {
		const folder = dataFolder(BREACHES);
		const before = snapshot(folder);
		const { code, err } = await release(folder, '1.0.0');
		expect(code).toBe(1);
		expect(err).toContain('3 breaches in ');
		expect(err).toContain('Mend them first; nothing was written.');
		expect(snapshot(folder)).toEqual(before);
	});
});

describe('two releases at once', () => {
	it('end with one that is made and one that is refused, and nothing half', async () => {
		const folder = dataFolder();
		publish(folder, '1.0.0');
		const rows = validTables().derived as object[];
		const added = [...rows, { ...rows[0], id: 'once-more' }];
		writeFileSync(join(folder, 'derived.json'), JSON.stringify(added));
		const results = await Promise.all(
			['1.1.0', '1.2.0'].map((version) => release(folder, version))
		);
		expect(results.map(({ code }) => code).sort()).toEqual([0, 1]);
		const refused = results.find(({ code }) => code === 1)?.err ?? '';
		// Refused by the lock, or, if the other was done, because nothing is left to release.
		expect(refused).toMatch(/another run|There is nothing to release|exists already/);
		expect(readReleases(folder)).toHaveLength(2);
		expect(existsSync(join(folder, '.lock'))).toBe(false);
	});
});

describe('what is printed', () => {
	it('of facts, diff and impact of the real tables is for people or programs', async () => {
		const [facts, diff, impact] = await Promise.all([
			data('facts', '19546', '--used'),
			data('diff', '1.0.0', 'working', '--json'),
			data('impact', 'working', 'working')
		]);
		expect(facts).toMatchObject({ code: 0, err: '' });
		expect(facts.out).toMatch(/^ {4}src\/content\/en\/\S+\.md:\d+$/m);
		expect(diff).toMatchObject({ code: 0, err: '' });
		expect(JSON.parse(diff.out)).toMatchObject({ from: '1.0.0', to: 'working' });
		expect(impact).toEqual({
			code: 0,
			out: languages
				.map((one) => `working → working, ${one}: nothing changes for a reader.\n`)
				.join(''),
			err: ''
		});
	});

	it('ends quietly where its reader has seen enough', async () => {
		const command = `${JSON.stringify(process.execPath)} node_modules/tsx/dist/cli.mjs src/cli/data.ts facts | head -1`;
		const { out, err } = await new Promise<Result>((resolve) => {
			exec(command, { cwd: root }, (_, out, err) => resolve({ code: 0, out, err }));
		});
		expect(out.split('\n')).toHaveLength(2);
		expect(err).toBe('');
	});
});

describe('add', () => {
	it('adds a row from a file, which then passes the check', async () => {
		const folder = dataFolder();
		const [first] = validTables().derived as object[];
		const file = join(folder, 'row.json');
		writeFileSync(file, JSON.stringify({ ...first, id: 'growth-again' }));
		expect(await data('add', 'derived', '--from', file, '--dir', folder)).toEqual({
			code: 0,
			out: 'Added: growth-again (derived.json).\n',
			err: ''
		});
		expect((await data('check', '--dir', folder, '--today', TODAY)).code).toBe(0);
	});

	it('says how to go on where there is no terminal to ask on', async () => {
		const { code, err } = await data('add', 'derived', '--dir', dataFolder());
		expect(code).toBe(2);
		expect(err).toBe('There is no terminal to ask on: give the row with --from file.json.\n');
	});
});

describe('check of the whole dataset', () => {
	it('takes under two seconds, once the program is loaded', () => {
		const check = () => checkTables(readTexts(join(root, 'data')), { today: '2026-11-23' });
		check();
		const started = performance.now();
		const { counts } = check();
		expect(performance.now() - started).toBeLessThan(2000);
		expect(counts.records).toBeGreaterThan(470);
	});
});

describe('verify', () => {
	it('finds nothing wrong where nothing was released', async () => {
		expect(await data('verify', '--dir', dataFolder())).toEqual({
			code: 0,
			out: '0 releases are as published.\n',
			err: ''
		});
	});

	it('names every release that was altered', async () => {
		const folder = dataFolder();
		for (const version of ['1.0.0', '1.1.0', '1.2.0']) publish(folder, version);
		appendFileSync(join(folder, 'releases/1.0.0/dataset.json'), '\n');
		rmSync(join(folder, 'releases/1.2.0/manifest.json'));
		const { code, out, err } = await data('verify', '--dir', folder);
		expect(code).toBe(1);
		expect(out).toBe('');
		expect(err).toContain('Release 1.0.0 was altered after it was published');
		expect(err).toContain('Release 1.2.0: ');
		expect(err).not.toContain('Release 1.1.0');
	});
});

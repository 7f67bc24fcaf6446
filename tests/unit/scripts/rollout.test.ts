import {
	existsSync,
	mkdirSync,
	readFileSync,
	readdirSync,
	statSync,
	utimesSync,
	writeFileSync
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { filesThatStay, rollOut } from '../../../scripts/lib/rollout.mjs';
import { temporaryFolder } from '../../support/deployed.ts';

const DAY = 86_400_000;
const START = Date.parse('2026-10-01T12:00:00Z');
const after = (days: number) => new Date(START + days * DAY);

/** A build of these files beside what every build has, all of one second. */
function buildOf(files: Record<string, string>, second = 1_700_000_000): string {
	const { path, remove } = temporaryFolder('build');
	onTestFinished(remove);
	const all = { 'index.html': 'story', '404.html': 'lost', 'data/latest.json': '{}', ...files };
	for (const [file, text] of Object.entries(all)) {
		mkdirSync(dirname(join(path, file)), { recursive: true });
		writeFileSync(join(path, file), text);
		utimesSync(join(path, file), second, second);
	}
	return path;
}

function server(): { to: string; current: (file: string) => string } {
	const { path, remove } = temporaryFolder('published');
	onTestFinished(remove);
	return { to: path, current: (file) => join(path, 'current', file) };
}

const SCRIPT = '_app/immutable/workers/start-A.js';
const HOST = 'embed/v1.Q3x.js';

describe('what stays when a build has it no more', () => {
	test('a bundled file for 30 days with its copies, a pinned host script for ever, a page not at all', () => {
		const before = [SCRIPT, `${SCRIPT}.br`, HOST, 'sources/index.html'];
		const since = after(0).toISOString();
		const first = filesThatStay(before, ['index.html'], {}, after(0));
		expect(first).toEqual({ [SCRIPT]: since, [`${SCRIPT}.br`]: since, [HOST]: since });
		expect(Object.keys(filesThatStay(before, [], first, after(30)))).toHaveLength(3);
		expect(Object.keys(filesThatStay(before, [], first, after(31)))).toEqual([HOST]);
	});

	test('what a build has again begins anew', () => {
		const since = after(0).toISOString();
		expect(filesThatStay([SCRIPT], [SCRIPT], { [SCRIPT]: since }, after(20))).toEqual({});
		expect(filesThatStay([SCRIPT], [], {}, after(40))).toEqual({
			[SCRIPT]: after(40).toISOString()
		});
	});
});

describe('a roll-out', () => {
	test('publishes the whole build, and keeps what open pages still ask for', () => {
		const { to, current } = server();
		rollOut({ from: buildOf({ [SCRIPT]: 'a', 'old/index.html': 'old' }), to, now: after(0) });
		const done = rollOut({
			from: buildOf({ 'index.html': 'new story', '_app/immutable/workers/start-B.js': 'b' }),
			to,
			now: after(1)
		});
		expect(done).toEqual({ build: join(to, 'releases/2'), stayed: 1 });
		expect(readFileSync(current('index.html'), 'utf8')).toBe('new story');
		expect(readFileSync(current(SCRIPT), 'utf8')).toBe('a');
		expect(existsSync(current('old/index.html'))).toBe(false);
		rollOut({ from: buildOf({}), to, now: after(32) });
		expect(existsSync(current(SCRIPT))).toBe(false);
		expect(existsSync(current('_app/immutable/workers/start-B.js'))).toBe(true);
	});

	test('leaves what did not change as it was, and marks what did', () => {
		const { to, current } = server();
		const mark = (file: string) => statSync(current(file)).mtimeMs;
		rollOut({ from: buildOf({ 'a.css': 'aaaa', 'b.css': 'bbbb' }), to });
		const [a, b] = [mark('a.css'), mark('b.css')];
		rollOut({ from: buildOf({ 'a.css': 'aaaa', 'b.css': 'BBBB' }), to });
		expect(mark('a.css')).toBe(a);
		// As long, of the same second: a server would take it for the same.
		expect(mark('b.css')).not.toBe(b);
		rollOut({ from: buildOf({ 'a.css': 'aaaa' }, 1_800_000_000), to });
		expect(mark('a.css')).toBe(a);
	});

	test('keeps three builds, and goes back to one of them', () => {
		const { to, current } = server();
		for (const story of ['one', 'two', 'three', 'four'])
			rollOut({ from: buildOf({ 'index.html': story }), to });
		expect(readdirSync(join(to, 'releases')).sort()).toEqual(['2', '3', '4']);
		rollOut({ from: join(to, 'releases/3'), to });
		expect(readFileSync(current('index.html'), 'utf8')).toBe('three');
	});

	test('refuses what is no build, and a second roll-out at once', () => {
		const { to } = server();
		const empty = temporaryFolder('empty');
		onTestFinished(empty.remove);
		expect(rollOut({ from: empty.path, to })).toEqual({
			problem: `${empty.path} is no finished build: there is no index.html, no 404.html, no data/latest.json in it.`
		});
		mkdirSync(join(to, 'releases/1.new'), { recursive: true });
		expect(rollOut({ from: buildOf({}), to })).toMatchObject({
			problem: expect.stringContaining('another roll-out is under way')
		});
		expect(existsSync(join(to, 'current'))).toBe(false);
	});
});

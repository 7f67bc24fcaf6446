import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { realDisk } from '../../../src/lib/dataset/durable.ts';
import { Locked, withLock } from '../../../src/lib/dataset/lock.ts';
import { dataFolder, snapshot } from './fixture.ts';

let folder = '';

beforeEach(() => {
	folder = dataFolder();
});

function locked<T>(run: () => T): T {
	return withLock(realDisk, folder, [folder], run);
}

/** Puts a lock there, as another run would have. */
function lockOf(owner: object): void {
	mkdirSync(join(folder, '.lock'));
	writeFileSync(join(folder, '.lock', 'owner.json'), JSON.stringify(owner));
}

/** The number of a process that has ended. */
function deadProcess(): number {
	return spawnSync(process.execPath, ['--version']).pid;
}

const own = { token: 'other', host: hostname(), since: Date.now() };
const MINUTE = 60_000;

describe('a lock', () => {
	it('lets one run in at a time', () => {
		locked(() => {
			const before = snapshot(folder);
			expect(() => locked(() => 'never')).toThrow(Locked);
			expect(() => locked(() => 'never')).toThrow(`(process ${process.pid} on ${hostname()})`);
			expect(snapshot(folder)).toEqual(before);
		});
	});

	it('is gone after its run, be it good or bad', () => {
		const names = readdirSync(folder);
		expect(locked(() => 'done')).toBe('done');
		expect(() =>
			locked(() => {
				throw new Error('bad');
			})
		).toThrow('bad');
		expect(readdirSync(folder)).toEqual(names);
		expect(locked(() => 'again')).toBe('again');
	});

	it.each([
		{ name: 'a running process', owner: { ...own, pid: process.ppid } },
		{ name: 'a process of another machine', owner: { ...own, pid: 1, host: 'elsewhere' } }
	])('of $name is respected', ({ owner }) => {
		lockOf(owner);
		expect(() => locked(() => 'never')).toThrow(Locked);
	});

	it.each([
		{ name: 'a dead process', owner: { ...own, pid: deadProcess() } },
		{ name: 'a former process of our number', owner: { ...own, pid: process.pid } },
		{
			name: 'a machine that went away',
			owner: { ...own, pid: 1, host: 'elsewhere', since: Date.now() - 11 * MINUTE }
		},
		{
			name: 'a process whose number another has by now',
			owner: { ...own, pid: process.ppid, since: Date.now() - 11 * MINUTE }
		},
		{ name: 'nobody', owner: {} }
	])('of $name holds nothing', ({ owner }) => {
		lockOf(owner);
		expect(locked(() => 'done')).toBe('done');
		expect(readdirSync(folder)).not.toContain('.lock');
	});

	it('that is half taken away holds nothing', () => {
		mkdirSync(join(folder, '.lock'));
		expect(locked(() => 'done')).toBe('done');
	});
});

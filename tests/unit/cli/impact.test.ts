/** What a change of the real tables does to the real story. */
import { languages } from '../../../src/lib/format/languages.ts';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, afterAll, describe, expect, it } from 'vitest';
import { impact } from '../../../src/cli/impact.ts';
import { storyFacts } from '../../../src/cli/story-facts.ts';
import { writeRelease } from '../../../src/lib/dataset/folder.ts';
import { datasetOf } from '../../../src/lib/dataset/release.ts';
import { workingTables } from '../../../src/cli/tables-at.ts';
import type { Tables } from '../../../src/lib/dataset/schema.ts';
import { run, TODAY } from './run.ts';

interface Impact {
	facts: { file: string; line: number; place: string; old: string; new: string; problem: string }[];
	titles: { chart: string; state: string; reason: string }[];
	broken: { chart: string; reason: string }[];
	drawings: { chart: string }[];
	rows: { chart: string; record: string; old: string[] | null; new: string[] | null }[];
}

const FIRST = 'register-2022-08-01-5754';
let folder = '';

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'names-impact-'));
	for (const name of [
		'deportation-figures',
		'icc-timeline',
		'summit-events',
		'places',
		'measures',
		'bodies',
		'sources',
		'derived'
	])
		cpSync(`data/${name}.json`, join(folder, `${name}.json`));
	const tables = workingTables(folder, TODAY);
	const publish = (version: string, change: (tables: Tables) => void) => {
		const own = structuredClone(tables);
		change(own);
		writeRelease(folder, datasetOf(own, version, TODAY), 'x');
	};
	publish('1.0.0', () => undefined);
	publish('1.0.1', (own) => {
		for (const figure of own['deportation-figures'])
			if (figure.id === FIRST) Object.assign(figure, { value: 5760, qualifier: 'exact' });
	});
	publish('1.0.2', (own) => {
		own['deportation-figures'] = own['deportation-figures'].filter(({ id }) => id !== FIRST);
	});
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function between(from: string, to: string): Promise<Impact> {
	const { code, out } = await run(impact, { dir: folder, json: true }, from, to);
	expect(code).toBe(0);
	const [english] = JSON.parse(out) as Impact[];
	if (english === undefined) throw new Error('There is no language.');
	return english;
}

const uses = () => storyFacts('src/content/en').filter(({ reference }) => reference === FIRST);

// Each compiles the story's words twice.
describe('impact', { timeout: 60_000 }, () => {
	it('is nothing between equal data', async () => {
		const { out } = await run(impact, { dir: folder }, '1.0.0', 'working');
		expect(out.split('\n')).toEqual(
			languages.map((language) => `1.0.0 → working, ${language}: nothing changes for a reader.`)
		);
	});

	it('lists every place where a number that changed is printed, old and new', async () => {
		const { facts, titles, rows, drawings } = await between('1.0.0', '1.0.1');
		expect(uses().length).toBeGreaterThan(1);
		expect(facts.map(({ file, line }) => ({ file, line }))).toEqual(
			uses().map(({ file, line }) => ({ file, line }))
		);
		for (const fact of facts) expect(fact).toMatchObject({ old: '5,754', new: '5,760' });
		expect(facts.map(({ place }) => place)).toContain('title of state first');
		expect(facts[0]?.problem).toContain('the text “5,754” differs from the record');
		expect(titles).toEqual([
			{
				chart: 'register',
				state: 'first',
				reason: expect.stringContaining('at least') as string
			}
		]);
		expect(rows.find(({ record }) => record === FIRST)).toMatchObject({ chart: 'register' });
		expect(drawings.map(({ chart }) => chart)).toContain('register');
	});

	it('lists facts that are there no longer', async () => {
		const { facts, rows } = await between('1.0.0', '1.0.2');
		const gone = facts.filter((fact) => fact.new === null);
		expect(gone).toHaveLength(uses().length);
		expect(gone[0]?.problem).toContain(`there is no record, number or derived value ${FIRST}`);
		for (const row of rows.filter(({ record }) => record === FIRST)) expect(row.new).toBeNull();
	});

	it('is printed for people, with file and line', async () => {
		const { out } = await run(impact, { dir: folder }, '1.0.0', '1.0.1');
		const [use] = uses();
		expect(out).toContain(`  ${use?.file}:${use?.line} (`);
		expect(out).toContain(`${FIRST}: 5,754 → 5,760; rewrite: `);
		expect(out).toContain('Titles that the data no longer bear out');
	});
});

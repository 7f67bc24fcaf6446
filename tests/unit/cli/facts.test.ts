import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { facts } from '../../../src/cli/facts.ts';
import { dataFolder } from '../dataset/fixture.ts';
import { run } from './run.ts';

/** A folder with tables, and copy that uses three facts. */
function folders(): { dir: string; content: string } {
	const dir = dataFolder();
	const content = join(dir, 'content');
	mkdirSync(join(content, 'en', 'charts'), { recursive: true });
	writeFileSync(
		join(content, 'en', '01-a.md'),
		'# A\n\nAt :fact[90]{id=register-2023-02-10-90} and :fact{id=groups-together}.\n'
	);
	writeFileSync(
		join(content, 'en', 'charts', 'x.md'),
		'# Q\n\n\n:fact[90]{id=register-2023-02-10-90}, :fact{id=talks-2023-06-01#length}\n'
	);
	return { dir, content };
}

async function find(values: Record<string, string | boolean>, ...words: string[]) {
	const { dir, content } = folders();
	const { code, out } = await run(facts, { dir, content, json: true, ...values }, ...words);
	const found = JSON.parse(out) as { reference: string; value: number; usedIn: string[] }[];
	const usedIn = found.flatMap((fact) =>
		fact.usedIn.map((place) => place.replace(`${content}/`, ''))
	);
	return { code, references: found.map(({ reference }) => reference), found, usedIn };
}

describe('facts', () => {
	it.each([
		{ name: 'by id', words: ['arrivals-2023'], references: ['arrivals-2023-06-300'] },
		{ name: 'by value', words: ['60.5'], references: ['sites-camps-share-2023-05-01-60'] },
		{
			name: 'ends of a range',
			words: ['estimate-2023-150'],
			references: ['estimate-2023-150-to-200#low', 'estimate-2023-150-to-200#high']
		},
		{ name: 'a number of an event', words: ['hours'], references: ['talks-2023-06-01#length'] },
		{ name: 'a number of a place', words: ['taken', 'town'], references: ['from-a-town#children'] },
		{ name: 'a derived value', words: ['both groups'], references: ['groups-together'] },
		{ name: 'in any case', words: ['BOTH', 'GROUPS'], references: ['groups-together'] },
		{ name: 'nothing', words: ['no such thing'], references: [] }
	])('are found: $name', async ({ words, references }) => {
		const found = await find({}, ...words);
		expect(found.references).toEqual(references);
		expect(found.code).toBe(references.length > 0 ? 0 : 1);
	});

	it('say where the story uses them', async () => {
		const { references, usedIn } = await find({ used: true });
		expect(references).toEqual([
			'register-2023-02-10-90',
			'talks-2023-06-01#length',
			'groups-together'
		]);
		expect(usedIn).toEqual([
			'en/01-a.md:3',
			'en/charts/x.md:4',
			'en/charts/x.md:4',
			'en/01-a.md:3'
		]);
	});

	it('are filtered by table and use', async () => {
		const { references, found } = await find({ unused: true, table: 'derived' });
		expect(references).not.toContain('groups-together');
		expect(references).toContain('register-growth');
		expect(found).toContainEqual(
			expect.objectContaining({ reference: 'register-growth', value: 5 })
		);
	});

	it('are printed for people', async () => {
		const { dir, content } = folders();
		const { out } = await run(facts, { dir, content }, 'talks', 'hours');
		expect(out.split('\n')).toEqual([
			'talks-2023-06-01#length  about 2.75 hours',
			expect.stringContaining('length of the talks (') as string,
			`    ${content}/en/charts/x.md:4`,
			'1 fact.'
		]);
	});
});

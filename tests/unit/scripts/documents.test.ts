/** Commands and folders that the documents name are there. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { charts } from '../../../src/lib/charts/registry.ts';

const documents = [
	'README.md',
	'SECURITY.md',
	'docs/architecture.md',
	'docs/editors.md',
	'docs/embedding.md',
	'bench/README.md',
	'deploy/README.md'
];

describe.each(documents)('%s', (file) => {
	const text = readFileSync(file, 'utf8');

	test('names only scripts of the package, and files that can be run', () => {
		const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
			scripts: Record<string, string>;
		};
		const named = [...text.matchAll(/npm run ([a-z]+)/g)].map(([, name]) => name ?? '');
		expect(named.filter((name) => !(name in scripts))).toEqual([]);
		const run = [...text.matchAll(/node ([a-z/-]+\.mjs)/g)].map(([, path]) => path ?? '');
		expect(run.filter((path) => !existsSync(path))).toEqual([]);
	});

	test('leads only to files that there are', () => {
		const folder = file.includes('/') ? `${file.split('/')[0]}/` : '';
		const linked = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path]) => path ?? '');
		expect(linked.filter((path) => !existsSync(`${folder}${path}`))).toEqual([]);
	});
});

test('the folders of lib that the plan of the house shows are there', () => {
	const [plan = ''] = readFileSync('docs/architecture.md', 'utf8').match(/```[\s\S]*?```/) ?? [];
	const shown = [...plan.matchAll(/^ {4}([a-z]+)\/ /gm)].map(([, name]) => name ?? '');
	expect(shown.length).toBeGreaterThan(5);
	expect(shown.filter((name) => !existsSync(`src/lib/${name}`))).toEqual([]);
});

test('a chart has the files that the house says that it has', () => {
	const needed = ['selection.ts', 'model.ts', 'titles.ts', 'Drawing.svelte', 'index.ts'];
	const missing = charts.flatMap(({ id }) =>
		needed.map((name) => `src/lib/charts/${id}/${name}`).filter((path) => !existsSync(path))
	);
	expect(missing).toEqual([]);
});

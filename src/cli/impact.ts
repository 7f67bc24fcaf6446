import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { message } from '../lib/charts/chart.ts';
import { openDataset } from '../lib/dataset/dataset.ts';
import {
	dataFolder,
	dataFolderOption,
	flag,
	textOption,
	UsageError,
	type Arguments,
	type Command
} from './command.ts';
import { messagesOf } from './copy.ts';
import { chartImpacts, type ChartImpacts } from './impact-charts.ts';
import { factImpacts, type FactImpact } from './impact-facts.ts';
import { CONTENT_FOLDER } from './story-facts.ts';
import { datasetPair, type NamedDataset } from './tables-at.ts';

interface Impact extends ChartImpacts {
	language: string;
	facts: FactImpact[];
}

/** Languages whose copy is there: folders with messages. */
function languagesIn(content: string): string[] {
	if (!existsSync(content)) throw new UsageError(`There is no folder ${content}.`);
	return readdirSync(content)
		.filter((name) => existsSync(join(content, name, 'messages.json')))
		.sort();
}

function impactsOf(args: Arguments, pair: { from: NamedDataset; to: NamedDataset }): Impact[] {
	const content = textOption(args, 'content', CONTENT_FOLDER);
	const open = ({ dataset }: NamedDataset) => openDataset(dataset, { published: true });
	const both = [open(pair.from), open(pair.to)] as const;
	return languagesIn(content).map((language) => {
		const folder = join(content, language);
		const messages = messagesOf(folder);
		return {
			language,
			facts: factImpacts(folder, language, message(messages, 'about'), both),
			...chartImpacts(folder, language, messages, both)
		};
	});
}

function cells(row: readonly string[] | null): string {
	return row === null ? 'no row' : row.join(' | ');
}

/** A heading and lines below it; nothing where there are no lines. */
function section(heading: string, lines: readonly string[]): string[] {
	return lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `  ${line}`)];
}

function factLine({ file, line, place, reference, old, new: now, problem }: FactImpact): string {
	const change = `${old ?? 'nothing'} → ${now ?? 'nothing'}`;
	const rewrite = problem === null ? '' : `; rewrite: ${problem}`;
	return `${file}:${line} (${place}) ${reference}: ${change}${rewrite}`;
}

function lines({ facts, titles, broken, rows, drawings }: Impact): string[] {
	return [
		...section('Facts that print something else', facts.map(factLine)),
		...section(
			'Titles that the data no longer bear out',
			titles.map(({ chart, state, reason }) => `chart ${chart}, state ${state}: ${reason}`)
		),
		...section(
			'Charts that cannot be drawn',
			broken.map(({ chart, reason }) => `chart ${chart}: ${reason}`)
		),
		...section(
			'Drawings that change',
			drawings.map(({ chart, state }) => `chart ${chart}, state ${state}`)
		),
		...section(
			'Table rows that change',
			rows.flatMap((row) => [
				`chart ${row.chart}, ${row.record}`,
				`  - ${cells(row.old)}`,
				`  + ${cells(row.new)}`
			])
		)
	];
}

export const impact: Command = {
	name: 'impact',
	summary: 'say which sentences, charts and table rows change between two versions',
	help: `Usage: npm run data -- impact [<from> <to>] [--json] [--dir data] [--content src/content]

Compiles the words of every language against both, and lists what a reader would see change: facts in
text, chart titles, summaries (which are the alt texts) and notes, with file and line, old and new;
facts that are there no longer; titles that the data no longer bear out; charts that cannot be drawn;
states whose drawing changes; table rows. Each of the two is a released version, “latest”, or
“working”: the tables as they stand. Without them: latest working. Writes nothing.

  --json     for programs: [{language, facts, titles, broken, drawings, rows}]
  --dir      folder with the tables (default: data)
  --content  folder with the languages (default: ${CONTENT_FOLDER})

Example: npm run data -- impact
Example: npm run data -- impact 1.0.0 1.1.0 --json
Exit codes: 0 compared (be there changes or not), 1 refused: a release is missing or altered, or the
tables have breaches, 2 wrong usage.`,
	options: { ...dataFolderOption, content: { type: 'string' }, json: { type: 'boolean' } },
	run(args) {
		const pair = datasetPair(dataFolder(args), args.positionals);
		const impacts = impactsOf(args, pair);
		if (flag(args, 'json')) {
			console.log(JSON.stringify(impacts, null, '\t'));
			return 0;
		}
		for (const one of impacts) {
			const found = lines(one);
			const end =
				found.length === 0 ? 'nothing changes for a reader.' : 'what changes for a reader:';
			console.log(`${pair.from.name} → ${pair.to.name}, ${one.language}: ${end}`);
			for (const line of found) console.log(line);
		}
		return 0;
	}
};

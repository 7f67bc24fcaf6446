/** What is inside each number? A row a number: what its measure says of the children in it. */
import { plainText } from '../../copy/model.ts';
import type { Measure } from '../../dataset/schema.ts';
import { formatDate } from '../../format/dates.ts';
import {
	message,
	wordsOf,
	type ChartView,
	type ModelInput,
	type StateView,
	type Table
} from '../chart.ts';
import { attribution } from '../claims/model.ts';
import { saidNumber } from '../said-number.ts';
import type { LaneName } from '../claims/selection.ts';
import { asked, QUESTIONS, STATES } from './selection.ts';

export type Answer = Measure['inside'][(typeof QUESTIONS)[number]];

export interface Cell {
	/** Title of its column. */
	question: string;
	answer: Answer;
	word: string;
}

export interface InsideRow {
	record: string;
	number: string;
	/** Who says it, and when. */
	said: string;
	counts: string;
	cells: Cell[];
	/** Who checked the cases, or that nobody is said to have. */
	checkedBy: string;
	isChecked: boolean;
}

export interface InsideBase {
	/** What the table is of, for those who come upon it without its title. */
	caption: string;
	columns: { number: string; questions: string[]; checkedBy: string };
	groups: { lane: LaneName; title: string; rows: InsideRow[] }[];
	/** Said in place of rows where there are none; null where there are some. */
	nothing: string | null;
}

export type InsideView = ChartView<InsideBase, null>;

function rows({
	dataset,
	messages,
	locale,
	words
}: ModelInput): (InsideRow & { lane: LaneName })[] {
	return asked(dataset).map(({ lane, figure }) => {
		const inside = dataset.measure(figure.measure)?.inside;
		if (inside === undefined) throw new Error(`Figure ${figure.id} has no measure.`);
		return {
			lane,
			record: figure.id,
			number: saidNumber(figure, messages, locale),
			said: attribution(lane, figure, { dataset, messages, locale, words }),
			counts: figure.counts,
			cells: QUESTIONS.map((question) => ({
				question: message(messages, `inside-${question}`),
				answer: inside[question],
				word: message(messages, `answer-${inside[question]}`)
			})),
			checkedBy: inside.checkedBy ?? message(messages, 'answer-not-stated'),
			isChecked: inside.checkedBy !== null
		};
	});
}

function table(all: ReturnType<typeof rows>, input: ModelInput): Table {
	const { dataset, messages, locale, words } = input;
	const say = (key: string) => message(messages, key);
	return {
		caption: plainText(words.question),
		columns: [
			...['kind', 'number', 'counts', 'body', 'date'].map((name) => say(`column-${name}`)),
			...QUESTIONS.map((question) => say(`inside-${question}`)),
			say('inside-checkedBy')
		],
		rows: all.map(({ lane, record, number, counts, cells, checkedBy }) => {
			const { asOf, body } = dataset.figure(record);
			const date = formatDate(asOf, locale);
			const { short } = dataset.body(body);
			return {
				record,
				spoken: message(messages, 'spoken-claim', { date, number, counts, body: short }),
				cells: [
					say(`claims-lane-${lane}`),
					number,
					counts,
					short,
					date,
					...cells.map(({ word }) => word),
					checkedBy
				]
			};
		})
	};
}

export function view(input: ModelInput): InsideView {
	const { messages, words } = input;
	const say = (key: string) => message(messages, key);
	const all = rows(input);
	const lanes = [...new Set(all.map(({ lane }) => lane))];
	const base: InsideBase = {
		caption: plainText(words.question),
		columns: {
			number: say('inside-number'),
			questions: QUESTIONS.map((question) => say(`inside-${question}`)),
			checkedBy: say('inside-checkedBy')
		},
		groups: lanes.map((lane) => ({
			lane,
			title: say(`claims-lane-${lane}`),
			rows: all
				.filter((row) => row.lane === lane)
				.map(({ record, number, said, counts, cells, checkedBy, isChecked }) => ({
					record,
					number,
					said,
					counts,
					cells,
					checkedBy,
					isChecked
				}))
		})),
		nothing: all.length === 0 ? say('nothing-recorded') : null
	};
	const states = STATES.map((state): [string, StateView<null>] => {
		const { title, subtitle, summary } = wordsOf(words, state);
		return [state, { title, subtitle, summary, drawing: null }];
	});
	return {
		id: 'inside',
		base,
		states: Object.fromEntries(states),
		table: table(all, input),
		marks: all.map(({ record }) => record)
	};
}

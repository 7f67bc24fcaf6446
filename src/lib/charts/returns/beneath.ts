/** What the chart sets in type beneath its plot: credits that are no shares, tallies that have no axis. */
import type { Inline } from '../../copy/model.ts';
import { compareDates, latest } from '../../dataset/dates.ts';
import { formatDate } from '../../format/dates.ts';
import { message, wordsOf, type ModelInput } from '../chart.ts';
import { saidNumber } from '../said-number.ts';
import { ABROAD, CREDITS, TO_RUSSIA, TWO_THOUSAND } from './selection.ts';

/** A number that is set in type, with its record. */
export interface TypedNumber {
	id: string;
	number: string;
	text: string;
}

/** Numbers of one statement, which are no shares of its total. */
export interface Credits {
	kind: 'credits';
	whole: TypedNumber;
	items: TypedNumber[];
	/** What they leave open. */
	rest: Inline[];
}

export interface Tallies {
	kind: 'tallies';
	columns: { title: string; items: TypedNumber[] }[];
}

export type Beneath = Credits | Tallies;

export function creditsOf({ dataset, locale, messages, words }: ModelInput): Credits | null {
	const typed = (id: string, key: string): TypedNumber => {
		const figure = dataset.figure(id);
		const date = formatDate(figure.asOf, locale);
		return {
			id,
			number: saidNumber(figure, messages, locale),
			text: message(messages, key, { date, body: dataset.body(figure.body).short })
		};
	};
	if (dataset.record(TWO_THOUSAND) === undefined) return null;
	return {
		kind: 'credits',
		whole: typed(TWO_THOUSAND, 'returns-credit-whole'),
		items: CREDITS.map(([name, id]) => typed(id, `returns-credit-${name}`)),
		rest: wordsOf(words, 'credited').notes['rest'] ?? []
	};
}

export function talliesOf({ dataset, locale, messages }: ModelInput): Tallies {
	const column = (measure: string, name: string) => ({
		title: message(messages, `returns-tally-${name}`),
		items: dataset.tables['deportation-figures']
			.filter((figure) => figure.measure === measure && figure.role === 'reading')
			// A tally of a month stands after those of its days.
			.sort((a, b) => compareDates(latest(a.asOf), latest(b.asOf)))
			.map((figure) => ({
				id: figure.id,
				number: saidNumber(figure, messages, locale),
				text: formatDate(figure.asOf, locale, 'short')
			}))
	});
	return { kind: 'tallies', columns: [column(ABROAD, 'abroad'), column(TO_RUSSIA, 'to-russia')] };
}

/** Everything that was said of the returns, as a table. */
import { plainText } from '../../copy/model.ts';
import type { Figure } from '../../dataset/schema.ts';
import { formatDate } from '../../format/dates.ts';
import { message, type ModelInput, type Table } from '../chart.ts';
import { saidNumber } from '../said-number.ts';

export function tableOf(
	figures: readonly Figure[],
	{ dataset, locale, messages, words }: ModelInput
): Table {
	const column = (name: string) => message(messages, `column-${name}`);
	return {
		caption: plainText(words.question),
		columns: ['date', 'number', 'counts', 'body', 'note'].map(column),
		rows: figures.map((figure) => {
			const date = formatDate(figure.asOf, locale);
			const number = saidNumber(figure, messages, locale);
			const body = dataset.body(figure.body).short;
			const { counts, role } = figure;
			return {
				record: figure.id,
				spoken: message(messages, 'spoken-claim', { date, number, counts, body }),
				cells: [
					date,
					number,
					counts,
					body,
					role === 'reading' ? (figure.revision ?? '') : message(messages, `sources-role-${role}`)
				]
			};
		})
	};
}

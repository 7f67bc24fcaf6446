/** The register’s readings as a table. */
import { plainText } from '../../copy/model.ts';
import type { Figure } from '../../dataset/schema.ts';
import { formatDate } from '../../format/dates.ts';
import { message, type ModelInput, type Table } from '../chart.ts';
import { saidNumber } from '../said-number.ts';
import { COUNTER } from './selection.ts';

export function tableOf(
	figures: readonly Figure[],
	{ dataset, locale, messages, words }: ModelInput
): Table {
	const column = (name: string) => message(messages, `column-${name}`);
	return {
		caption: plainText(words.question),
		columns: [column('date'), column('names'), column('body'), column('note')],
		rows: figures.map((figure) => {
			const date = formatDate(figure.asOf, locale);
			const number = saidNumber(figure, messages, locale);
			const body = dataset.body(figure.body).short;
			return {
				record: figure.id,
				spoken: message(messages, 'spoken-reading', { date, number, body }),
				cells: [
					date,
					number,
					body,
					figure.revision ?? (figure.body === COUNTER ? '' : message(messages, 'register-apart'))
				]
			};
		})
	};
}

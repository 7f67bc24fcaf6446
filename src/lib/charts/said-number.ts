/** A figure’s number as it is said, with its range and its qualifier. */
import type { Figure } from '../dataset/schema.ts';
import { formatNumber } from '../format/numbers.ts';
import { message, type Messages } from './chart.ts';

/** A figure’s number or range without its qualifier. @throws Error if it is said in words alone */
export function bareNumber({ id, value, low, high }: Figure, locale: string): string {
	const ends = value === null ? [low, high] : [value];
	return ends
		.map((end) => {
			if (end === null) throw new Error(`Figure ${id} has no number.`);
			return formatNumber(end, locale);
		})
		.join('–');
}

/** A figure’s number as it is said: `at least 6,000`, `about 200,000–300,000`. */
export function saidNumber(figure: Figure, messages: Messages, locale: string): string {
	const number = bareNumber(figure, locale);
	return figure.qualifier === 'exact'
		? number
		: `${message(messages, `qualifier-${figure.qualifier}`)} ${number}`;
}

/** A figure’s number as a drawing has room for it: `6,000+`, `c. 200,000–300,000`. */
export function shortNumber(figure: Figure, messages: Messages, locale: string): string {
	const number = bareNumber(figure, locale);
	return figure.qualifier === 'exact'
		? number
		: message(messages, `short-${figure.qualifier}`, { number });
}

/** Numbers that were said, not read: type in rows above the plot, so that none covers another. */
import type { Figure } from '../../dataset/schema.ts';
import { formatDate } from '../../format/dates.ts';
import type { ModelInput } from '../chart.ts';
import { dayOf } from '../layout/days.ts';
import { type WidthClass } from '../layout/widths.ts';
import { saidNumber } from '../said-number.ts';
import type { Frame } from './frame.ts';

/** Type that stands off the line, because it is no reading. */
export interface OffLine {
	id: string;
	at: number;
	lines: string[];
	/** Row in the strip above the plot, from 0. */
	row: number;
	/** Whether the text runs to the left of its date. */
	flipped: boolean;
}

/** Height of a row of the strip in CSS pixels; the same number stands in the style sheet. */
export const ROW_HEIGHT = 34;

/** @param sayer who is named as having said a number */
export function offLineFor(
	figures: readonly Figure[],
	sayer: (figure: Figure) => string,
	{ domain }: Frame,
	{ locale, messages }: ModelInput,
	width: WidthClass
): OffLine[] {
	const middle = (domain[0] + domain[1]) / 2;
	return figures.map((figure, row) => {
		const at = dayOf(figure.asOf);
		const said = formatDate(figure.asOf, locale, 'short');
		return {
			id: figure.id,
			at,
			row,
			flipped: at > middle,
			lines: [
				saidNumber(figure, messages, locale),
				// A narrow strip has room for the day; who said it stands in the record.
				width === 'narrow' ? said : `${sayer(figure)}, ${said}`
			]
		};
	});
}

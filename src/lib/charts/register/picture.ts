/** One state of the register as plain shapes. */
import { plainText } from '../../copy/model.ts';
import type { ChartView } from '../chart.ts';
import { paragraph, plotHeight, plotShapes } from '../counts/picture.ts';
import { LABEL_SIZE, LINE_HEIGHT } from '../layout/labels.ts';
import { wrap } from '../layout/text.ts';
import { PICTURE_WIDTH, type Picture } from '../picture.ts';
import type { RegisterBase, RegisterDrawing } from './drawing.ts';

/** @param view the register’s own @throws Error if it has no such state */
export function picture(view: ChartView, state: string): Picture {
	const { base, states } = view as ChartView<RegisterBase, RegisterDrawing>;
	const drawing = states[state]?.drawing;
	if (drawing === undefined) throw new Error(`The register has no state “${state}”.`);
	const offLine = drawing.offLine.middle;
	const height = plotHeight(offLine);
	const aside =
		drawing.aside === null ? [] : wrap(plainText(drawing.aside), PICTURE_WIDTH, LABEL_SIZE);
	return {
		width: PICTURE_WIDTH,
		height: height + aside.length * LINE_HEIGHT,
		shapes: [
			...plotShapes({
				key: base.key,
				frame: base,
				readings: base.dots,
				spans: base.spans,
				accent: drawing.accent,
				labels: drawing.labels.middle,
				offLine
			}),
			...paragraph(aside, height)
		]
	};
}

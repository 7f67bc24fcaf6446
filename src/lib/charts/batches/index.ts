import type { Chart } from '../chart.ts';
import { view, type BatchesView } from './model.ts';
import { picture } from './picture.ts';
import { batches as select } from './selection.ts';
import { states } from './titles.ts';

export const batches: Chart = {
	id: 'batches',
	states,
	key: 'three',
	select,
	view,
	picture: (view, state) => picture(view as BatchesView, state)
};

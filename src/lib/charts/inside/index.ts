import type { Chart } from '../chart.ts';
import { view, type InsideView } from './model.ts';
import { picture } from './picture.ts';
import { asked } from './selection.ts';
import { states } from './titles.ts';

export const inside: Chart = {
	id: 'inside',
	states,
	key: 'all',
	select: (dataset) => asked(dataset).map(({ figure }) => figure),
	view,
	picture: (own, state) => picture(own as InsideView, state)
};

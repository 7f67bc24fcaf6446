import type { Chart } from '../chart.ts';
import { lists, view, type ScaleView } from './model.ts';
import { picture } from './picture.ts';
import { states } from './titles.ts';

export const scale: Chart = {
	id: 'scale',
	states,
	key: 'register',
	select: lists,
	view,
	picture: (view, state) => picture(view as ScaleView, state)
};

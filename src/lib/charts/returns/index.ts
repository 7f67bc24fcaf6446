import type { Chart } from '../chart.ts';
import { records, view } from './model.ts';
import { picture } from './picture.ts';
import { states } from './titles.ts';

export const returns: Chart = {
	id: 'returns',
	states,
	key: 'all-routes',
	select: records,
	view,
	picture
};

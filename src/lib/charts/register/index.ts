import type { Chart } from '../chart.ts';
import { readings, view } from './model.ts';
import { picture } from './picture.ts';
import { states } from './titles.ts';

export const register: Chart = {
	id: 'register',
	states,
	key: 'still',
	select: readings,
	view,
	picture
};

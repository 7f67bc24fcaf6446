import type { Chart } from '../chart.ts';
import { lanePicture } from '../lanes/picture.ts';
import { view, type WarrantsView } from './model.ts';
import { drawn } from './selection.ts';
import { states } from './titles.ts';

export const warrants: Chart = {
	id: 'warrants',
	states,
	key: 'two-warrants',
	select: (dataset) => drawn(dataset).filter(({ about }) => about !== 'power-grid'),
	view,
	picture: (own, state) => lanePicture(own as WarrantsView, state)
};

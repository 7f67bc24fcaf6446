import type { Chart, ChartView } from '../chart.ts';
import { view, type PlacesView } from './model.ts';
import { placesPicture } from './picture.ts';
import { towns } from './selection.ts';
import { states } from './titles.ts';

export const places: Chart = {
	id: 'places',
	states,
	key: 'one-journey',
	select: (dataset) => towns(dataset).map(({ place }) => place),
	view,
	picture: (made: ChartView, state) => placesPicture(made as PlacesView, state)
};

import type { Chart } from '../chart.ts';
import { sites as select, view, type SitesView } from './model.ts';
import { picture } from './picture.ts';
import { states } from './titles.ts';

export const sites: Chart = {
	id: 'sites',
	states,
	key: 're-education',
	select,
	view,
	picture: (view, state) => picture(view as SitesView, state)
};

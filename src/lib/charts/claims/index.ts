import type { Chart } from '../chart.ts';
import { lanePicture } from '../lanes/picture.ts';
import { claims as select, view, type ClaimsView } from './model.ts';
import { states } from './titles.ts';

export const claims: Chart = {
	id: 'claims',
	states,
	key: 'named',
	select,
	view,
	picture: (own, state) => lanePicture(own as ClaimsView, state)
};

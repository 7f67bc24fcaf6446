import type { Chart } from '../chart.ts';
import { lanePicture } from '../lanes/picture.ts';
import { view, type SummitView } from './model.ts';
import { drawn } from './selection.ts';
import { states } from './titles.ts';

export const summit: Chart = {
	id: 'summit',
	states,
	key: 'letter',
	select: drawn,
	view,
	picture: (own, state) => lanePicture(own as SummitView, state)
};

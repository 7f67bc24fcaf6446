import type { Chart } from '../chart.ts';
import { view } from './model.ts';
import { drawn } from './selection.ts';
import { states } from './titles.ts';

export const summit: Chart = { id: 'summit', states, key: 'letter', select: drawn, view };

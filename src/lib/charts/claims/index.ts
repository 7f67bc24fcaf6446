import type { Chart } from '../chart.ts';
import { claims as select, view } from './model.ts';
import { states } from './titles.ts';

export const claims: Chart = { id: 'claims', states, key: 'named', select, view };

import { batches } from './batches/index.ts';
import type { Chart } from './chart.ts';
import { claims } from './claims/index.ts';
import { inside } from './inside/index.ts';
import { places } from './places/index.ts';
import { register } from './register/index.ts';
import { returns } from './returns/index.ts';
import { scale } from './scale/index.ts';
import { sites } from './sites/index.ts';
import { summit } from './summit/index.ts';
import { warrants } from './warrants/index.ts';

/** Every chart, in the order of the story. A new one is a folder and a line here. */
export const charts: readonly Chart[] = [
	scale,
	summit,
	register,
	claims,
	inside,
	places,
	sites,
	warrants,
	returns,
	batches
];

/** The states of each chart by its id, as the copy’s compiler wants them. */
export function chartStates(): Map<string, string[]> {
	return new Map(charts.map(({ id, states }) => [id, states.map(({ name }) => name)]));
}

/** What must be true of a release for the titles of this chart to be printed. */
import type { OpenDataset } from '../../dataset/dataset.ts';
import { earliest } from '../../dataset/dates.ts';
import type { StateDefinition } from '../chart.ts';
import { ANSWERED, HANDED_OVER, HOURS, MINUTES, REGISTER, type StateName } from './selection.ts';

const SECONDS_IN_A_MINUTE = 60;

const tests: Record<StateName, (dataset: OpenDataset) => string | null> = {
	register(dataset) {
		const drawn = dataset.figure(REGISTER);
		if (drawn.role !== 'reading' || drawn.measure !== 'register')
			return `${drawn.id} is not a reading of the register`;
		if (drawn.qualifier !== 'at-least') return `${drawn.id} is no longer “at least” its number`;
		const later = dataset.tables['deportation-figures'].find(
			({ measure, role, asOf }) =>
				measure === drawn.measure && role === 'reading' && earliest(asOf) > earliest(drawn.asOf)
		);
		return later === undefined ? null : `${later.id} is a later reading than the one drawn`;
	},
	aloud(dataset) {
		const { id, value } = dataset.figure(REGISTER);
		const other = [HOURS, MINUTES].find((derived) => {
			const from = dataset.fact(derived)?.from;
			return from?.kind !== 'derived' || !('of' in from.derived) || from.derived.of[0] !== id;
		});
		if (other !== undefined) return `${other} is not worked out from ${id}`;
		return value !== null && value % SECONDS_IN_A_MINUTE > 0
			? null
			: `${value ?? 'no number of'} seconds are whole minutes, not more than these`;
	},
	'handed-over'(dataset) {
		const list = dataset.figure(HANDED_OVER);
		const answer = dataset.figure(ANSWERED);
		if (list.value !== answer.value)
			return `${list.id} and ${answer.id} are not of the same length`;
		return list.conflictsWith.includes(answer.id)
			? null
			: `${list.id} and ${answer.id} no longer contradict each other`;
	}
};

export const states: readonly StateDefinition[] = Object.entries(tests).map(([name, untrue]) => ({
	name,
	untrue
}));

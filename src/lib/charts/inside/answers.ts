/** How yes, no and not stated are drawn, in a square of twelve: by shape, whatever their colour. */
import type { Answer } from './model.ts';

export const ANSWER_SIZE = 12;

/** A disc with a tick, a ring with a cross, a broken line. */
export const answerLines: Record<Answer, string> = {
	yes: 'M3.4 6.2L5.3 8.1L8.7 4.2',
	no: 'M4.2 4.2L7.8 7.8M7.8 4.2L4.2 7.8',
	'not-stated': 'M1.5 6L10.5 6'
};

/** Lengths of the dash and gap of a broken line. */
export const BROKEN = [1.8, 1.8] as const;

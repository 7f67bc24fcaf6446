/** What the marks of a count in time mean, in words. */
import { message, type Messages } from '../chart.ts';
import type { Reading } from './readings.ts';

export interface CountKey {
	shape: Reading['shape'];
	reading: string;
	/** Null where no reading was said with “at least”. */
	atLeast: string | null;
	changed: string;
}

/** @param reading key of the message that says what a mark is */
export function keyOf(readings: readonly Reading[], reading: string, messages: Messages): CountKey {
	return {
		shape: readings[0]?.shape ?? 'list',
		reading: message(messages, reading),
		atLeast: readings.some(({ atLeast }) => atLeast)
			? message(messages, 'counts-key-at-least')
			: null,
		changed: message(messages, 'counts-key-changed')
	};
}

/** The state that the fragment of an embed’s address asks for. */
import { describe, expect, it } from 'vitest';
import { askedIn, SECRET } from '../../../src/lib/embed/address.ts';

describe('the state in a fragment', () => {
	it.each([
		['', ''],
		['#', ''],
		['#flat', 'flat'],
		['#two%20words', 'two words'],
		// Half of a character that was written as a percent sign.
		['#50%', '50%'],
		// WordPress puts its secret behind whatever the address ends with.
		['#?secret=aB3dE5gH7j', ''],
		['#flat#?secret=aB3dE5gH7j', 'flat'],
		['#flat?secret=aB3dE5gH7j', 'flat']
	])('of %s is “%s”', (hash, state) => {
		expect(askedIn(hash)).toBe(state);
	});

	it.each([
		['#?secret=aB3dE5gH7j', 'aB3dE5gH7j'],
		['#flat#?secret=aB3dE5gH7j', 'aB3dE5gH7j'],
		['#?secret=short', undefined],
		['#secret', undefined]
	])('the secret in %s is %s', (hash, secret) => {
		expect(SECRET.exec(hash)?.[1]).toBe(secret);
	});
});

/** Thousands of changes to valid tables, of which the checker and an independent oracle say the same. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatBreach } from '../../../src/lib/dataset/breach.ts';
import { checkTables } from '../../../src/lib/dataset/check.ts';
import type { TableName } from '../../../src/lib/dataset/schema.ts';
import { mutations, type Mutation } from './oracle/mutations.ts';
import { mayBeReleased } from './oracle/oracle.ts';
import type { Raw } from './oracle/words.ts';
import { textsOf, TODAY, validTables } from './fixture.ts';

const RUNS = 3000;

function mutated(changes: readonly Mutation[]): Raw {
	const raw = validTables() as unknown as Raw;
	for (const change of changes) change.apply(raw);
	return raw;
}

function breachesOf(raw: Raw): string[] {
	const texts = textsOf(raw as Record<TableName, unknown>);
	return checkTables(texts, { today: TODAY }).breaches.map(formatBreach);
}

describe('the checker', () => {
	it('agrees with the oracle that the fixture may be released', () => {
		expect(mayBeReleased(mutated([]), TODAY)).toBe(true);
		expect(breachesOf(mutated([]))).toEqual([]);
	});

	it('accepts and refuses as the oracle does', { timeout: 60_000 }, () => {
		const seen = { accepted: 0, refused: 0 };
		fc.assert(
			fc.property(mutations, (changes) => {
				const raw = mutated(changes);
				const expected = mayBeReleased(raw, TODAY);
				fc.pre(expected !== null);
				const breaches = breachesOf(raw);
				const said = {
					what: changes.map(({ what }) => what),
					breaches,
					accepted: breaches.length === 0
				};
				expect(said).toEqual({ ...said, accepted: expected });
				seen[expected ? 'accepted' : 'refused']++;
			}),
			{ seed: 20_231_123, numRuns: RUNS }
		);
		// Both answers are given often enough to mean something.
		expect(seen.accepted).toBeGreaterThan(RUNS / 20);
		expect(seen.refused).toBeGreaterThan(RUNS / 4);
	});
});

import { describe, expect, it } from 'vitest';
import { recordsOf } from '../../../src/lib/server/sources/definitions.ts';
import { checksFor } from '../../../src/lib/server/checks.ts';
import { latestDataset, locale, messages } from '../../support/story.ts';

const dataset = latestDataset();
const { tables } = dataset;
const all = [
	...tables['deportation-figures'],
	...tables['icc-timeline'],
	...tables['summit-events'],
	...tables.places,
	...tables.derived
].map(({ id }) => id);
const checks = checksFor(all, { dataset, messages, locale });

describe('what a number rests on', () => {
	it('is known for every record and every derived value, with a source for each', () => {
		expect(Object.keys(checks).sort()).toEqual([...all].sort());
		for (const { said, sources } of Object.values(checks)) {
			expect(said).not.toBe('');
			expect(said).not.toMatch(/\.$|\.\./);
			expect(sources.length).toBeGreaterThan(0);
		}
	});

	it('of a figure is who asserts it and the date, and that a date is not the count’s where it is not', () => {
		for (const figure of tables['deportation-figures']) {
			const said = checks[figure.id]?.said ?? '';
			expect(said).toContain(dataset.body(figure.body).name);
			expect(said).toContain(figure.asOf.slice(0, 4));
			expect(said.includes('not dated')).toBe(figure.asOfBasis === 'said');
		}
	});

	it('of a derived value is each source of its records, once', () => {
		for (const derived of tables.derived) {
			const sources = new Set(
				recordsOf(derived, dataset).flatMap((id) =>
					(dataset.record(id)?.sources ?? []).map(({ source }) => source)
				)
			);
			expect(checks[derived.id]?.sources.length).toBe(sources.size);
		}
	});

	it('is an error for what is not there', () => {
		expect(() => checksFor(['nothing'], { dataset, messages, locale })).toThrow('nothing');
	});
});

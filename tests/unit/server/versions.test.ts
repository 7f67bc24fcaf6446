import { describe, expect, it } from 'vitest';
import { lastChange } from '../../../src/lib/server/charts/versions.ts';

const release = (
	released: string,
	{ added = [], changed = [] }: { added?: string[]; changed?: string[] }
) => ({
	manifest: {
		released,
		changes: {
			added,
			changed: changed.map((record) => ({ record, reason: 'Why.' })),
			removed: []
		}
	}
});

const all = [
	release('2026-01-01', {}),
	release('2026-02-01', { added: ['places/a'] }),
	release('2026-03-01', { changed: ['deportation-figures/b'] }),
	release('2026-04-01', { added: ['sources/c'] })
] as unknown as Parameters<typeof lastChange>[1];

describe('the last change to what a chart draws', () => {
	it.each([
		['a record that was corrected', ['b'], '2026-03-01'],
		['one that was added, and one that never changed', ['a', 'z'], '2026-02-01'],
		['records that no release touched since the first', ['z'], '2026-01-01'],
		['an id that only ends alike', ['laces/a'], '2026-01-01']
	])('%s', (_, records, expected) => {
		expect(lastChange(new Set(records), all)).toBe(expected);
	});

	it('is none before there is a release', () => {
		expect(lastChange(new Set(['a']), [])).toBeNull();
	});
});

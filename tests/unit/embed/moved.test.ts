import { describe, expect, test } from 'vitest';
import { charts } from '../../../src/lib/charts/registry.ts';
import { embedIds } from '../../../src/lib/embed/ids.ts';
import { moved, movedTo } from '../../../src/lib/embed/moved.ts';

describe('an id that an embed had once', () => {
	const table = { old: 'newer', newer: 'newest', round: 'about', about: 'round' };

	test.each([
		['old', 'newest'],
		['newer', 'newest'],
		['newest', null],
		['never', null]
	])('%s leads to %s', (id, to) => {
		expect(movedTo(id, table)).toBe(to);
	});

	test('a circle is refused', () => {
		expect(() => movedTo('round', table)).toThrow(/circle: round, about, round/);
	});
});

describe('the ids that moved', () => {
	const ids = embedIds(charts);

	test('lead to embeds that there are, and take no other’s id', () => {
		for (const old of Object.keys(moved)) {
			expect(ids).toContain(movedTo(old));
			expect(ids).not.toContain(old);
		}
	});

	test('no embed has the id of another', () => {
		expect(new Set(ids).size).toBe(ids.length);
	});
});

import { describe, expect, test } from 'vitest';
import { correctionsTo } from '../../../src/lib/frozen/corrections.ts';
import { derivedReferences } from '../../../src/lib/frozen/references.ts';
import { drawnIn, EMPTY_SLOT, fillSlot, SlotError } from '../../../src/lib/frozen/slot.ts';

const page = `<h1>Title</h1>${EMPTY_SLOT}<a data-fact="talks#length">12</a><i data-record="register-1"></i>`;

describe('the slot', () => {
	test('filling it changes nothing else', () => {
		const note = '<aside>Corrected</aside>';
		const filled = fillSlot(page, note);
		expect(filled).toContain(note);
		expect(filled.replace(note, '')).toBe(page);
	});

	test('an empty note leaves the page as it was, byte for byte', () => {
		expect(fillSlot(page, '')).toBe(page);
	});

	test.each([
		['no slot', '<h1>Title</h1>'],
		['two slots', `${page}${EMPTY_SLOT}`]
	])('%s is refused', (_, broken) => {
		expect(() => fillSlot(broken, 'x')).toThrow(SlotError);
	});
});

describe('what a page draws', () => {
	test('records of marks and of facts, a number of an event by its event, and sources', () => {
		expect(drawnIn(`${page}<cite data-source="report">A report</cite>`)).toEqual(
			new Set(['talks', 'register-1', 'report'])
		);
	});

	test('records to which it leads, as rows of a table do that say no more', () => {
		const rows = '<th><a href="../../sources/#row-1">May</a></th><a href="../../charts/#no">x</a>';
		expect(drawnIn(rows)).toEqual(new Set(['row-1']));
	});
});

describe('corrections to a page', () => {
	const release = (version: string, changed: string[], removed: string[] = []) => ({
		version,
		released: '2027-01-01',
		changes: {
			added: ['deportation-figures/new'],
			changed: changed.map((record) => ({ record, reason: `why ${record}` })),
			removed: removed.map((record) => ({ record, reason: `gone ${record}` }))
		}
	});

	test.each([
		[
			'a record that is drawn was changed',
			new Set(['a']),
			[release('1.2.0', ['deportation-figures/a'])],
			['a 1.2.0']
		],
		[
			'a record that is drawn was removed',
			new Set(['a']),
			[release('1.2.0', [], ['places/a'])],
			['a 1.2.0']
		],
		[
			'a record that is not drawn was changed',
			new Set(['a']),
			[release('1.2.0', ['deportation-figures/b'])],
			[]
		],
		[
			'two releases, oldest first',
			new Set(['a']),
			[release('1.2.0', ['places/a']), release('1.3.0', ['places/a'])],
			['a 1.2.0', 'a 1.3.0']
		],
		['only additions', new Set(['new']), [release('1.2.0', [])], []]
	])('%s', (_, drawn, later, expected) => {
		const found = correctionsTo(drawn, later, new Map());
		expect(found.map(({ record, version }) => `${record} ${version}`)).toEqual(expected);
	});

	test('a derived value is corrected when a record behind it is', () => {
		const references = derivedReferences([
			{ id: 'rise', formula: 'difference', what: 'a rise', of: ['a', 'b#low'] }
		]);
		const found = correctionsTo(
			new Set(['rise']),
			[release('1.2.0', ['deportation-figures/b'])],
			references
		);
		expect(found.map(({ record, reason }) => [record, reason])).toEqual([
			['b', 'why deportation-figures/b']
		]);
	});
});

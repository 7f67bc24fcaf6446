/** The line under a chart speaks of all that the chart shows, not of its marks alone. */
import { describe, expect, it } from 'vitest';
import { charts } from '../../../src/lib/charts/registry.ts';
import {
	bodiesOf,
	reachOf,
	recordsShown,
	sourceCount
} from '../../../src/lib/server/chart-origin.ts';
import { realDataset, viewOf } from '../charts/fixture.ts';

const dataset = realDataset();
const shown = (chart: string) => recordsShown(viewOf(chart), dataset);
const bodies = (chart: string) => bodiesOf(shown(chart), dataset);
const body = (id: string) => dataset.body(id).short;

describe.each(charts.map(({ id }) => id))('the records of %s', (chart) => {
	it('are those of its table and more, each once', () => {
		const ids = shown(chart).map(({ id }) => id);
		const rows = viewOf(chart).table.rows.map(({ record }) => record);
		expect(ids).toEqual(expect.arrayContaining(rows));
		expect(new Set(ids).size).toBe(ids.length);
		expect(sourceCount(shown(chart))).toBeGreaterThan(0);
	});
});

it('returns reach to its last total, and name Moscow', () => {
	expect(reachOf(shown('returns'))).toBe('2026-02-21');
	const { body: moscow } = dataset.figure('russia-reunited-2026-02-12-134');
	expect(bodies('returns')).toContain(body(moscow));
});

it('the list of scale is asserted by whom handed it over', () => {
	const { body: by } = dataset.figure('list-istanbul-2025-06-02-339');
	expect(bodies('scale')).toEqual(
		expect.arrayContaining([body('ua-information-bureau'), body(by)])
	);
});

it('the register names whoever rounded it', () => {
	for (const id of ['register-rounded-2025-06-13-20000', 'register-rounded-2026-03-11-20000'])
		expect(bodies('register')).toContain(body(dataset.figure(id).body));
});

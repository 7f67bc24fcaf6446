import { describe, expect, it } from 'vitest';
import { nodeTooOld } from '../../../scripts/lib/node-version.mjs';

describe('Node', () => {
	it.each([
		['16.20.2', false],
		['18.20.4', false],
		['20.0.0', false],
		['20.18.3', false],
		['20.19.0', true],
		['20.20.2', true],
		['21.7.3', false],
		['22.11.0', false],
		['22.12.0', true],
		['23.0.0', true],
		['24.1.0', true],
		['100.0.0', true],
		['24.0.0-nightly20250101', true],
		['', false],
		['x', false]
	])('%s will do: %j', (version, enough) => {
		expect(nodeTooOld(version)).toBe(
			enough
				? null
				: `Node ${version} is too old: this project needs Node 20.19 or a later 20, or 22.12 or newer (https://nodejs.org).`
		);
	});

	it('on which the tests run will do', () => {
		expect(nodeTooOld(process.versions.node)).toBeNull();
	});
});

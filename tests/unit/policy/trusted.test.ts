/** What may become markup or a script, in browsers that know Trusted Types and in others. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { pagePolicy } from '../../../src/lib/policy/policy.ts';

const PAGE = 'https://example.org/names/uk/';

/** The names of the policies that were asked for. */
let named: string[];

const factory = {
	createPolicy(name: string, rules: object) {
		named.push(name);
		return rules;
	}
};

beforeEach(() => {
	named = [];
	vi.resetModules();
	vi.stubGlobal('document', { baseURI: PAGE });
});
afterEach(() => vi.unstubAllGlobals());

const ownScript = async () => (await import('../../../src/lib/policy/own-script.ts')).ownScript;

describe.each([
	['with Trusted Types', factory],
	['without', undefined]
])('a script of this site, %s', (_, trustedTypes) => {
	beforeEach(() => vi.stubGlobal('trustedTypes', trustedTypes));

	test.each([
		['cards.js', `${PAGE}cards.js`],
		['../service-worker.js', 'https://example.org/names/service-worker.js'],
		['service-worker.js?v=1', `${PAGE}service-worker.js?v=1`]
	])('%s is one', async (address, absolute) => {
		expect((await ownScript())(address)).toBe(absolute);
	});

	test.each([
		'https://example.com/cards.js',
		'//example.com/service-worker.js',
		'javascript:alert(1)//cards.js',
		'data:text/javascript,alert(1)//cards.js',
		'blob:https://example.org/cards.js',
		'other.js',
		'evil-cards.js',
		'x.js?/cards.js',
		'x.js#/cards.js',
		'cards.js/x'
	])('%s is none', async (address) => {
		const own = await ownScript();
		expect(() => own(address)).toThrow(TypeError);
	});
});

test('every policy that a script asks for is one that a page allows', async () => {
	vi.stubGlobal('trustedTypes', factory);
	await ownScript();
	await import('../../../src/lib/policy/inert.ts');
	const allowed = / trusted-types ([^;]*)/.exec(pagePolicy(''))?.[1]?.split(' ');
	expect(named.sort()).toEqual(allowed?.sort());
});

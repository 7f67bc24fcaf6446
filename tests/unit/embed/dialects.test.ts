/** What hosts’ scripts say to a frame, and how they are told its height. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as DialectsModule from '../../../src/lib/embed/child/dialects.ts';
import { PROTOCOL, PROTOCOL_VERSION } from '../../../src/lib/embed/protocol.ts';

type Dialects = typeof DialectsModule;

/** A frame at an address, before anybody has spoken to it. */
async function frameAt(address: string): Promise<Dialects> {
	const { href, pathname, search, hash } = new URL(
		address,
		'https://names.example/embed/register/'
	);
	vi.stubGlobal('location', { href, pathname, search, hash });
	vi.stubGlobal('innerWidth', 640);
	vi.resetModules();
	return import('../../../src/lib/embed/child/dialects.ts');
}

let frame: Dialects;

beforeEach(async () => {
	frame = await frameAt('');
});
afterEach(() => vi.unstubAllGlobals());

const said = (height: number) => frame.heights(height).filter(Boolean);

const ALWAYS = [
	{ protocol: PROTOCOL, v: PROTOCOL_VERSION, type: 'height', height: 300 },
	{ 'datawrapper-height': { '/embed/register/': 300 } },
	{ sentinel: 'amp', type: 'embed-size', height: 300 },
	'{"src":"https://names.example/embed/register/","context":"iframe.resize","height":300}'
];

describe('a height', () => {
	it('is said to every host in ours, Datawrapper’s, AMP’s and Medium’s words', () => {
		expect(said(300)).toEqual(ALWAYS);
	});

	it.each([
		['pym, which is in the query', '?childId=graphic', 'pymxPYMxgraphicxPYMxheightxPYMx300'],
		[
			'WordPress, which is in the fragment',
			'#?secret=aB3dE5gH7j',
			{ message: 'height', value: 300, secret: 'aB3dE5gH7j' }
		]
	])('is said too to %s', async (_, address, message) => {
		frame = await frameAt(address);
		expect(said(300)).toContainEqual(message);
		expect(said(300)).toHaveLength(ALWAYS.length + 1);
	});

	it.each([
		['iframe-resizer', '[iFrameSizer]frame-1:8:false:true', '[iFrameSizer]frame-1:300:640:init'],
		[
			'open-iframe-resizer',
			{ type: 'iframe-child-init' },
			{ type: 'iframe-resized', width: 640, height: 300 }
		]
	])('is said to %s once that has spoken, and ever after', (_, heard, message) => {
		expect(frame.hear(heard)).toBeTruthy();
		expect(said(300)).toEqual([...ALWAYS, message]);
		frame.hear('[iFrameSizer]message:1');
		expect(said(300)).toContainEqual(message);
	});
});

describe('a message', () => {
	it.each([
		['ours', { protocol: PROTOCOL, v: 1, type: 'host', width: 640 }],
		['pym’s', 'pymxPYMxgraphicxPYMxwidthxPYMx640'],
		['@newswire/frames’', { sentinel: 'amp', type: 'frames-init' }],
		['iframe-resizer’s', '[iFrameSizer]frame-1:8:false:true'],
		['open-iframe-resizer’s first', { type: 'iframe-child-init' }],
		['open-iframe-resizer’s later', { type: 'iframe-get-child-dimensions' }],
		['WordPress’s', { message: 'ready', secret: 'aB3dE5gH7j' }]
	])('of %s is known', (_, message) => {
		expect(frame.hear(message)).toBeTruthy();
	});

	it.each([
		['nothing', null],
		['undefined', undefined],
		['a number', 12],
		['a text', 'webpackHotUpdate'],
		['a text that only contains one', ' [iFrameSizer]x:1'],
		['iframe-resizer’s without a name', '[iFrameSizer]:1'],
		['a list', ['frames-init']],
		['another’s object', { type: 'resize', height: 3 }],
		['a type that is none', { type: { toString: 1 } }],
		['prototype keys', JSON.parse('{"__proto__":{"type":"frames-init"},"constructor":1}')],
		['another protocol', { protocol: 'names', type: 'host' }]
	])('that is %s is as if nothing had been said', (_, message) => {
		expect(frame.hear(message)).toBeFalsy();
		expect(said(300)).toEqual(ALWAYS);
	});

	it('cannot give a name that is longer than a name', () => {
		frame.hear(`[iFrameSizer]${'x'.repeat(5000)}:1`);
		expect(JSON.stringify(said(300)).length).toBeLessThan(600);
	});

	it('throws nothing and changes nothing, whatever it is', () => {
		fc.assert(
			fc.property(fc.anything({ withNullPrototype: true, withSparseArray: true }), (message) => {
				if (!frame.hear(message)) expect(said(300)).toEqual(ALWAYS);
			})
		);
	});
});

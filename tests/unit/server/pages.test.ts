import { describe, expect, it } from 'vitest';
import type { Tables } from '../../../src/lib/dataset/schema.ts';
import messages from '../../../src/content/en/messages.json';
import { comparison, rowLabel, type Words } from '../../../src/lib/page/data/comparison.ts';
import { html } from '../../../src/lib/format/tree.ts';
import { correctionAnchor, corrections } from '../../../src/lib/server/data-pages/corrections.ts';
import { urn } from '../../../src/lib/server/data-pages/feed.ts';
import { dataScript, scriptJson } from '../../../src/lib/server/json-ld.ts';
import { addressesFrom, pathIn, siteAddress } from '../../../src/lib/server/site.ts';
import { validTables } from '../dataset/fixture.ts';

const words: Words = { messages, locale: 'en', entry: (table, id) => `../${table}#${id}` };

/** The fixtures are valid: a test holds them to the schema. */
const tables = (): Tables => validTables() as unknown as Tables;

describe('JSON in a script', () => {
	it.each(['</script><script>alert(1)</script>', '<!--', 'a & b', 'x\u2028y\u2029z'])(
		'%j neither ends the element nor a line',
		(text) => {
			const made = scriptJson({ text });
			expect(made).not.toMatch(/[<>&\u2028\u2029]/);
			expect(JSON.parse(made)).toEqual({ text });
		}
	);

	it('is one element', () => {
		const made = dataScript('application/json', ['</script>'], 'it');
		expect(made).toBe('<script type="application/json" id="it">["\\u003c/script\\u003e"]</script>');
	});
});

describe('addresses', () => {
	it.each([
		{ file: '', path: 'data/', address: './data/' },
		{ file: 'feed.xml', path: 'data/#v1.0.0', address: './data/#v1.0.0' },
		{ file: 'data/', path: 'sources/', address: '../sources/' },
		{ file: 'uk/data/', path: 'uk/sources/', address: '../../uk/sources/' }
	])('from “$file” to “$path” hold under any path', ({ file, path, address }) => {
		expect(addressesFrom(file, null)(path)).toBe(address);
	});

	it('are absolute where the site’s is known', () => {
		const site = siteAddress('https://example.org/names//');
		expect(site).toBe('https://example.org/names/');
		expect(addressesFrom('data/', site)('feed.xml')).toBe('https://example.org/names/feed.xml');
	});

	it('are none where it is not', () => {
		expect(siteAddress('')).toBeNull();
		expect(pathIn('', 'data/')).toBe('data/');
		expect(pathIn('uk', '')).toBe('uk/');
	});
});

describe('ids of the feed', () => {
	it('are UUIDs that depend on the name alone', () => {
		expect(urn('release/1.0.0')).toMatch(
			/^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/
		);
		expect(urn('release/1.0.0')).toBe(urn('release/1.0.0'));
		expect(urn('release/1.0.0')).not.toBe(urn('release/1.0.1'));
	});

	it('never change: readers would show everything again', () => {
		expect(urn('feed')).toBe('urn:uuid:11350b86-01a7-5b7e-9174-e97e31b16912');
	});
});

describe('corrections', () => {
	const manifest = {
		version: '1.0.1',
		released: '2026-12-01',
		changes: {
			added: ['places/c'],
			changed: [
				{ record: 'places/a', reason: 'One.' },
				{ record: 'sources/b', reason: 'Two.' },
				{ record: 'places/d', reason: 'One.' }
			],
			removed: [{ record: 'places/e', reason: 'Two.' }]
		}
	};
	const found = corrections([manifest]);

	it('with one reason stand together, in the order of the manifest', () => {
		expect(found.map(({ reason, rows }) => [reason, rows.map(({ record }) => record)])).toEqual([
			['One.', ['places/a', 'places/d']],
			['Two.', ['sources/b', 'places/e']]
		]);
	});

	it('have an anchor each', () => {
		expect(correctionAnchor('1.0.1', 'places/a')).toBe('1.0.1-places-a');
	});
});

describe('a comparison', () => {
	function made(change: (tables: Tables) => void, reasons: [string, string[]][] = []): string {
		const now = tables();
		change(now);
		const [from, to] = [
			{ version: '1.0.0', tables: tables() },
			{ version: '1.0.1', tables: now }
		];
		return comparison(from, to, new Map(reasons), words)
			.map((one) => html(one))
			.join('');
	}

	it('of equal releases says so', () => {
		expect(made(() => undefined)).toContain('Nothing differs between 1.0.0 and 1.0.1.');
	});

	it('shows old and new of each field, and the reason', () => {
		const [body] = tables().bodies;
		const text = made(
			({ bodies: [first] }) => {
				if (first !== undefined) first.describes = 'A <b>new</b> description';
			},
			[[`bodies/${body?.id}`, ['It was out of date.']]]
		);
		expect(text).toContain('<code>describes</code>');
		expect(text).toContain(body?.describes);
		expect(text).toContain('A &lt;b&gt;new&lt;/b&gt; description');
		expect(text).toContain('It was out of date.');
		expect(text).toContain(`id="bodies-${body?.id}"`);
	});

	it('lists what was added with a link, and what was removed without one', () => {
		const text = made(({ bodies }) => {
			const [first] = bodies;
			if (first === undefined) return;
			bodies.splice(0, 1, { ...first, id: 'another' });
		});
		expect(text).toMatch(/<section id="removed">.*<section id="added">/s);
		expect(text).toContain('href="../bodies#another"');
		expect(text).not.toContain(`href="../bodies#${tables().bodies[0]?.id}"`);
	});
});

describe('a row in a list', () => {
	const [figure] = tables()['deportation-figures'];
	if (figure === undefined) throw new Error('The fixtures have a figure.');
	const base = { ...figure, counts: 'Names', asOf: '2023-03', unit: 'children' as const };
	const cases = [
		{
			value: 19546,
			low: null,
			high: null,
			qualifier: 'exact',
			label: '19,546 children, March 2023: Names'
		},
		{ value: 1, low: null, high: null, qualifier: 'exact', label: '1 child, March 2023: Names' },
		{
			value: 6000,
			low: null,
			high: null,
			qualifier: 'at-least',
			label: 'at least 6,000 children, March 2023: Names'
		},
		{
			value: null,
			low: 200,
			high: 300,
			qualifier: 'exact',
			label: '200 to 300 children, March 2023: Names'
		},
		{ value: null, low: null, high: null, qualifier: 'exact', label: 'March 2023, in words: Names' }
	] as const;

	it.each(cases)('$label', ({ label, ...amount }) => {
		expect(rowLabel({ ...base, ...amount }, words)).toBe(label);
	});
});

import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decode, LARGEST_TABLE } from '../../../src/lib/dataset/bytes.ts';
import { checkTables } from '../../../src/lib/dataset/check.ts';
import { readTexts } from '../../../src/lib/dataset/folder.ts';
import { DEEPEST, firstTooDeep } from '../../../src/lib/dataset/nesting.ts';
import { dataFolder, FIXTURES, readable, TODAY } from './fixture.ts';

/** Bytes given as text and numbers. */
function bytes(...parts: (string | number)[]): Buffer {
	return Buffer.concat(
		parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part])))
	);
}

function breachesIn(folder: string) {
	return checkTables(readTexts(folder), { today: TODAY }).breaches;
}

describe('the first byte that is not UTF-8', () => {
	it.each([
		{ name: 'a lone byte of Latin-1', given: bytes('caf', 0xe9, '"'), offset: 3, byte: 'E9' },
		{ name: 'after Cyrillic', given: bytes('Київ', 0xff), offset: 8, byte: 'FF' },
		{ name: 'a character cut short at the end', given: bytes('ab', 0xd0), offset: 2, byte: 'D0' },
		{ name: 'an overlong form', given: bytes('a', 0xc0, 0xaf), offset: 1, byte: 'C0' },
		{ name: 'a surrogate', given: bytes('a', 0xed, 0xa0, 0x80), offset: 1, byte: 'ED' },
		{ name: 'UTF-16', given: bytes(0xff, 0xfe, '[', 0), offset: 0, byte: 'FF' },
		{
			name: 'after a replacement that stands there',
			given: bytes('\uFFFD', 0x80),
			offset: 3,
			byte: '80'
		}
	])('is told: $name', ({ given, offset, byte }) => {
		expect(decode(given)).toEqual({
			found: `byte 0x${byte} at offset ${offset}`,
			expected: 'text in UTF-8'
		});
	});

	it.each(['', 'plain', 'Київ — “слова”', '\uFFFD', '\uFEFF[]', '😀'])('is none in %j', (text) => {
		expect(decode(Buffer.from(text))).toBe(text);
	});
});

describe('a table on disk', () => {
	it('that is not UTF-8 is refused with the offset of the byte', () => {
		const folder = dataFolder();
		writeFileSync(join(folder, 'derived.json'), bytes('[{"id":"caf', 0xe9, '"}]'));
		expect(breachesIn(folder)).toEqual([
			{
				...{ file: 'derived.json', line: null, column: null, record: null, field: '' },
				...{ found: 'byte 0xE9 at offset 11', expected: 'text in UTF-8' }
			}
		]);
	});

	it('above 16 MB is refused without being read', () => {
		const folder = dataFolder();
		// Nothing but zeros: parsed, it would be another breach.
		truncateSync(join(folder, 'derived.json'), LARGEST_TABLE + 1);
		const started = performance.now();
		expect(breachesIn(folder)).toMatchObject([
			{
				file: 'derived.json',
				found: 'a file of 16,777,217 bytes',
				expected: 'at most 16,777,216 bytes (16 MB)'
			}
		]);
		expect(performance.now() - started).toBeLessThan(1000);
	});

	it('of 16 MB in a text is refused before it is parsed', () => {
		const texts = { ...readable(join(FIXTURES, 'valid')), derived: ' '.repeat(LARGEST_TABLE + 1) };
		expect(checkTables(texts, { today: TODAY }).breaches).toMatchObject([
			{ found: 'a file of 16,777,217 bytes' }
		]);
	});
});

describe('nesting', () => {
	it.each([
		{ name: 'as deep as allowed', text: '['.repeat(DEEPEST) + ']'.repeat(DEEPEST), at: null },
		{ name: 'one too deep', text: '['.repeat(DEEPEST + 1), at: DEEPEST },
		{ name: 'side by side', text: '[]{}'.repeat(1000), at: null },
		{ name: 'inside a text', text: `"${'['.repeat(1000)}"`, at: null },
		{ name: 'after an escaped mark', text: `"\\"${'['.repeat(1000)}"`, at: null },
		{ name: 'after a text', text: `["\\\\",${'{'.repeat(DEEPEST)}`, at: 6 + DEEPEST - 1 }
	])('$name', ({ text, at }) => {
		expect(firstTooDeep(text)).toBe(at);
	});

	it('of a million levels is refused, and breaks nothing', () => {
		const texts = { ...readable(join(FIXTURES, 'valid')), derived: '['.repeat(1_000_000) };
		expect(checkTables(texts, { today: TODAY }).breaches).toMatchObject([
			{ line: 1, column: DEEPEST + 1, found: `more than ${DEEPEST} levels in each other` }
		]);
	});
});

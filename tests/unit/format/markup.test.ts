import { load } from 'cheerio';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escaped } from '../../../src/lib/format/markup.ts';

describe('a text in markup', () => {
	it.each([
		['a & b', 'a &amp; b'],
		['<b>', '&lt;b&gt;'],
		['"x"', '&quot;x&quot;'],
		['&lt;', '&amp;lt;'],
		['a\tb\nc\rd', 'a\tb\nc\rd'],
		['їжак “a” — ’s 🙂', 'їжак “a” — ’s 🙂'],
		['a\0b\u001fc\u0085', 'a\uFFFDb\uFFFDc\uFFFD'],
		['\ud83d|\ude42|\uffff', '\uFFFD|\uFFFD|\uFFFD']
	])('%j', (text, expected) => {
		expect(escaped(text)).toBe(expected);
	});

	it('is one text in an element and one value in an attribute, whatever it is', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const made = escaped(text);
				const $ = load(`<x a="${made}">${made}</x>`, { xml: true });
				const plain = text.replace(/(?![\t\n\r])\p{Cc}|[\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD');
				expect($('x').text()).toBe(plain);
				expect($('x').attr()).toEqual({ a: plain });
				expect($('*')).toHaveLength(1);
			})
		);
	});
});

import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { lean, leanStyle, withoutEnds } from '../../../../src/lib/embed/print/lean.ts';

/** The body of a page after it. */
function leaned(body: string): string {
	const $ = load(body);
	lean($);
	return $('body').html() ?? '';
}

describe('an inline style', () => {
	test.each([
		['left: 93.123456%; top: 47.654321%;', 'left:93.12%;top:47.7%'],
		['left:0.746733%;height:0.047619%', 'left:0.75%;height:0%'],
		['width:100%;--strip:68px', 'width:100%;--strip:68px'],
		['rotate:23.198765deg', 'rotate:23.2deg'],
		['top:-12.98%;right:-0.001%', 'top:-13%;right:0%'],
		['color:var(--ink)', 'color:var(--ink)']
	])('%s becomes %s', (style, found) => {
		expect(leanStyle(style)).toBe(found);
	});
});

describe('the markup of an embed', () => {
	test('opens links beside the page that it stands in, but for those within it', () => {
		expect(leaned('<a class="x" href="../">out</a><a href="#in">in</a><a>none</a>')).toBe(
			'<a target="_blank" rel="noopener" class="x" href="../">out</a><a href="#in">in</a><a>none</a>'
		);
	});

	test('has no drawing that is never shown, nor what only the stage needs', () => {
		expect(
			leaned(
				'<div data-width="wide">w</div><div data-width="broad">b</div><p data-only="wide">o</p><b data-width="middle" data-key="k">m</b>'
			)
		).toBe('<b>m</b>');
	});

	test('says the rows of a table by one pattern, and which they are by their links', () => {
		const row = (id: string, day: string, count: string) =>
			`<tr data-record="${id}" data-spoken="${day}: ${count} names"><th><a href="../sources/#${id}">${day}</a></th><td>${count}</td></tr>`;
		const found = load(
			leaned(
				`<div data-table="x"><table><tbody>${row('a', 'May', '1')}${row('b', 'June', '2')}</tbody></table></div>`
			)
		);
		expect(found('tbody').attr('data-spoken')).toBe('{0}: {1} names');
		expect(found('[data-record], tr[data-spoken]')).toHaveLength(0);
		expect(
			found('th a')
				.toArray()
				.map(({ attribs }) => attribs['href'])
		).toEqual(['../sources/#a', '../sources/#b']);
	});

	test('keeps the sentences of rows that are said differently', () => {
		const found = leaned(
			'<div data-table="x"><table><tbody><tr data-spoken="a one"><td>a</td></tr><tr data-spoken="two b"><td>b</td></tr></tbody></table></div>'
		);
		expect(found).toContain('data-spoken="a one"');
		expect(found).toContain('data-spoken="two b"');
	});

	test('has one space where there were many, but for those that hold words together', () => {
		expect(leaned('<p>a\n\t\tb  14\u00a0Dec</p><pre>x\n  y</pre>')).toBe(
			'<p>a b 14&nbsp;Dec</p><pre>x\n  y</pre>'
		);
	});
});

describe('end tags', () => {
	test('go where HTML lets them, and only there', () => {
		const html =
			'<table><tbody><tr><th>a</th><td>b</td></tr></tbody></table><ul><li>c</li></ul><p>d</p><script>"</li>"</script>';
		const short = withoutEnds(html);
		expect(short).toBe(
			'<table><tbody><tr><th>a<td>b</table><ul><li>c</ul><p>d</p><script>"</li>"</script>'
		);
		expect(load(short).html()).toBe(load(html).html());
	});
});

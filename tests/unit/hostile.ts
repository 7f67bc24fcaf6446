/** Texts that try to be more than text, in one of the forms in which the site is published. */
import fc from 'fast-check';

/** What would end, begin or be called something, if it were taken for more than text. */
export const HOSTILE = [
	'</script><script>alert(1)</script>',
	'</style><img src=x onerror=alert(1)>',
	'"><img src=x onerror=alert(1)>',
	`' onmouseover='alert(1)`,
	'" onfocus="alert(1)" autofocus="',
	`'-alert(1)-'`,
	'</title></textarea><svg onload=alert(1)>',
	']]>',
	'<![CDATA[x]]>',
	'<!--',
	'--><b>',
	'<!--correction-slot-->',
	'<?xml version="1.0"?>',
	'&lt;b&gt;&amp;&quot;&#60;&#x3c;',
	'{@html x}{{x}}${alert(1)}`',
	'javascript:alert(1)',
	'=HYPERLINK("https://example.org","x")',
	'+1',
	'-1+1',
	'@SUM(A1)',
	'＝1',
	'a\\"b\\',
	'$& $1 $`',
	'__proto__'
] as const;

/** One of them, or several with other letters between. Visible all of it, without blanks at an end. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
	fc.constantFrom(...HOSTILE),
	fc
		.array(
			fc.oneof(
				fc.constantFrom(...HOSTILE),
				fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 6 })
			),
			{ minLength: 1, maxLength: 3 }
		)
		.map((parts) => parts.join('').trim())
		.filter((text) => text !== '')
);

/** Characters that show nothing, turn others round, or are no characters. */
export const UNSEEN = [
	'\0',
	'\u0001',
	'\u0007',
	'\u001b',
	'\u007f',
	'\u0085',
	'\u00ad',
	'\u200b',
	'\u200e',
	'\u202e',
	'\u2028',
	'\u2029',
	'\u2066',
	'\ufeff',
	'\ufffd',
	'\ud800',
	'\udc00',
	'\ue000'
] as const;

/** Addresses that are none of a page that can be read. */
export const BAD_ADDRESSES = [
	'javascript:alert(1)',
	' javascript:alert(1)',
	'java\tscript:alert(1)',
	'data:text/html,<script>alert(1)</script>',
	'vbscript:x',
	'file:///etc/passwd',
	'http://example.org/',
	'//example.org/',
	'blob:https://example.org/x',
	'https://example.org/a b',
	'https:///'
] as const;

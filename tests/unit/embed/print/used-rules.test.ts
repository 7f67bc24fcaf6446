import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { matchingIn, wordsIn } from '../../../../src/lib/embed/print/selectors.ts';
import { usedRules } from '../../../../src/lib/embed/print/used-rules.ts';

const page = load(`<!doctype html>
<html class="embed" data-theme="light"><body>
	<main class="embed"><p class="label above">A <a class="fact" href="#">number</a></p>
	<ul><li class="one">1</li><li>2</li></ul><svg><path/></svg></main>
</body></html>`);

/** The part of a list of selectors that is kept. */
const kept = (selectors: string, later: string[] = []) => matchingIn(page, later)(selectors);

describe('selectors that could match', () => {
	test.each([
		['p'],
		['.label'],
		['.label.above'],
		['main > .label a'],
		['li + li'],
		[':root'],
		['html.embed .fact'],
		['*'],
		['a:hover'],
		['.fact:focus-visible'],
		['.label::before'],
		['::selection'],
		['li:first-child'],
		[':is(.above, .below)'],
		[':where(.gone, .label) a'],
		['.label:not(.gone)'],
		["[data-theme='dark'] p"],
		[":root:not([data-theme='light'])"],
		['.embed:not(:has(> .state:target)) > p'],
		['main:has(.gone)']
	])('%s stays', (selector) => {
		expect(kept(selector)).toBe(selector);
	});

	test.each([
		['h1'],
		['.gone'],
		['.label .gone'],
		['.fact .label'],
		['.label:not(.above)'],
		[':root:not(.embed) p'],
		['li:first-child.two'],
		[':is(.gone, .below)'],
		['[data-note]'],
		['.fact[data-note]::after'],
		['.one + .one']
	])('%s goes', (selector) => {
		expect(kept(selector)).toBe('');
	});

	test('of a list only those that could', () => {
		expect(kept('.gone, .label, h1 a, a')).toBe('.label,a');
	});

	test.each([
		['.card h2', '.card h2'],
		['.card.open', '.card.open'],
		['.fact.asked', ''],
		['.gone.card', ''],
		['.label[data-late]', '.label[data-late]']
	])('what a script makes: %s gives “%s”', (selector, found) => {
		expect(kept(selector, ['card', 'open', 'data-late'])).toBe(found);
	});
});

describe('words of a script', () => {
	test('are those of its texts, not its own', () => {
		const words = wordsIn("a.className=`card open`;b(\"data-late\",'x \\' y');const label=1");
		expect(words).toEqual(['card', 'open', 'data-late', 'x', 'y']);
	});
});

describe('a style sheet', () => {
	const used = (css: string, beyond = '') => usedRules(css, matchingIn(page, []), beyond);

	test('keeps what the window, the medium and the reader decide', () => {
		const css =
			'@media print{a{color:red}}@media (forced-colors:active){p{color:Canvas}}@container drawing (width>=480px){.label{color:red}}@supports selector(:has(a)){p{margin:0}}';
		expect(used(css)).toBe(css);
	});

	test('loses blocks in which nothing is left', () => {
		expect(used('@media print{@supports (x:y){.gone{color:red}}}p{margin:0}')).toBe('p{margin:0}');
	});

	test('loses conditions on the height of a drawing, whose height follows from its width', () => {
		expect(used('@container drawing (height < 230px){p{margin:0}}')).toBe('');
		expect(used('@container drawing (width >= 480px) and (height < 9px){p{margin:0}}')).toBe('');
	});

	test('loses what turns one drawing into the next, and the time that it takes', () => {
		const css =
			':root{--turn:.4s}p{color:red;transition:left var(--turn)}a{animation:appear var(--turn)}@keyframes appear{0%{opacity:0}}@media (prefers-reduced-motion:reduce){:root{--turn:0s}}';
		expect(used(css)).toBe('p{color:red}');
	});

	test('keeps properties, animations and faces that something names, and no others', () => {
		const css =
			':root{--ink:#000;--deep:var(--deeper);--deeper:#111;--set:#222;--none:#333}p{color:var(--ink);animation:blink 1s}@keyframes blink{0%{opacity:0}}@keyframes none{0%{opacity:0}}@font-face{font-family:Mine;src:local(Arial)}@font-face{font-family:Other;src:local(Arial)}li{font-family:Mine}';
		const found = used(css, '<i style="color:var(--set)">');
		expect(found).toBe(
			':root{--ink:#000;--set:#222}p{color:var(--ink);animation:blink 1s}@keyframes blink{0%{opacity:0}}@font-face{font-family:Mine;src:local(Arial)}li{font-family:Mine}'
		);
	});

	test('fetches no face', () => {
		expect(used('@font-face{font-family:Mine;src:url(mine.woff2)}p{font-family:Mine,serif}')).toBe(
			'p{font-family:Mine,serif}'
		);
	});

	test('shows the middle drawing where there would be a wide one', () => {
		const css = '@container drawing (width>=840px){.counts .at-middle{display:none}p{margin:0}}';
		expect(used(css)).toBe('@container drawing (width>=840px){p{margin:0}}');
	});
});

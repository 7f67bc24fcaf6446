import { describe, expect, it } from 'vitest';
import { partScoped } from '../../../../src/lib/page/print/scoped-styles.ts';

const TOP = '<body><header class="masthead svelte-top1"><h1 class="svelte-top1">A</h1></header>';
const FACE = '@font-face{font-family:A;src:url(a.woff2)}';

describe('the styles of a component', () => {
	it.each([
		['that is not there', '.a.svelte-low1{margin:0}', true],
		['that is there', '.a.svelte-top1{margin:0}', false],
		['within one that is there', '.svelte-top1 .a.svelte-low1{margin:0}', false],
		['of which one of a list is for all', '.a.svelte-low1,.b{margin:0}', false],
		['of two that are not there', '.a.svelte-low1,.b.svelte-low2{margin:0}', true],
		['whose element holds others’', '.svelte-low1 p{margin:0}', true],
		['in a narrow window', '@media (width<40rem){.a.svelte-low1{margin:0}}', true],
		['in a container', '@media screen{@container (width<1px){.a.svelte-low1{margin:0}}}', true]
	])('%s', (_what, css, isLater) => {
		expect(partScoped(css, TOP)).toEqual(
			isLater ? { first: '', later: css } : { first: css, later: '' }
		);
	});

	it('wait for the first lines in their order, and no other rule does', () => {
		const css = [
			FACE,
			'p{margin:0}',
			'@media print{p{margin:1px}.a.svelte-low1{margin:2px}}',
			'@keyframes svelte-low1-turn{to{margin:0}}',
			'.b.svelte-low2{margin:3px}',
			'@page{margin:0}',
			'.a.svelte-low1{margin:4px}'
		].join('');
		expect(partScoped(css, TOP)).toEqual({
			first: `${FACE}p{margin:0}@media print{p{margin:1px}}@keyframes svelte-low1-turn{to{margin:0}}@page{margin:0}`,
			later:
				'@media print{.a.svelte-low1{margin:2px}}.b.svelte-low2{margin:3px}.a.svelte-low1{margin:4px}'
		});
	});
});

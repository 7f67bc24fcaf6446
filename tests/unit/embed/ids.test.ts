import { describe, expect, test } from 'vitest';
import { embedPath } from '../../../src/lib/embed/addresses.ts';
import { isEmbedPage } from '../../../src/lib/embed/ids.ts';

describe('whether a file is the page of an embed', () => {
	test.each([
		[`${embedPath('register')}index.html`, true],
		['uk/embed/story/index.html', true],
		['v/1.3.0/embed/story-card/index.html', true],
		['embed/index.html', false],
		['embed/register/cards.js', false],
		['charts/register/index.html', false]
	])('%s: %s', (file, is) => {
		expect(isEmbedPage(file)).toBe(is);
	});
});

/** What a page asks for by attributes, and the nearest to it. */
import { describe, expect, it } from 'vitest';
import { languageFolder, versionFolder } from '../../../../src/lib/embed/host/more/wishes.ts';

describe('a language', () => {
	const known = ['en', 'uk'];

	it.each([
		['uk', 'uk/'],
		['uk-UA', 'uk/'],
		['UK', 'uk/'],
		['en', ''],
		['en-GB', '']
	])('%s has the folder “%s”', (asked, value) => {
		expect(languageFolder(asked, 'xx/', known)).toEqual({ value });
	});

	it.each([
		['pt-BR', 'pt-BR/'],
		['pt-br', 'pt-BR/'],
		['pt-AO', 'pt/'],
		['zh-Hant', 'zh-Hant/']
	])('%s, where tags have regions, has the folder “%s”', (asked, value) => {
		expect(languageFolder(asked, '', ['en', 'pt', 'pt-BR', 'zh-Hant'])).toEqual({ value });
	});

	it.each([null, undefined, ''])('that is not asked for (%s) is the frame’s own', (asked) => {
		expect(languageFolder(asked, 'uk/', known)).toEqual({ value: 'uk/' });
	});

	it.each(['fr', '../..', 'uk/../v', 'constructor'])('%s is none, and is told of', (asked) => {
		const { value, warning } = languageFolder(asked, 'uk/', known);
		expect(value).toBe('uk/');
		expect(warning).toContain(asked);
	});
});

describe('a version', () => {
	it('has its folder', () => {
		expect(versionFolder('1.3.0', false)).toEqual({ value: 'v/1.3.0/' });
	});

	it('is none where the live chart is asked for', () => {
		expect(versionFolder('1.3.0', true)).toEqual({ value: '' });
		expect(versionFolder(null, true)).toEqual({ value: '' });
	});

	it.each([null, '', 'latest', '1.3', 'v1.3.0', '1.3.0/../..'])(
		'%s is none: it is live, which is told of',
		(version) => {
			const { value, warning } = versionFolder(version, false);
			expect(value).toBe('');
			expect(warning).toContain('live');
		}
	);
});

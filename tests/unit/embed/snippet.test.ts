import { load, type CheerioAPI } from 'cheerio';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
	afterClick,
	customElement,
	frameAddress,
	framedWithScript,
	isPictureKept,
	oembedAddress,
	picture,
	plainFrame,
	SANDBOX,
	type Embed,
	type Site
} from '../../../src/lib/embed/snippet.ts';
import { heightOn } from '../../../src/lib/embed/curve.ts';
import { declarations } from '../../../src/lib/embed/style.ts';
import { lengthOf } from './css.ts';
import { embed, script, site } from './fixture.ts';

const parsed = (markup: string): CheerioAPI => load(markup, null, false);

/** Every element with the names of its attributes, in order. */
const shape = ($: CheerioAPI): (string | undefined)[][] =>
	$('*')
		.toArray()
		.map((one) => [$(one).prop('tagName')?.toLowerCase(), ...Object.keys($(one).attr() ?? {})]);

const all = (one: Embed, from: Site = site): string[] => [
	plainFrame(one, from),
	framedWithScript(one, from, script, 'fixed'),
	customElement(one, from, script, 'updating'),
	picture(one, from)
];

describe('the address in the frame', () => {
	const { state } = embed;
	test.each<{ change: Partial<Embed>; from?: Partial<Site>; address: string }>([
		{ change: {}, address: 'embed/register/#still' },
		{ change: { state: { ...state, name: '' } }, address: 'embed/register/' },
		{ change: { theme: 'dark' }, address: 'embed/register/?theme=dark#still' },
		{ change: { theme: 'auto' }, address: 'embed/register/?theme=auto#still' },
		{ change: { version: '1.3.0' }, address: 'v/1.3.0/embed/register/#still' },
		{ change: {}, from: { folder: 'uk/' }, address: 'uk/embed/register/#still' },
		{
			change: { version: '1.3.0', id: 'story', state: { ...state, name: '' } },
			from: { folder: 'uk/' },
			address: 'uk/v/1.3.0/embed/story/'
		},
		{
			change: { state: { ...state, name: 'a b"#?&' } },
			address: 'embed/register/#a%20b%22%23%3F%26'
		}
	])('is $address', ({ change, from, address }) => {
		expect(frameAddress({ ...embed, ...change }, { ...site, ...from })).toBe(
			`${site.root}${address}`
		);
	});
});

describe('the plain frame', () => {
	it('is a figure with a frame and a caption, and nothing that runs', () => {
		const $ = parsed(plainFrame(embed, site));
		expect(shape($).map(([name]) => name)).toEqual([
			'figure',
			'div',
			'iframe',
			'figcaption',
			'a',
			'a',
			'a'
		]);
		const frame = $('figure > div > iframe');
		expect(frame.attr()).toMatchObject({
			title: 'No reading differs',
			width: '100%',
			loading: 'lazy',
			referrerpolicy: 'strict-origin',
			sandbox: SANDBOX,
			allow: 'fullscreen; clipboard-write'
		});
		expect($('figcaption').text()).toBe(
			'How did the list grow? · The chart as a picture · Names on a List'
		);
		expect(
			$('a')
				.toArray()
				.map((one) => $(one).attr('href'))
		).toEqual([
			`${site.root}charts/register/#still`,
			`${site.root}charts/register/still.png`,
			site.root
		]);
	});

	it('keeps free what was measured at each width, in a column of that width', () => {
		const $ = parsed(plainFrame(embed, site));
		const style = declarations($('iframe').attr('style') ?? '');
		const [height, sized] = style.filter(({ property }) => property === 'height');
		for (const width of [280, 320, 414, 500, 640])
			expect(lengthOf(height?.value ?? '', width)).toBeCloseTo(
				heightOn(embed.state.curve, width),
				0
			);
		expect(sized?.value).toBe(
			`if(supports(frame-sizing:content-height):auto;else:${height?.value})`
		);
		expect(style).toContainEqual({ property: 'frame-sizing', value: 'content-height' });
		// Round the frame, whatever the browser makes of it; a frame with a least height is drawn in part.
		expect(declarations($('div').attr('style') ?? '')).toEqual([
			{ property: 'min-height', value: height?.value }
		]);
		expect(style.map(({ property }) => property)).not.toContain('min-height');
	});

	it('is high enough for a phone where only its height attribute is kept', () => {
		expect(parsed(plainFrame(embed, site))('iframe').attr('height')).toBe('600');
	});

	test.each([
		{ theme: 'light', scheme: 'light' },
		{ theme: 'dark', scheme: 'dark' },
		{ theme: 'auto', scheme: 'light dark' }
	] as const)('says to the browser that its theme is $theme', ({ theme, scheme }) => {
		const style = parsed(plainFrame({ ...embed, theme }, site))('iframe').attr('style') ?? '';
		expect(declarations(style)).toContainEqual({ property: 'color-scheme', value: scheme });
	});

	it('is as wide as its column at most', () => {
		const style = parsed(plainFrame({ ...embed, column: 940 }, site))('figure').attr('style') ?? '';
		expect(declarations(style)).toContainEqual({ property: 'max-width', value: '940px' });
	});

	it('frozen, leads to what was kept with its version, and to the story', () => {
		const $ = parsed(plainFrame({ ...embed, version: '1.3.0' }, site));
		expect(
			$('a')
				.toArray()
				.map((one) => $(one).attr('href'))
		).toEqual([
			`${site.root}v/1.3.0/charts/register/#still`,
			`${site.root}v/1.3.0/charts/register.svg`,
			site.root
		]);
	});

	it('frozen, leads to no picture where none was kept: a later one could show something else', () => {
		const state = { ...embed.state, kept: null };
		const $ = parsed(plainFrame({ ...embed, state, version: '1.3.0' }, site));
		expect(
			$('a')
				.toArray()
				.map((one) => $(one).text())
		).toEqual(['How did the list grow?', 'Names on a List']);
	});
});

describe('the frame with a script', () => {
	test.each([
		{
			choice: 'updating' as const,
			attributes: { async: '', src: `${site.root}embed/v1.js` }
		},
		{
			choice: 'fixed' as const,
			attributes: {
				async: '',
				src: `${site.root}embed/v1.0f1e2d3c.js`,
				integrity: script.integrity,
				crossorigin: 'anonymous'
			}
		}
	])('$choice', ({ choice, attributes }) => {
		const markup = framedWithScript(embed, site, script, choice);
		expect(parsed(markup)('script').attr()).toEqual(attributes);
		// All else is as in the plain frame, but that the script alone gives the frame its height.
		const ofBrowser = /;height:if\(.*?;frame-sizing:content-height/;
		expect(markup.startsWith(plainFrame(embed, site).replace(ofBrowser, ''))).toBe(true);
		expect(markup).not.toContain('frame-sizing');
	});
});

describe('the element', () => {
	it('says which chart it is, with the picture in it', () => {
		const $ = parsed(customElement(embed, site, script, 'updating'));
		expect($('names-on-a-list').attr()).toEqual({
			chart: 'register',
			state: 'still',
			live: '',
			theme: 'light',
			lang: 'en',
			title: 'No reading differs',
			style: 'display:block'
		});
		const image = $('names-on-a-list > a > img');
		expect(image.attr('alt')).toBe(embed.state.alt);
		expect(image.attr('src')).toBe(`${site.root}charts/register/still.png`);
	});

	it('frozen, says at which version', () => {
		const $ = parsed(customElement({ ...embed, version: '1.3.0' }, site, script, 'fixed'));
		expect($('names-on-a-list').attr('version')).toBe('1.3.0');
		expect($('names-on-a-list').attr('live')).toBeUndefined();
		expect($('img').attr('src')).toBe(`${site.root}v/1.3.0/charts/register.svg`);
	});

	it('frozen and without a kept picture, holds a link that says what it is', () => {
		const state = { ...embed.state, kept: null };
		const $ = parsed(customElement({ ...embed, state, version: '1.3.0' }, site, script, 'fixed'));
		expect($('names-on-a-list img').length).toBe(0);
		expect($('names-on-a-list a').text()).toBe(embed.state.title);
	});
});

describe('the picture', () => {
	test.each([
		{ theme: 'light' as const, shown: 'still.png', dark: null },
		{ theme: 'dark' as const, shown: 'still-dark.png', dark: null },
		{ theme: 'auto' as const, shown: 'still.png', dark: 'still-dark.png' }
	])('in the theme $theme', ({ theme, shown, dark }) => {
		const $ = parsed(picture({ ...embed, theme }, site));
		const file = (name: string | null) => name && `${site.root}charts/register/${name}`;
		expect($('img').attr()).toMatchObject({
			src: file(shown),
			alt: embed.state.alt,
			width: '720',
			height: '520'
		});
		expect($('source').attr('srcset') ?? null).toBe(file(dark));
		expect($('img').closest('a').attr('href')).toBe(`${site.root}charts/register/#still`);
	});

	it('is the one that was kept, or else the latest release’s, and one can tell which', () => {
		const frozen = { ...embed, version: '1.3.0' };
		const without = { ...frozen, state: { ...embed.state, kept: null } };
		expect([embed, frozen, without].map(isPictureKept)).toEqual([true, true, false]);
		expect(parsed(picture(frozen, site))('img').attr('src')).toBe(
			`${site.root}v/1.3.0/charts/register.svg`
		);
		expect(parsed(picture(without, site))('img').attr('src')).toBe(
			`${site.root}charts/register/still.png`
		);
	});
});

it('after a click: a frame folded away beneath the host’s own copy of the picture', () => {
	const $ = parsed(afterClick(embed, site, '/copy.png?a=1&b="', 'Load <it>'));
	expect($('summary img').attr()).toMatchObject({ src: '/copy.png?a=1&b="', alt: embed.state.alt });
	expect($('summary').text().trim()).toBe('Load <it>');
	expect($('details > figure > div > iframe').attr('loading')).toBe('lazy');
	expect($('details').attr('open')).toBeUndefined();
});

test.each([
	{ id: 'register', address: 'oembed/register.json' },
	{ id: 'story', address: 'oembed/story.json' },
	{ id: 'story-card', address: 'oembed/story.json' }
])('oEmbed of $id', ({ id, address }) => {
	expect(oembedAddress({ id }, site)).toBe(`${site.root}${address}`);
});

describe('hostile texts', () => {
	/** What markup makes of a text: one line, and no characters that it cannot hold. */
	const held = (text: string) =>
		text
			.replaceAll(/\p{Surrogate}/gu, '\uFFFD')
			.replaceAll(/[\p{Cc}\s]+/gu, ' ')
			.trim();

	const nasty = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 30 }),
		fc.constantFrom(
			'"><script>alert(1)</script>',
			"' onload='x",
			'</figure></iframe><img src=x onerror=alert(1)>',
			'&quot;&lt;&#34;',
			'--><!-- ]]>',
			'a\u0000b\r\nc\u2028d',
			'\ud800',
			'javascript:alert(1)'
		)
	);

	it('stay texts: no snippet gets an element or an attribute from them', () => {
		const texts = fc.record({ title: nasty, alt: nasty, question: nasty, name: nasty, id: nasty });
		const themes = fc.constantFrom('light' as const, 'dark' as const, 'auto' as const);
		const versions = fc.constantFrom(null, '1.3.0');
		fc.assert(
			fc.property(texts, themes, versions, ({ id, question, ...state }, theme, version) => {
				const calm: Embed = { ...embed, theme, version };
				const hostile: Embed = {
					...calm,
					id,
					question,
					state: { ...embed.state, ...state, name: `x${state.name}` }
				};
				const snippets = all(hostile, { ...site, name: state.name });
				const made = snippets.map(parsed);
				expect(made.map(shape)).toEqual(all(calm).map(parsed).map(shape));
				for (const $ of made) {
					expect($('figcaption a').first().text()).toBe(held(question));
					expect($('figcaption a').last().text()).toBe(held(state.name));
					for (const image of $('img').toArray())
						expect($(image).attr('alt')).toBe(held(state.alt));
					for (const frame of $('iframe').toArray()) {
						expect($(frame).attr('title')).toBe(held(state.title));
						expect(new URL($(frame).attr('src') ?? '').origin).toBe('https://names.example');
					}
				}
			})
		);
	});
});

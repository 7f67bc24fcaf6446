/**
 * What a newsroom pastes: an embed as a plain frame, as a frame with our script, as an element of our
 * own, as a picture, and as the address at which a system asks how to show it. Every text and address in
 * it is escaped here; nothing else on the way to the clipboard touches it.
 */
import { escaped } from '../format/markup.ts';
import { embedPath, frozenPath, oembedPath, STORY_CARD, WHOLE_STORY } from './addresses.ts';
import { curveUpTo, heightFormula, mostHeight, type Knot } from './curve.ts';
import type { Theme } from './protocol.ts';

export interface Picture {
	/** Paths below the folder of a language; for dark ground where there is such a one. */
	light: string;
	dark: string | null;
	/** As it is shown, in pixels. */
	width: number;
	height: number;
}

/** A state of what is embedded. */
export interface EmbeddedState {
	/** Empty for the one that is shown where none is asked for. */
	name: string;
	/** Says what is in the frame to who does not see it. */
	title: string;
	/** The drawing in words. */
	alt: string;
	/** Path of the page on which a reader finds it, below the folder of a language and of a version. */
	page: string;
	/** The latest release’s. */
	picture: Picture;
	/** The one that was kept with the version that frozen embeds are of, if one was. */
	kept: Picture | null;
	/** Room that its frame needs. */
	curve: readonly Knot[];
}

/** What is embedded, and how. */
export interface Embed {
	id: string;
	/** What the link beneath it says. */
	question: string;
	state: EmbeddedState;
	theme: Theme;
	/** The version that it stays at; null for the live one. */
	version: string | null;
	/** Width of the column that it stands in, in pixels. */
	column: number;
}

/** Where the site is, and which of its editions is taken. */
export interface Site {
	/** Absolute, with a slash at its end. */
	root: string;
	/** Folder of the language’s pages with a slash at its end; empty for the default one. */
	folder: string;
	/** The language’s own name in markup, e.g. `en`. */
	language: string;
	/** The site’s name, and what the link to a picture says, in that language. */
	name: string;
	pictureWords: string;
}

/** The script for hosts, as the site serves it: paths from its root. */
export interface HostScript {
	/** Always the latest. */
	path: string;
	/** Never anything else, which `integrity` lets the browser check. */
	hashedPath: string;
	integrity: string;
}

/** Which of the two is taken. */
export type ScriptChoice = 'updating' | 'fixed';

export const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';
/** Not `web-share`: browsers that do not know it complain of it on every page. */
export const ALLOW = 'fullscreen; clipboard-write';

/** A text on one line, without characters that no markup can hold. */
function plain(text: string): string {
	return text
		.replaceAll(/\p{Surrogate}/gu, '\uFFFD')
		.replaceAll(/[\p{Cc}\s]+/gu, ' ')
		.trim();
}

type Attributes = Readonly<Record<string, string | true>>;

function tag(name: string, attributes: Attributes): string {
	const written = Object.entries(attributes).map(([attribute, value]) =>
		value === true ? attribute : `${attribute}="${escaped(plain(value))}"`
	);
	return `<${[name, ...written].join(' ')}>`;
}

function link(href: string, text: string): string {
	return `${tag('a', { href })}${escaped(plain(text))}</a>`;
}

/** An address below the folder of a language, of the latest release or of the one that is kept. */
function addressOf({ root, folder }: Site, version: string | null, path: string): string {
	return `${root}${folder}${version === null ? path : frozenPath(version, path)}`;
}

/** The address of the page that stands in the frame. */
export function frameAddress({ id, state, theme, version }: Embed, site: Site): string {
	const query = theme === 'light' ? '' : `?theme=${theme}`;
	const fragment = state.name === '' ? '' : `#${encodeURIComponent(plain(state.name))}`;
	return `${addressOf(site, version, embedPath(encodeURIComponent(plain(id))))}${query}${fragment}`;
}

/**
 * The style of the figure round a frame: a container, so that the frame’s height can follow its width,
 * and as wide as there is room for, since a container has no width of its own to shrink to.
 */
function figureStyle(column: number): string {
	return `container-type:inline-size;box-sizing:border-box;width:100%;max-width:${column}px;margin-inline:auto`;
}

/** Whether a browser sizes a frame by its content, as a condition of CSS. */
const NATIVE = 'supports(frame-sizing:content-height)';

/** Who gives a frame its height: the browser, where it can, or our script. */
type Sizing = 'browser' | 'script';

/** The style of a frame. Its height is the formula; a browser that sizes it by its content does so. */
function frameStyle(curve: readonly Knot[], theme: Theme, sizing: Sizing): string {
	const height = heightFormula(curve);
	return [
		'display:block',
		'width:100%',
		'border:0',
		`height:${height}`,
		...(sizing === 'browser'
			? [`height:if(${NATIVE}:auto;else:${height})`, 'frame-sizing:content-height']
			: []),
		`color-scheme:${theme === 'auto' ? 'light dark' : theme}`
	].join(';');
}

/**
 * The style of what keeps room free for a frame, whatever height it gets, so that nothing below it moves.
 * Not of the frame itself: Chromium 156 draws but the top 150 pixels of a frame that loads when it is near
 * and is held higher than its content.
 */
function roomStyle(curve: readonly Knot[]): string {
	return `min-height:${heightFormula(curve)}`;
}

/** The picture that shows what the embed shows; null where no picture was kept with its version. */
function pictureOf({ state, version }: Embed): Picture | null {
	return version === null ? state.picture : state.kept;
}

function frameAttributes(
	embed: Embed,
	site: Site,
	sizing: Sizing
): Readonly<Record<string, string>> {
	const { state, theme, column } = embed;
	const curve = curveUpTo(state.curve, column);
	return {
		src: frameAddress(embed, site),
		title: state.title,
		// For who takes the style away: as wide as there is room, and high enough for a phone too.
		width: '100%',
		height: String(mostHeight(curve, column)),
		loading: 'lazy',
		referrerpolicy: 'strict-origin',
		sandbox: SANDBOX,
		allow: ALLOW,
		style: frameStyle(curve, theme, sizing)
	};
}

/** Lines, each one deeper than what they stand in. */
const inside = (...lines: readonly string[]): string[] =>
	lines.flatMap((line) => line.split('\n').map((one) => `\t${one}`));

/** What stands below: the way to the chart, its picture and the story, which no system takes away. */
function caption(embed: Embed, site: Site, { withPicture }: { withPicture: boolean }): string {
	const { question, state, version } = embed;
	const picture = withPicture ? pictureOf(embed) : null;
	const links = [
		link(addressOf(site, version, state.page), question),
		...(picture === null ? [] : [link(addressOf(site, version, picture.light), site.pictureWords)]),
		link(addressOf(site, null, ''), site.name)
	];
	return `<figcaption>${links.join(' · ')}</figcaption>`;
}

function figure(site: Site, style: string, ...children: readonly string[]): string {
	const attributes = { lang: site.language, style };
	return [tag('figure', attributes), ...inside(...children), '</figure>'].join('\n');
}

/** A picture that leads to the page of what it shows. */
function linkedPicture(embed: Embed, site: Site, picture: Picture, version: string | null): string {
	const { state, theme } = embed;
	const { light, dark, width, height } = picture;
	const source = theme === 'dark' ? (dark ?? light) : light;
	const image = tag('img', {
		src: addressOf(site, version, source),
		alt: state.alt,
		width: String(width),
		height: String(height),
		loading: 'lazy',
		style: 'max-width:100%;height:auto'
	});
	const pictured =
		theme === 'auto' && dark !== null
			? [
					'<picture>',
					...inside(
						tag('source', {
							srcset: addressOf(site, version, dark),
							media: '(prefers-color-scheme: dark)'
						}),
						image
					),
					'</picture>'
				]
			: [image];
	const href = addressOf(site, embed.version, state.page);
	return [tag('a', { href }), ...inside(...pictured), '</a>'].join('\n');
}

function scriptTag({ root }: Site, script: HostScript, choice: ScriptChoice): string {
	const attributes: Attributes =
		choice === 'updating'
			? { async: true, src: `${root}${script.path}` }
			: {
					async: true,
					src: `${root}${script.hashedPath}`,
					integrity: script.integrity,
					crossorigin: 'anonymous'
				};
	return `${tag('script', attributes)}</script>`;
}

/** A frame in the room that is kept for it, with its caption. */
function framed(embed: Embed, site: Site, sizing: Sizing): string {
	return figure(
		site,
		figureStyle(embed.column),
		tag('div', { style: roomStyle(curveUpTo(embed.state.curve, embed.column)) }),
		...inside(`${tag('iframe', frameAttributes(embed, site, sizing))}</iframe>`),
		'</div>',
		caption(embed, site, { withPicture: true })
	);
}

/** A frame with its caption: nothing runs in the host’s page. */
export function plainFrame(embed: Embed, site: Site): string {
	return framed(embed, site, 'browser');
}

/** A frame with its caption and our script, which gives it its height; without it, the formula does. */
export function framedWithScript(
	embed: Embed,
	site: Site,
	script: HostScript,
	choice: ScriptChoice
): string {
	return `${framed(embed, site, 'script')}\n${scriptTag(site, script, choice)}`;
}

/** An element of our own, which shows the picture until the script has put the chart in its place. */
export function customElement(
	embed: Embed,
	site: Site,
	script: HostScript,
	choice: ScriptChoice
): string {
	const { id, state, theme, version, column } = embed;
	const picture = pictureOf(embed);
	const attributes: Attributes = {
		chart: id,
		...(state.name === '' ? {} : { state: state.name }),
		...(version === null ? { live: true } : { version }),
		theme,
		lang: site.language,
		title: state.title,
		style: 'display:block'
	};
	const element = [
		tag('names-on-a-list', attributes),
		...inside(
			picture === null
				? link(addressOf(site, version, state.page), state.title)
				: linkedPicture(embed, site, picture, version)
		),
		'</names-on-a-list>'
	];
	return [
		figure(
			site,
			`max-width:${column}px;margin-inline:auto`,
			...element,
			caption(embed, site, { withPicture: false })
		),
		scriptTag(site, script, choice)
	].join('\n');
}

/**
 * A picture with its text, where neither frame nor script gets through. Where no picture was kept with
 * the version, it is the latest release’s.
 */
export function picture(embed: Embed, site: Site): string {
	const kept = pictureOf(embed);
	return figure(
		site,
		`max-width:${embed.column}px;margin-inline:auto`,
		linkedPicture(embed, site, kept ?? embed.state.picture, kept === null ? null : embed.version),
		caption(embed, site, { withPicture: false })
	);
}

/**
 * A frame that nothing is loaded for until a reader opens it: browsers leave a frame alone that waits
 * until it is near and is folded away.
 * @param copy the host’s own copy of the picture
 * @param ask what opens it
 */
export function afterClick(embed: Embed, site: Site, copy: string, ask: string): string {
	const { width, height } = embed.state.picture;
	const image = tag('img', {
		src: copy,
		alt: embed.state.alt,
		width: String(width),
		height: String(height),
		style: 'display:block;max-width:100%;height:auto'
	});
	return [
		'<details>',
		...inside(
			'<summary>',
			...inside(image, escaped(plain(ask))),
			'</summary>',
			plainFrame(embed, site)
		),
		'</details>'
	].join('\n');
}

/** Whether a picture shows the version that the embed is of. */
export function isPictureKept(embed: Embed): boolean {
	return pictureOf(embed) !== null;
}

/** The address at which a system asks how to show a chart; of the story it is told of its card. */
export function oembedAddress({ id }: Pick<Embed, 'id'>, { root, folder }: Site): string {
	return `${root}${folder}${oembedPath(id === STORY_CARD ? WHOLE_STORY : id)}`;
}

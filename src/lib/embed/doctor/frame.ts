/** What a frame’s own attributes, and what it stands in, do to the chart in it. */
import { heightOn, mostHeight, type Knot } from '../curve.ts';
import { declarations, styled } from '../style.ts';
import { ALLOW } from '../snippet.ts';
import { ancestorsOf, type Ground } from './facts.ts';
import { finding, type Finding } from './finding.ts';
import { entry, type Known } from './known.ts';
import type { Shown } from './shown.ts';

/** A frame, and what is known of its page. */
export interface Framed {
	shown: Shown;
	known: Known;
	/** Width of the column, in pixels; null where it was not said. */
	column: number | null;
	ground: Ground;
	/** Whether the page has our script. */
	hasScript: boolean;
}

type Rule = (framed: Framed) => Finding[];

/** Widths of a phone’s frame, in pixels: the common one, and the least that embeds are made for. */
const PHONE = 360;
const LEAST = 280;

const attribute = ({ shown }: Framed, name: string): string | undefined =>
	shown.element.attributes[name];

const styleOf = (framed: Framed, property: string): string =>
	styled(attribute(framed, 'style') ?? '', property);

/** A number of pixels, null for any other length. */
function pixels(text: string | undefined): number | null {
	const [, number] = /^\s*(\d+(?:\.\d+)?)(?:px)?\s*$/i.exec(text ?? '') ?? [];
	return number === undefined ? null : Number(number);
}

const isLoopback = ({ hostname }: URL): boolean => /^(?:localhost|127\.|\[::1\])/.test(hostname);

const insecure: Rule = ({ shown: { address } }) =>
	address?.protocol === 'http:' && !isLoopback(address)
		? [finding('error', 'insecure', { address: address.href })]
		: [];

const untitled: Rule = (framed) =>
	(attribute(framed, 'title') ?? '').trim() === '' ? [finding('error', 'untitled')] : [];

const sandbox: Rule = (framed) => {
	const given = attribute(framed, 'sandbox');
	if (given === undefined) return [];
	const tokens = given.toLowerCase().split(/\s+/);
	const has = (token: string): boolean => tokens.includes(token);
	return [
		...(has('allow-scripts') ? [] : [finding('warning', 'sandbox-scripts')]),
		...(has('allow-same-origin') ? [finding('note', 'sandbox-same-origin')] : []),
		...(has('allow-popups')
			? has('allow-popups-to-escape-sandbox')
				? []
				: [finding('note', 'sandbox-escape')]
			: [finding('warning', 'sandbox-popups')])
	];
};

const scrolling: Rule = (framed) =>
	attribute(framed, 'scrolling')?.toLowerCase() === 'no' ? [finding('warning', 'scrolling')] : [];

const lazy: Rule = (framed) =>
	attribute(framed, 'loading') === undefined ? [finding('note', 'loading')] : [];

const referrer: Rule = (framed) =>
	/^(?:unsafe-url|no-referrer-when-downgrade)$/i.test(attribute(framed, 'referrerpolicy') ?? '')
		? [finding('note', 'referrer')]
		: [];

/** Boxes that keep a proportion, made for films: a chart’s height is another at each width. */
const BOX =
	/(?:^|\s)(?:[\w-]*(?:video|embed)-(?:container|wrapper|responsive)|fluid-width-video-wrapper|wp-has-aspect-ratio|ratio(?:-\d+x\d+)?)(?:\s|$)/i;

const box: Rule = ({ shown: { element } }) => {
	const isBox = ancestorsOf(element).some(({ attributes }) => {
		const style = attributes['style'] ?? '';
		const isPadded = ['padding-bottom', 'padding-top'].some((side) =>
			/^\d+(?:\.\d+)?%$/.test(styled(style, side))
		);
		return isPadded || styled(style, 'aspect-ratio') !== '' || BOX.test(attributes['class'] ?? '');
	});
	return isBox ? [finding('warning', 'box')] : [];
};

const overflow: Rule = ({ shown: { element, id }, hasScript }) => {
	const isCut = ancestorsOf(element).some(({ tag, attributes }) =>
		['overflow', 'overflow-x', 'overflow-y'].some((property) => {
			const value = styled(attributes['style'] ?? '', property);
			return tag !== 'body' && tag !== 'html' && /hidden|auto|scroll/.test(value);
		})
	);
	return id === 'story' && hasScript && isCut ? [finding('warning', 'overflow')] : [];
};

/** A height that does not follow the width, in pixels: as high as frames are that say none, or null. */
function fixedHeight(framed: Framed): number | null {
	const heights = declarations(attribute(framed, 'style') ?? '').filter(
		({ property }) => property === 'height'
	);
	const said = heights.at(-1)?.value ?? attribute(framed, 'height');
	return said === undefined ? 150 : pixels(said);
}

/** Where the frame is lower than what is in it: in the column, or else on a phone. */
function cutAt(curve: readonly Knot[], height: number, column: number | null): number | null {
	const widths = [...(column === null ? [] : [column]), PHONE];
	return (
		widths.find((width) => Math.ceil(heightOn(curve, width)) > height) ??
		(mostHeight(curve, column ?? PHONE) > height ? PHONE : null)
	);
}

const low: Rule = (framed) => {
	const { shown, known, column, hasScript } = framed;
	const height = fixedHeight(framed);
	const curves = entry(known.embeds, shown.id)?.curves ?? {};
	const curve = entry(curves, shown.state) ?? curves[''];
	if (height === null || curve === undefined || hasScript) return [];
	const width = cutAt(curve, height, column);
	if (width === null) return [];
	const needed = String(Math.ceil(heightOn(curve, width)));
	return [finding('warning', 'low', { height: String(height), width: String(width), needed })];
};

const wide: Rule = (framed) => {
	const { column } = framed;
	const width = pixels(styleOf(framed, 'width') || attribute(framed, 'width'));
	const most = column ?? PHONE;
	const isHeld = styleOf(framed, 'max-width') !== '';
	return [
		...(width !== null && width > most && !isHeld
			? [finding('warning', 'wide', { width: String(width), column: String(most) })]
			: []),
		...(column !== null && column < LEAST
			? [finding('warning', 'narrow', { column: String(column), least: String(LEAST) })]
			: [])
	];
};

const unstyled: Rule = (framed) =>
	attribute(framed, 'style') === undefined && !framed.hasScript
		? [finding('warning', 'style')]
		: [];

/** Rules on frames that a page’s author wrote; that of an element is made by the script. */
const RULES: readonly Rule[] = [
	insecure,
	untitled,
	sandbox,
	scrolling,
	lazy,
	referrer,
	box,
	low,
	wide,
	unstyled
];

/** The theme of the chart against that of the page. */
const theme: Rule = (framed) => {
	const { shown, ground } = framed;
	const asked = attribute(framed, 'data-theme') ?? shown.theme ?? 'light';
	if (ground === null || asked === ground) return [];
	if (asked === 'auto')
		return ground === 'both' ? [] : [finding('warning', 'theme-auto', { ground })];
	return ground === 'both'
		? [finding('note', 'theme-both', { theme: asked })]
		: [finding('warning', 'theme', { theme: asked, ground })];
};

const scheme: Rule = (framed) =>
	framed.shown.theme === 'auto' && styleOf(framed, 'color-scheme') === ''
		? [finding('warning', 'scheme')]
		: [];

export function frameFindings(framed: Framed): Finding[] {
	const isFrame = framed.shown.address !== null;
	const rules = [...(isFrame ? [...RULES, scheme] : []), overflow, theme];
	return rules.flatMap((rule) => rule(framed));
}

/** What a frame may be allowed to do, by name. */
export const FEATURES: readonly string[] = ALLOW.split(';').map((feature) => feature.trim());

/** What of a site’s embeds stands in a page, and whether it is there at all. */
import { finding, type Finding } from './finding.ts';
import type { Facts, Parsed } from './facts.ts';
import { entry, type Known } from './known.ts';
import { placeOf } from './place.ts';

/** A frame or an element of ours. */
export interface Shown {
	element: Parsed;
	/** A frame’s own address; null for an element, whose frame the script makes. */
	address: URL | null;
	id: string;
	version: string | null;
	/** Empty where none is asked for. */
	state: string;
	theme: string | null;
}

const THEMES = ['light', 'dark', 'auto'];

/** Where a frame’s address is kept by what means to load it later, or only once a reader has agreed. */
const PUT_OFF = [
	'data-src',
	'data-lazy-src',
	'data-cmp-src',
	'data-consent-src',
	'data-cookieblock-src'
];

/** A frame that is of ours, and what is wrong with its address. */
function framed(element: Parsed, known: Known): { shown: Shown | null; found: Finding[] } {
	const { attributes } = element;
	const address = attributes['src'] ?? '';
	const off = PUT_OFF.flatMap((name) => attributes[name] ?? []).find(
		(one) => placeOf(one, known)?.kind === 'embed'
	);
	if (off !== undefined && placeOf(address, known) === null)
		return { shown: null, found: [finding('error', 'put-off', { address: off })] };
	const place = placeOf(address, known);
	if (place === null) return { shown: null, found: [] };
	if (place.kind === 'embed') {
		const { version, id, state, theme } = place;
		const shown = { element, address: place.address, id, version, state, theme };
		return { shown, found: [] };
	}
	if (place.kind === 'page') {
		const values = { address: place.address.href, example: `${known.root}embed/…/` };
		return { shown: null, found: [finding('error', 'page', values)] };
	}
	const values = { address: place.address, root: known.root };
	return { shown: null, found: [finding('error', place.kind, values)] };
}

/** The end of an embed’s address, without query and fragment. */
const LAST = /[^/]+(?=\/?(?:index\.html)?$)/;

/**
 * A frame or an element by the id that its embed has today, and a word on the old one. A version keeps
 * its embeds under the ids that they had, so that what names one is left as it is.
 */
function renamed(shown: Shown, { moved }: Known): { shown: Shown; found: Finding[] } {
	const { address, id, version } = shown;
	const move = entry(moved, id);
	if (move === undefined || version !== null) return { shown, found: [] };
	const { to } = move;
	let now = `chart="${to}"`;
	if (address !== null) {
		const next = new URL(address);
		next.pathname = next.pathname.replace(LAST, to);
		now = next.href;
	}
	return { shown: { ...shown, id: to }, found: [finding('note', 'moved', { id, to, now })] };
}

/** What is wrong with the name of an embed, its version, its state or its theme. */
function named({ id, version, state, theme }: Shown, known: Known): Finding[] {
	const embed = entry(known.embeds, id);
	const isKept = version !== null && entry(known.moved, id)?.versions.includes(version) === true;
	if (embed === undefined && isKept) return themed(theme);
	if (embed === undefined)
		return [finding('error', 'unknown-id', { id, ids: Object.keys(known.embeds).join(', ') })];
	const kept = version === null ? true : entry(known.versions, version);
	const versions = Object.keys(known.versions).filter((one) => known.versions[one]);
	return [
		...(kept === undefined
			? [finding('error', 'unknown-version', { version: version ?? '' })]
			: kept
				? []
				: [
						finding('error', 'version-without', {
							version: version ?? '',
							versions: versions.join(', ')
						})
					]),
		...(entry(embed.curves, state) === undefined
			? [finding('warning', 'unknown-state', { state, id })]
			: []),
		...themed(theme)
	];
}

function themed(theme: string | null): Finding[] {
	return theme === null || THEMES.includes(theme)
		? []
		: [finding('warning', 'unknown-theme', { theme })];
}

/** The frames and elements of ours in a page, and what is wrong with how they are named. */
export function shownIn(facts: Facts, known: Known): { shown: Shown[]; found: Finding[] } {
	const frames = facts.frames.map((element) => framed(element, known));
	const elements = facts.elements.map((element): Shown => {
		const { attributes } = element;
		return {
			element,
			address: null,
			id: attributes['chart'] ?? '',
			version: attributes['version'] ?? null,
			state: attributes['state'] ?? '',
			theme: attributes['theme'] ?? null
		};
	});
	const all = [...frames.flatMap((one) => one.shown ?? []), ...elements].map((one) =>
		renamed(one, known)
	);
	const shown = all.map((one) => one.shown);
	const found = [
		...frames.flatMap((one) => one.found),
		...all.flatMap((one) => one.found),
		...shown.flatMap((one) => named(one, known))
	];
	return { shown, found };
}

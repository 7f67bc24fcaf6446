/** Our script in a page: whether it is there where it is needed, and whether a browser will run it. */
import { finding, type Finding } from './finding.ts';
import type { Facts, Parsed } from './facts.ts';
import type { Known } from './known.ts';

/** A script of ours: its element, and where it lies from the root of the site. */
export interface OurScript {
	element: Parsed;
	address: URL;
	path: string;
}

const OURS = /^embed\/v\d+(?:\.[\w-]+)?\.js$/;

export function scriptsIn({ scripts }: Facts, { root }: Known): OurScript[] {
	return scripts.flatMap((element) => {
		const src = (element.attributes['src'] ?? '').trim();
		const whole = src.startsWith('//') ? `https:${src}` : src;
		if (!URL.canParse(whole)) return [];
		const address = new URL(whole);
		const site = new URL(root);
		const isOurs = address.host === site.host && address.pathname.startsWith(site.pathname);
		const path = address.pathname.slice(site.pathname.length);
		return isOurs && OURS.test(path) ? [{ element, address, path }] : [];
	});
}

export function scriptFindings(
	{ element: { attributes }, path }: OurScript,
	{ script }: Known
): Finding[] {
	const integrity = attributes['integrity'] ?? '';
	if (path !== script.path && path !== script.hashedPath)
		return [finding('error', 'script-unknown', { path, known: script.hashedPath })];
	if (integrity === '') return [];
	if (path === script.path) return [finding('error', 'integrity-updating')];
	return [
		...(integrity.split(/\s+/).includes(script.integrity)
			? []
			: [finding('error', 'integrity', { integrity: script.integrity })]),
		...(attributes['crossorigin'] === undefined ? [finding('error', 'integrity-cors')] : [])
	];
}

/** An element of ours does nothing without the script. */
export function scriptMissing({ elements }: Facts, scripts: readonly OurScript[]): Finding[] {
	return elements.length > 0 && scripts.length === 0 ? [finding('error', 'script-missing')] : [];
}

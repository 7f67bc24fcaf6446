/** Makes a printed page stand alone: one file that asks for no other, for as long as it is kept. */

/** Thrown where a page still needs something that is not in it. */
export class NotSelfContained extends Error {
	override name = 'NotSelfContained';
}

/** Faces are not kept with a page: it names them, and a system face stands in where they are missing. */
const FACES = /@font-face\s*\{[^}]*url\([^}]*\}/g;

/** What only a page with an app behind it uses. */
const APP_PARTS: readonly RegExp[] = [
	/<link[^>]*rel="stylesheet"[^>]*\bdisabled\b[^>]*>/g,
	/<link[^>]*rel="(?:modulepreload|preload)"[^>]*>/g,
	/<link[^>]*rel="icon" href="(?!data:)[^>]*>/g,
	/<script\b[^>]*>[\s\S]*?<\/script>/g,
	/<!--\[?-?\d*!?\]?-->/g
];

/** Addresses that a browser would fetch by itself to show the page. */
const FETCHED =
	/<(?:img|script|iframe|source|video|audio)\b[^>]*\bsrc=|<link\b[^>]*rel="stylesheet"|url\((?!["']?data:)/;

/**
 * The page without scripts, preloads and faces.
 * @param html a page whose styles are inline already
 * @throws NotSelfContained naming what it would still fetch
 */
export function selfContained(html: string): string {
	const bare = APP_PARTS.reduce((page, part) => page.replace(part, ''), html.replace(FACES, ''));
	const fetched = FETCHED.exec(bare);
	if (fetched !== null) {
		throw new NotSelfContained(
			`The page still fetches something: ${bare.slice(fetched.index, fetched.index + 80)}`
		);
	}
	return bare;
}

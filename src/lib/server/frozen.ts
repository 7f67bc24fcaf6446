/** What lies below `/v/<version>/`: as it was published, pages with the note on later corrections. */
import { isEmbedPage } from '../embed/ids.ts';
import { correctionsTo, type Correction } from '../frozen/corrections.ts';
import { correctionNote } from '../frozen/note.ts';
import { keptPath, PAGE_FILE, placeOf, wayUp } from '../frozen/plan.ts';
import { derivedReferences } from '../frozen/references.ts';
import { drawnIn, fillSlot } from '../frozen/slot.ts';
import type { Release } from '../dataset/folder.ts';
import { message, type Messages } from '../charts/chart.ts';
import { formatDate } from '../format/dates.ts';
import type { Language } from '../format/languages.ts';
import { escaped } from '../format/markup.ts';
import { releases } from './dataset.ts';
import { messages } from './story.ts';

/** A file below `/v/<version>/`, and the language in whose folder that stands. */
export interface FrozenFile {
	lang: string | undefined;
	version: string;
	path: string;
}

/** Every file below `/v/`: what was kept with each release, or else a page that says that nothing was. */
export function frozenFiles(): FrozenFile[] {
	return releases().flatMap(({ manifest: { version }, pages }) =>
		pages.size === 0
			? [{ lang: undefined, version, path: PAGE_FILE }]
			: [...pages.keys()].map((kept) => ({ version, ...placeOf(kept) }))
	);
}

/** What stands at a version that was released before pages were kept. */
function dataOnly(version: string, released: string, words: Messages, language: Language): string {
	const say = (key: string) =>
		escaped(message(words, key, { version, date: formatDate(released, language) }));
	return `<!doctype html>
<html lang="${language}">
	<head>
		<meta charset="utf-8" />
		<meta name="viewport" content="width=device-width, initial-scale=1" />
		<meta name="color-scheme" content="light dark" />
		<meta name="robots" content="noindex" />
		<link rel="icon" href="data:," />
		<title>${say('site-title')}: ${say('frozen-title')}</title>
		<style>
			body { max-width: 34em; margin: 4rem auto; padding: 0 1.25rem; font: 1.125rem/1.5 Georgia, serif; }
		</style>
	</head>
	<body>
		<main>
			<h1>${say('frozen-title')}</h1>
			<p>${say('frozen-data-only')}</p>
			<p><a href="../../data/${version}/dataset.json">${say('frozen-download')}</a></p>
			<p><a href="../../">${say('frozen-live')}</a></p>
		</main>
	</body>
</html>
`;
}

/**
 * A file as it was published with a version; a page with the note on what was corrected since.
 * @returns null if that version has no such file
 */
export function frozenFile(version: string, language: Language, path: string): string | null {
	const release = releases().find(({ manifest }) => manifest.version === version);
	if (release === undefined) return null;
	const words = messages(language);
	if (release.pages.size === 0 && path === PAGE_FILE)
		return dataOnly(version, release.manifest.released, words, language);
	const kept = release.pages.get(keptPath(language, path))?.toString('utf8');
	if (kept === undefined || !path.endsWith(PAGE_FILE)) return kept ?? null;
	const corrections = correctionsSince(release, kept);
	const note = correctionNote(corrections, words, language, wayUp(path), isEmbedPage(path));
	return fillSlot(kept, note);
}

/** What releases after its own corrected of that which a kept page shows, oldest first. */
function correctionsSince(release: Release, page: string): Correction[] {
	const all = releases();
	return correctionsTo(
		drawnIn(page),
		all.slice(all.indexOf(release) + 1).map(({ manifest }) => manifest),
		derivedReferences(release.dataset.tables.derived)
	);
}

/** A version that keeps a page as it is. */
export interface KeptCopy {
	version: string;
	released: string;
	/** The last day on which a release corrected something that it shows; null if none has. */
	corrected: string | null;
}

/**
 * The versions that keep a page, oldest first.
 * @param path of the page below the folder of its language, e.g. `charts/register/`
 */
export function keptCopies(path: string, language: Language): KeptCopy[] {
	return releases().flatMap((release) => {
		const kept = release.pages.get(keptPath(language, `${path}${PAGE_FILE}`));
		if (kept === undefined) return [];
		const corrected = correctionsSince(release, kept.toString('utf8')).at(-1)?.released ?? null;
		const { version, released } = release.manifest;
		return [{ version, released, corrected }];
	});
}

/** The pages below `/v/<version>/`: as they were published, with the note on later corrections. */
import { correctionsTo } from '../frozen/corrections.ts';
import { correctionNote, escaped } from '../frozen/note.ts';
import { derivedReferences } from '../frozen/references.ts';
import { drawnIn, fillSlot } from '../frozen/slot.ts';
import { message, type Messages } from '../charts/chart.ts';
import { formatDate } from '../format/dates.ts';
import { defaultLanguage, type Language } from '../format/languages.ts';
import { releases } from './dataset.ts';
import { messages } from './story.ts';

/** Versions that have a page: every one that was released. */
export function frozenVersions(): string[] {
	return releases().map(({ manifest }) => manifest.version);
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

/** The stored file of a page, by language. */
function fileOf(language: Language): string {
	return language === defaultLanguage ? 'index.html' : `${language}/index.html`;
}

/**
 * The story as it was published with a version.
 * @throws Error if there is no such version
 */
export function frozenStory(version: string, language: Language): string {
	const all = releases();
	const index = all.findIndex(({ manifest }) => manifest.version === version);
	const release = all[index];
	if (release === undefined) throw new Error(`There is no release ${version}.`);
	const words = messages(language);
	const page = release.pages.get(fileOf(language))?.toString('utf8');
	if (page === undefined) return dataOnly(version, release.manifest.released, words, language);
	const corrections = correctionsTo(
		drawnIn(page),
		all.slice(index + 1).map(({ manifest }) => manifest),
		derivedReferences(release.dataset.tables.derived)
	);
	return fillSlot(page, correctionNote(corrections, words, language));
}

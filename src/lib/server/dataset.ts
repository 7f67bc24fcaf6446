/** The dataset that the pages are drawn from, read once a build. */
import { readFileSync } from 'node:fs';
import { checkTables } from '../dataset/check.ts';
import { formatBreach } from '../dataset/breach.ts';
import { openDataset, type OpenDataset } from '../dataset/dataset.ts';
import { readReleases, readTexts, ReleaseError, type Release } from '../dataset/folder.ts';
import { datasetOf, UNRELEASED } from '../dataset/release.ts';
import { datasetSchema } from '../dataset/schema.ts';
import { translate } from '../dataset/translate.ts';
import { readTranslations } from '../dataset/translations.ts';
import { defaultLanguage, type Language } from '../format/languages.ts';

/** The data folder; another one for measurements and trials. */
export const FOLDER = process.env['NAMES_DATA'] ?? 'data';

let known: { releases: Release[]; current: OpenDataset } | null = null;

function workingTables(): OpenDataset {
	const today = new Date().toISOString().slice(0, 10);
	const { tables, breaches } = checkTables(readTexts(FOLDER), { today });
	if (tables === null)
		throw new Error(`The tables have breaches.\n${breaches.map(formatBreach).join('\n')}`);
	return openDataset(datasetOf(tables, UNRELEASED, today), { published: false });
}

function read(): { releases: Release[]; current: OpenDataset } {
	const releases = readReleases(FOLDER);
	const candidate = process.env['NAMES_FREEZE'];
	if (candidate !== undefined) {
		const dataset = datasetSchema.parse(JSON.parse(readFileSync(candidate, 'utf8')));
		return { releases, current: openDataset(dataset, { published: true }) };
	}
	if (process.env['NAMES_WORKING'] === '1') return { releases, current: workingTables() };
	const latest = releases.at(-1);
	if (latest === undefined) {
		throw new ReleaseError(
			'There is no release to draw: cut one with npm run data -- release, or build with --working.'
		);
	}
	return { releases, current: openDataset(latest.dataset, { published: true }) };
}

/** Every release, oldest first, each proven to be what was published. */
export function releases(): readonly Release[] {
	known ??= read();
	return known.releases;
}

/** The dataset that pages show, as it was written: the latest release, or the tables as they stand. */
export function currentDataset(): OpenDataset {
	known ??= read();
	return known.current;
}

const translated = new Map<Language, OpenDataset>();

/** The dataset that pages show, in the words of a language. @throws with every breach of its translations */
export function datasetIn(language: Language): OpenDataset {
	const current = currentDataset();
	if (language === defaultLanguage) return current;
	const known = translated.get(language);
	if (known !== undefined) return known;
	const { locale, breaches } = readTranslations(FOLDER, language);
	if (breaches.length > 0)
		throw new Error(`The translations have breaches.\n${breaches.map(formatBreach).join('\n')}`);
	const { tables, partly } = translate(current.tables, locale);
	const { version, released, published } = current;
	const made = openDataset(datasetOf(tables, version, released), { published, partly });
	translated.set(language, made);
	return made;
}

/** The answers of oEmbed, a file for each chart and one for the story. */
import { embedPath, frozenPath, oembedPath, STORY_CARD, WHOLE_STORY } from '../embed/addresses.ts';
import { heightAt } from '../embed/heights.ts';
import { message } from '../charts/chart.ts';
import type { Language } from '../format/languages.ts';
import { keptWithLatest } from '../frozen/latest.ts';
import { chartEntries, chartEntry } from './charts/entries.ts';
import { chartPath, sharePath } from './charts/paths.ts';
import { releases } from './dataset.ts';
import { oembed, OEMBED_WIDTH } from './oembed.ts';
import { pathIn, prefixOf, siteAddress } from './site.ts';
import { messages, story } from './story.ts';

/** What is said of one id: the page that readers are led to, and what stands in the frame. */
interface Subject {
	title: string;
	page: string;
	frame: string;
}

function subjectOf(id: string, language: Language): Subject | null {
	// A whole story is higher than a system lets a frame be: its card leads to it.
	if (id === WHOLE_STORY) {
		const { title } = story(language).masthead;
		const deck = message(messages(language), 'deck');
		return { title: `${title}: ${deck}`, page: '', frame: STORY_CARD };
	}
	const entry = chartEntry(id, language);
	return entry && { title: entry.key.title, page: chartPath(id), frame: id };
}

/** A page of frames as the latest release keeps it, which is what a pasted address gives. */
function lastingPath(id: string, language: Language): string {
	const path = embedPath(id);
	const version = keptWithLatest(path, language, releases());
	return version === null ? path : frozenPath(version, path);
}

/**
 * An answer as JSON.
 * @param site the address of the site: in an answer all are absolute
 * @returns null if nothing of that id is embedded
 */
export function oembedFile(id: string, language: Language, site: string): string | null {
	const subject = subjectOf(id, language);
	if (subject === null) return null;
	const at = (path: string): string => `${site}${pathIn(prefixOf(language), path)}`;
	const { title, page, frame } = subject;
	const answer = oembed({
		title,
		provider: { name: message(messages(language), 'site-title'), url: at('') },
		page: at(page),
		frame: at(lastingPath(frame, language)),
		picture: at(sharePath(id)),
		height: heightAt(frame, OEMBED_WIDTH, language)
	});
	return `${JSON.stringify(answer, null, '\t')}\n`;
}

/** Ids of what can be embedded by its address; none where the site’s own is not known. */
export function oembedIds(language: Language, site: string | null = siteAddress()): string[] {
	if (site === null) return [];
	return [WHOLE_STORY, ...chartEntries(language).map(({ id }) => id)];
}

/** Names of the files, as they go on from their folder. */
export function oembedNames(language: Language): string[] {
	return oembedIds(language).map((id) => oembedPath(id).replace(/^.*\//, ''));
}

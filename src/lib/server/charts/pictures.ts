/** The pictures of charts, with the words that go round them. */
import { message, type Messages } from '../../charts/chart.ts';
import { plainText, type Masthead } from '../../copy/model.ts';
import type { Language } from '../../format/languages.ts';
import { compose, type Composed } from '../../pictures/compose.ts';
import { share } from '../../pictures/share.ts';
import type { Sheet } from '../../pictures/sheet.ts';
import { siteAddress } from '../site.ts';
import type { ChartEntry, StateEntry } from './entries.ts';

export interface PictureContext {
	messages: Messages;
	language: Language;
	/** The address of the site, where it is known. */
	site?: string | null;
}

function versionText({ origin: { version } }: ChartEntry, messages: Messages): string {
	return version === null
		? message(messages, 'unreleased')
		: message(messages, 'data-chart-version', { version });
}

/** Name and address of the site as people write them. */
function siteText(messages: Messages, site: string | null): string {
	const name = message(messages, 'site-title');
	return site === null ? name : `${name} · ${site.replace(/^https?:\/\/|\/$/g, '')}`;
}

function sourceLines(entry: ChartEntry, { messages, site = siteAddress() }: PictureContext) {
	const { bodies, sources, to } = entry.origin;
	const joined = (parts: readonly string[]): string => parts.join(' · ');
	return [
		...(bodies.length === 0
			? []
			: [message(messages, 'data-chart-bodies', { bodies: bodies.join('; ') })]),
		joined([
			message(messages, 'data-chart-sources', { number: String(sources) }),
			message(messages, 'data-chart-to', { date: to })
		]),
		joined([siteText(messages, site), versionText(entry, messages)])
	];
}

/** The picture of a state. */
export function statePicture(
	entry: ChartEntry,
	{ name, title, subtitle, summary }: StateEntry,
	context: PictureContext
): Composed {
	return compose(entry.picture(name), {
		title,
		subtitle,
		summary,
		source: sourceLines(entry, context),
		language: context.language
	});
}

/** What is shown where a link to the chart is shared. */
export function chartShare(entry: ChartEntry, { messages, language }: PictureContext): Sheet {
	const { name, title, subtitle, summary } = entry.key;
	return share(entry.picture(name), {
		title,
		subtitle,
		summary,
		site: message(messages, 'site-title'),
		version: versionText(entry, messages),
		language
	});
}

/** What is shown where a link to the story is shared: its title, its deck and its first drawing. */
export function storyShare(
	{ title, deck }: Masthead,
	{ entry, state }: { entry: ChartEntry; state: StateEntry },
	{ messages, language }: PictureContext
): Sheet {
	return share(entry.picture(state.name), {
		title: plainText(deck),
		subtitle: null,
		summary: state.summary,
		site: title,
		version: versionText(entry, messages),
		language
	});
}

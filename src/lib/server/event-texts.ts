/** The whole texts of the events that a timeline draws, for the chart’s own page. */
import type { ModelInput } from '../charts/chart.ts';
import { message } from '../charts/chart.ts';
import * as summit from '../charts/summit/selection.ts';
import * as warrants from '../charts/warrants/selection.ts';
import {
	legalTracks,
	summitTracks,
	type LegalEvent,
	type Source,
	type SummitEvent
} from '../dataset/schema.ts';
import { languageOfWords } from '../format/foreign.ts';
import type { EventFilter, EventSource, EventText, EventTextsView } from '../page/events/view.ts';
import { writer } from './sources/writer.ts';

type Input = Pick<ModelInput, 'dataset' | 'messages' | 'locale'>;

interface Timeline<Event> {
	events: readonly Event[];
	by: EventFilter['by'];
	laneOf: (event: Event) => string;
	laneMessage: (lane: string) => string;
	lanes: readonly string[];
	tracks: readonly string[];
	trackMessage: (track: string) => string;
}

function textsOf<Event extends LegalEvent | SummitEvent>(
	{ events, by, laneOf, laneMessage, lanes, tracks, trackMessage }: Timeline<Event>,
	{ dataset, messages, locale }: Input
): EventTextsView {
	const write = writer(messages, locale);
	const say = (key: string) => message(messages, key);
	const sourceOf = ({ id, title, publisher, published, url }: Source): EventSource => ({
		id,
		text: title ?? write.say('title-not-read', { publisher }),
		lang: title === null ? null : languageOfWords(title, locale),
		publisher: title === null ? '' : publisher,
		date: published === null ? '' : write.date(published),
		url
	});
	const textOf = (event: Event): EventText => {
		const time = 'time' in event ? event.time : null;
		return {
			record: event.id,
			date: write.date(event.date),
			time:
				time === null
					? ''
					: write.say('time-of', {
							clock: time.clock,
							zone: write.zone(time.zone, event.date),
							what: time.of
						}),
			title: event.title,
			lane: { id: laneOf(event), title: say(laneMessage(laneOf(event))) },
			track: { id: event.track, title: say(trackMessage(event.track)) },
			summary: event.summary,
			actors: event.actors,
			quotes: event.quotes.map(({ speaker, text, source, translated }) => ({
				speaker: write.say(translated ? 'translated' : 'spoken', { speaker }),
				text,
				source: sourceOf(dataset.source(source))
			})),
			sources: event.sources.map(({ source }) => sourceOf(dataset.source(source))),
			caveats: event.caveats ?? ''
		};
	};
	const texts = events.map(textOf);
	const count = (id: string) => texts.filter((text) => text[by].id === id).length;
	return {
		filter: {
			by,
			legend: say(`events-filter-${by}`),
			options: (by === 'lane' ? lanes : tracks)
				.map((id) => ({
					id,
					title: say((by === 'lane' ? laneMessage : trackMessage)(id)),
					events: String(count(id))
				}))
				.filter(({ events: number }) => number !== '0')
		},
		events: texts,
		lang: null
	};
}

/** The events of a chart in full, in order of date, or null for a chart of anything else. */
export function eventTexts(chart: string, input: Input): EventTextsView | null {
	switch (chart) {
		case 'warrants':
			return textsOf(
				{
					events: warrants.drawn(input.dataset),
					by: 'lane',
					laneOf: (event) => warrants.laneOf(event) ?? '',
					laneMessage: (lane) => `warrants-lane-${lane}`,
					lanes: warrants.LANES,
					tracks: legalTracks,
					trackMessage: (track) => `legal-track-${track}`
				},
				input
			);
		case 'summit':
			return textsOf(
				{
					events: summit.drawn(input.dataset),
					by: 'track',
					laneOf: summit.stripOf,
					laneMessage: (strip) => `summit-strip-${strip}`,
					lanes: summit.STRIPS,
					tracks: summitTracks,
					trackMessage: (track) => `summit-track-${track}`
				},
				input
			);
		default:
			return null;
	}
}

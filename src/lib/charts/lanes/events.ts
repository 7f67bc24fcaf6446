import type { LegalEvent, SummitEvent } from '../../dataset/schema.ts';
import { formatDate } from '../../format/dates.ts';
import { message, type ModelInput, type Table } from '../chart.ts';

/** The accessible table of a timeline: every event with its date, lane, title and who acted. */
export function eventTable<Event extends LegalEvent | SummitEvent>(
	events: readonly Event[],
	caption: string,
	{ messages, locale }: ModelInput,
	laneTitle: (event: Event) => string
): Table {
	const column = (name: string) => message(messages, `column-${name}`);
	return {
		caption,
		columns: [column('date'), column('lane'), column('event'), column('actors')],
		rows: events.map((event) => ({
			record: event.id,
			spoken: message(messages, 'spoken-event', {
				date: formatDate(event.date, locale),
				event: event.title
			}),
			cells: [
				formatDate(event.date, locale),
				laneTitle(event),
				event.title,
				new Intl.ListFormat(locale, { type: 'unit' }).format(event.actors)
			]
		}))
	};
}

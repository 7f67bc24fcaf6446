/** Entries of figures, events and places. */
import type { Figure, LegalEvent, Place, SummitEvent } from '../../dataset/schema.ts';
import type { Entry } from '../../page/sources/view.ts';
import { anchorOf, type Desk } from './desk.ts';

export function figureEntry(figure: Figure, { dataset, write, ...desk }: Desk): Entry {
	const { say } = write;
	const { body, speaker, via, role, method, of, directions, credits } = figure;
	return {
		id: figure.id,
		title: write.amount(figure),
		date: write.date(figure.asOf),
		lead: figure.counts,
		details: [
			...desk.detail('said-by', [
				[{ href: `#${anchorOf.body(body)}`, text: dataset.body(body).name }],
				speaker?.office ? say('speaker', { ...speaker, office: speaker.office }) : null,
				speaker?.office === null ? speaker.name : null,
				via === null ? null : say('via', { via })
			]),
			...desk.detail('date', [say(`as-of-${figure.asOfBasis}`)]),
			...desk.detail('kind', [
				say('role-and-method', { role: say(`role-${role}`), method: say(`method-${method}`) })
			]),
			...desk.detail('basis', [figure.basis]),
			...desk.detail('part-of', of === null ? [] : [desk.link(of)]),
			...desk.detail(
				'directions',
				directions.map(({ direction, value }) =>
					say(`direction-${direction}`, { amount: write.counted('children', value) })
				)
			),
			...desk.detail('credits', [write.all(credits)]),
			...desk.detail('revision', [figure.revision]),
			...desk.detail('same-count', desk.links(figure.sameCountAs)),
			...desk.foot(figure)
		]
	};
}

export function eventEntry(event: LegalEvent | SummitEvent, { write, ...desk }: Desk): Entry {
	const { say } = write;
	const time = 'time' in event ? event.time : null;
	return {
		id: event.id,
		title: event.title,
		date: write.date(event.date),
		lead: event.summary,
		details: [
			...desk.detail('time', [
				time === null
					? null
					: say('time-of', {
							clock: time.clock,
							zone: write.zone(time.zone, event.date),
							what: time.of
						})
			]),
			...desk.detail('actors', event.actors),
			...desk.detail('place', [event.place]),
			...desk.detail('numbers', event.numbers.map(write.quantity)),
			...desk.detail(
				'quotes',
				event.quotes.map(({ speaker, text, source, translated }) => [
					`${say(translated ? 'translated' : 'spoken', { speaker })} `,
					{ quote: text },
					...desk.numbered(source)
				])
			),
			...desk.detail('same-event', desk.links(event.sameEventAs)),
			...desk.foot(event)
		]
	};
}

export function placeEntry(place: Place, { dataset, write, ...desk }: Desk): Entry {
	const { say } = write;
	const { admin1, country } = place;
	const regions = new Map(
		dataset.tables.places.flatMap(({ admin1: region }) =>
			region === null ? [] : [[region.code, region.name] as const]
		)
	);
	return {
		id: place.id,
		title: place.name,
		date: '',
		lead: place.reported,
		details: [
			...desk.detail('kind', [say(`place-${place.kind}`)]),
			...desk.detail('where', [
				[admin1?.name ?? [], country === null ? [] : write.country(country)].flat().join(', '),
				place.occupied ? say('occupied') : null
			]),
			...desk.detail('numbers', place.numbers.map(write.quantity)),
			...desk.detail('origins', [
				write.all(place.origins.map((code) => regions.get(code) ?? code))
			]),
			...desk.detail(
				'legs',
				place.legs.map(({ to, date, what, sources }) => [
					...desk.link(to),
					date === null ? ': ' : `, ${write.date(date)}: `,
					what,
					...sources.flatMap(desk.numbered)
				])
			),
			...desk.detail('rests-on', [say(`rests-on-${place.restsOn}`)]),
			...desk.foot(place)
		]
	};
}

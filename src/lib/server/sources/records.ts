/** Entries of figures, events and places. */
import type { Figure, LegalEvent, Place, SummitEvent } from '../../dataset/schema.ts';
import type { Detail, Entry, Line, Piece } from '../../page/sources/view.ts';
import { anchorOf, type Desk } from './desk.ts';
import { recordFacets } from './facets.ts';

/** Who asserts a figure: the body, who spoke for it with the office held then, who relayed it. */
export function saidBy({ body, speaker, via }: Figure, { dataset, write, detail }: Desk): Detail[] {
	const { say } = write;
	return detail('said-by', [
		[{ href: `#${anchorOf.body(body)}`, text: dataset.body(body).name }],
		speaker?.office ? say('speaker', { ...speaker, office: speaker.office }) : null,
		speaker?.office === null ? speaker.name : null,
		via === null ? null : say('via', { via })
	]);
}

/** What was said at an event, each quotation with its source as `cite` writes it. */
export function quotations(
	{ quotes }: LegalEvent | SummitEvent,
	{ write: { say }, detail }: Desk,
	cite: (source: string) => readonly Piece[]
): Detail[] {
	return detail(
		'quotes',
		quotes.map(({ speaker, text, source, translated }): Line => [
			`${say(translated ? 'translated' : 'spoken', { speaker })} `,
			{ quote: text },
			...cite(source)
		])
	);
}

/** Where a place lies, and whether that was under occupation. */
export function whereabouts(
	{ admin1, country, occupied }: Place,
	{ write, detail }: Desk
): Detail[] {
	return detail('where', [
		[admin1?.name ?? [], country === null ? [] : write.country(country)].flat().join(', '),
		occupied ? write.say('occupied') : null
	]);
}

export function figureEntry(figure: Figure, desk: Desk): Entry {
	const { write } = desk;
	const { say } = write;
	const { role, method, of, directions, credits } = figure;
	return {
		id: figure.id,
		title: write.amount(figure),
		date: write.date(figure.asOf),
		lead: figure.counts,
		details: [
			...saidBy(figure, desk),
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
		],
		facets: recordFacets(figure, desk.dataset)
	};
}

export function eventEntry(event: LegalEvent | SummitEvent, desk: Desk): Entry {
	const { write } = desk;
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
			...quotations(event, desk, desk.numbered),
			...desk.detail('same-event', desk.links(event.sameEventAs)),
			...desk.foot(event)
		],
		facets: recordFacets(event, desk.dataset)
	};
}

export function placeEntry(place: Place, desk: Desk): Entry {
	const { dataset, write } = desk;
	const { say } = write;
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
			...whereabouts(place, desk),
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
		],
		facets: recordFacets(place, desk.dataset)
	};
}

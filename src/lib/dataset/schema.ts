/**
 * The dataset's schema, written once: the TypeScript types and the published JSON Schema are both
 * made from it. It says what shape a record has; rules that look at several records at once
 * (references, comparability, conflicts) stand in `rules/`.
 */
import { z } from 'zod';
import { isPartialDate } from './dates.ts';

export const SCHEMA_MAJOR = 1;

const WORDS_IN_A_QUOTATION = 25;

/** Number of words in a text; a dash or an ellipsis that stands alone is none. */
function wordCount(text: string): number {
	return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

const text = z.string().trim().min(1);
const note = text.nullable();

export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const KEBAB = 'an id in kebab case (a-z, 0-9 and single hyphens)';
const id = z.string(KEBAB).max(80).regex(idPattern, KEBAB);

const DATE = 'a date that exists, as YYYY, YYYY-MM or YYYY-MM-DD';
const partialDate = z
	.string(DATE)
	.refine(isPartialDate, DATE)
	.meta({ pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' });

const fullDate = z.iso.date('a date that exists, as YYYY-MM-DD');

const quotation = text.refine((words) => wordCount(words) <= WORDS_IN_A_QUOTATION, {
	error: ({ input }) =>
		`at most ${WORDS_IN_A_QUOTATION} words, and these are ${wordCount(String(input))}`
});

const HTTPS = 'an address that begins with https:// and has no spaces';
const httpsUrl = z
	.url({ protocol: /^https$/, error: HTTPS, abort: true })
	.refine((address) => /^https:\/\/\S+$/.test(address), HTTPS)
	.meta({ pattern: '^https://' });

const ZONE = 'a time zone by its IANA name, as Europe/Kyiv';

function isTimeZone(name: string): boolean {
	try {
		return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
	} catch {
		return false;
	}
}

const country = z.string().regex(/^[A-Z]{2}$/, 'a country code of two capitals, as UA');

/** Where a record's statement can be read, and what was read there (a few words of it). */
export const sourceRefSchema = z.strictObject({
	source: id,
	evidence: quotation
});

const sourceRefs = z.array(sourceRefSchema).min(1, 'at least one source');

export const roles = ['reading', 'statement', 'rounding', 'disputed', 'words'] as const;
export const methods = ['list', 'confirmed', 'estimate', 'statement'] as const;
export const qualifiers = ['exact', 'about', 'nearly', 'at-least', 'at-most'] as const;
export const units = ['children', 'sites', 'percent'] as const;

/** A person who speaks for a body, with the office held on the record's date. */
const speakerSchema = z.strictObject({ name: text, office: note });

/** A part of an announced group: which way these children went. */
const directionSchema = z.strictObject({
	direction: z.enum(['to-ukraine', 'to-russia', 'to-third-country', 'not-stated']),
	value: z.int().nonnegative()
});

/** What a figure says in numbers: one value, a range, or (role words) neither. */
const amountSchema = z.object({
	role: z.enum(roles),
	value: z.number().nullable(),
	low: z.number().nullable(),
	high: z.number().nullable()
});

/** Field and expectation of everything that is wrong with a figure's value and range. */
function amountProblems({
	role,
	value,
	low,
	high
}: z.infer<typeof amountSchema>): { field: 'value' | 'low' | 'high'; expected: string }[] {
	if (role === 'words') {
		return (['value', 'low', 'high'] as const)
			.filter((field) => ({ value, low, high })[field] !== null)
			.map((field) => ({ field, expected: 'null, because the role is words' }));
	}
	if (low === null && high === null) {
		return value === null
			? [{ field: 'value', expected: `a number, or a range in low and high (role: ${role})` }]
			: [];
	}
	if (low === null) return [{ field: 'low', expected: `a number, because high is ${high}` }];
	if (high === null) return [{ field: 'high', expected: `a number, because low is ${low}` }];
	const both =
		value === null
			? []
			: [{ field: 'value' as const, expected: 'null, because low and high give a range' }];
	const reversed =
		low <= high ? [] : [{ field: 'high' as const, expected: `at least ${low}, the low end` }];
	return [...both, ...reversed];
}

/** One number: who asserts it, as of when, and what it counts. */
export const figureSchema = z
	.strictObject({
		id,
		measure: id,
		role: z.enum(roles).meta({
			description:
				'reading: a counter as read; statement: said by an official; rounding: a rounded restatement; disputed: contradicted or doubtful; words: said without a number'
		}),
		value: z.number().nonnegative().nullable(),
		low: z.number().nonnegative().nullable(),
		high: z.number().nonnegative().nullable(),
		qualifier: z.enum(qualifiers),
		unit: z.enum(units),
		counts: text.meta({ description: 'What this number counts, in one plain phrase' }),
		asOf: partialDate,
		asOfBasis: z.enum(['counted', 'said', 'inferred']).meta({
			description:
				'counted: the source dates the count; said: the date on which it was said or published; inferred: worked out from other records'
		}),
		body: id,
		speaker: speakerSchema.nullable(),
		via: note.meta({ description: 'Who relayed it, where the body was not read directly' }),
		method: z.enum(methods).meta({
			description:
				'list: a list of cases; confirmed: cases confirmed from outside; estimate; statement: asserted without either'
		}),
		basis: text,
		of: id.nullable().meta({ description: 'The figure that this one is a part of' }),
		directions: z.array(directionSchema),
		credits: z
			.array(text)
			.meta({ description: 'Everyone who is credited, named as the sources name them' }),
		revision: note.meta({ description: 'Why a cumulative count fell, or that it is not known' }),
		conflictsWith: z.array(id),
		sameCountAs: z
			.array(id)
			.meta({ description: 'Figures that repeat this one: no independent confirmation' }),
		sources: sourceRefs,
		caveats: note
	})
	.superRefine(
		(figure, context) => {
			for (const { field, expected } of amountProblems(figure))
				context.addIssue({ code: 'custom', path: [field], message: expected });
		},
		// Said in the same run as whatever else is wrong with the figure.
		{ when: ({ value }) => amountSchema.safeParse(value).success }
	);

/** A quantity that belongs to an event or a place. */
const quantitySchema = z.strictObject({
	id,
	what: text,
	value: z.number(),
	unit: text,
	qualifier: z.enum(qualifiers),
	asOf: partialDate.nullable()
});

const quoteSchema = z.strictObject({
	speaker: text,
	text: quotation,
	source: id,
	translated: z
		.boolean()
		.meta({ description: 'Whether the words were spoken in another language than the source’s' })
});

const eventFields = {
	id,
	date: partialDate,
	title: text,
	summary: text,
	actors: z.array(text).min(1, 'at least one actor'),
	place: note,
	numbers: z.array(quantitySchema),
	quotes: z.array(quoteSchema),
	sameEventAs: z.array(id).meta({ description: 'The same event in the other table' }),
	conflictsWith: z.array(id),
	sources: sourceRefs,
	caveats: note
};

export const legalTracks = [
	'icc',
	'un',
	'council-of-europe',
	'eu',
	'us',
	'ukraine',
	'russia',
	'ngo',
	'other'
] as const;

export const legalKinds = [
	'bill',
	'coalition',
	'declaration',
	'decree',
	'event',
	'filing',
	'funding',
	'judgment',
	'negotiation',
	'reaction',
	'report',
	'resolution',
	'sanction',
	'statement',
	'treaty',
	'visit',
	'warrant'
] as const;

export const verbs = [
	'charges',
	'finds',
	'concludes',
	'demands',
	'sanctions',
	'answers',
	'background'
] as const;

export const subjects = [
	'children',
	'power-grid',
	'aggression',
	'jurisdiction',
	'court',
	'travel',
	'other'
] as const;

/** One legal or political event. */
export const legalEventSchema = z.strictObject({
	...eventFields,
	track: z.enum(legalTracks),
	kind: z.enum(legalKinds),
	verb: z.enum(verbs).meta({
		description:
			'What the actor does: a court charges; a court finds a state in violation; an inquiry concludes; a political body demands; a government sanctions; Moscow answers; background: none of these'
	}),
	about: z.enum(subjects)
});

export const summitTracks = [
	'call',
	'congress',
	'letter',
	'return',
	'statement',
	'summit',
	'talks'
] as const;

/** One event of the diplomacy around the summit. */
export const summitEventSchema = z.strictObject({
	...eventFields,
	track: z.enum(summitTracks),
	time: z
		.strictObject({
			clock: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a local time as HH:MM'),
			zone: text.refine(isTimeZone, ZONE).meta({ description: 'IANA time zone' }),
			of: text.meta({ description: 'What happened at that minute' })
		})
		.nullable()
});

const iso31662 = z.string().regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'an ISO 3166-2 code, as UA-14');

/** A documented journey from this place to another; only where a source gives both ends. */
const legSchema = z.strictObject({
	to: id,
	date: partialDate.nullable(),
	what: text,
	sources: z.array(id).min(1, 'at least one source')
});

/** Coordinates are kept to a tenth of a degree: no child is located more closely than a town. */
const tenth = z
	.number()
	.refine(
		(degrees) => Math.abs(degrees * 10 - Math.round(degrees * 10)) < 1e-6,
		'a tenth of a degree'
	);

/** One place that a source names. */
export const placeSchema = z.strictObject({
	id,
	name: text,
	kind: z.enum([
		'region',
		'camp',
		'military',
		'orphanage',
		'school',
		'transit',
		'sanatorium',
		'town',
		'network'
	]),
	role: z.enum(['from', 'transit', 'to']),
	admin1: z.strictObject({ name: text, code: iso31662 }).nullable(),
	country: country.nullable(),
	occupied: z.boolean().meta({
		description: 'Whether the place was under Russian occupation when what is reported happened'
	}),
	point: z
		.strictObject({
			lat: tenth.min(-90).max(90),
			lon: tenth.min(-180).max(180),
			basis: z.enum(['town', 'region'])
		})
		.nullable(),
	reported: text,
	numbers: z.array(quantitySchema),
	origins: z.array(iso31662),
	legs: z.array(legSchema),
	restsOn: z.enum(['report', 'sanction', 'one-or-two-children']).meta({
		description:
			'What the mention of this place rests on; a sanction alone or one or two children is not mapped'
	}),
	conflictsWith: z.array(id),
	sources: sourceRefs,
	caveats: note
});

const cell = z.enum(['yes', 'no', 'not-stated']);

export const lanes = [
	'named',
	'confirmed',
	'found',
	'estimated',
	'arrivals',
	'returned',
	'placed',
	'sites',
	'other'
] as const;

/** What is counted, and what it may be set against. */
export const measureSchema = z.strictObject({
	id,
	name: text,
	lane: z.enum(lanes),
	unit: z.enum(units),
	counts: text,
	excludes: text,
	accrual: z.enum(['cumulative', 'additive', 'separate']).meta({
		description:
			'cumulative: readings of one running count, which may be subtracted; additive: separate groups, which may be added; separate: neither'
	}),
	partOf: id.nullable(),
	comparableWith: z.array(id),
	breaks: z.array(
		z.strictObject({
			kind: z.enum(['definition', 'unexplained', 'revision']),
			after: partialDate,
			before: partialDate,
			continuesAs: id.nullable(),
			what: text
		})
	),
	inside: z.strictObject({
		crossedBorder: cell,
		movedWithinUkraine: cell,
		withParents: cell,
		named: cell,
		checkedBy: note
	})
});

/** Who asserts a number. */
export const bodySchema = z.strictObject({
	id,
	name: text,
	short: text,
	kind: z.enum(['state', 'intergovernmental', 'court', 'research', 'ngo', 'news']),
	country: country.nullable(),
	describes: text
});

export const standings = ['primary', 'news', 'ngo', 'russian-media'] as const;

/** Where something was published. */
export const sourceSchema = z.strictObject({
	id,
	publisher: text,
	title: note.meta({ description: 'The page’s own title; null where only its address was read' }),
	published: partialDate.nullable(),
	url: httpsUrl.nullable().meta({ description: 'Null where a report is cited by title and date' }),
	standing: z.enum(standings)
});

const reference = z.string().meta({ description: 'A record id, or record-id#number-id' });

/** A value that is computed from records by a named formula; never stored, always recomputed. */
export const derivedSchema = z.discriminatedUnion('formula', [
	z.strictObject({
		id,
		formula: z.literal('difference'),
		what: text,
		of: z.tuple([reference, reference])
	}),
	z.strictObject({ id, formula: z.literal('sum'), what: text, of: z.array(reference).min(2) }),
	z.strictObject({
		id,
		formula: z.literal('days-between'),
		what: text,
		of: z.tuple([reference, reference])
	}),
	z.strictObject({
		id,
		formula: z.literal('count'),
		what: text,
		select: z.strictObject({
			table: z.enum(['deportation-figures', 'icc-timeline', 'summit-events', 'places']),
			where: z.record(z.string(), z.union([z.string(), z.boolean(), z.number()]))
		})
	}),
	z.strictObject({ id, formula: z.literal('count-of'), what: text, of: z.array(reference).min(1) }),
	z.strictObject({
		id,
		formula: z.enum(['hours-of-seconds', 'minutes-of-seconds']),
		what: text,
		of: z.tuple([reference])
	})
]);

/** The tables of a dataset by file name, and the schema of a row of each. */
export const tableSchemas = {
	'deportation-figures': figureSchema,
	'icc-timeline': legalEventSchema,
	'summit-events': summitEventSchema,
	places: placeSchema,
	measures: measureSchema,
	bodies: bodySchema,
	sources: sourceSchema,
	derived: derivedSchema
} as const;

export type TableName = keyof typeof tableSchemas;
export { tableNames } from './names.ts';

export type Figure = z.infer<typeof figureSchema>;
export type LegalEvent = z.infer<typeof legalEventSchema>;
export type SummitEvent = z.infer<typeof summitEventSchema>;
export type Place = z.infer<typeof placeSchema>;
export type Measure = z.infer<typeof measureSchema>;
export type Body = z.infer<typeof bodySchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Derived = z.infer<typeof derivedSchema>;
export type SourceRef = z.infer<typeof sourceRefSchema>;
export type Quantity = z.infer<typeof quantitySchema>;
export type Quote = z.infer<typeof quoteSchema>;
export type Role = (typeof roles)[number];
export type Method = (typeof methods)[number];
export type Qualifier = (typeof qualifiers)[number];

export interface Tables {
	'deportation-figures': Figure[];
	'icc-timeline': LegalEvent[];
	'summit-events': SummitEvent[];
	places: Place[];
	measures: Measure[];
	bodies: Body[];
	sources: Source[];
	derived: Derived[];
}

const coverageSchema = z.strictObject({
	'deportation-figures': partialDate,
	'icc-timeline': partialDate,
	'summit-events': partialDate,
	places: partialDate
});

/** A release as it is published: all tables, one version. */
export const datasetSchema = z.strictObject({
	schema: z.literal(SCHEMA_MAJOR),
	version: z.string().regex(/^\d+\.\d+\.\d+$/, 'a version as MAJOR.MINOR.PATCH'),
	released: fullDate,
	coverageTo: coverageSchema,
	tables: z.strictObject({
		'deportation-figures': z.array(figureSchema),
		'icc-timeline': z.array(legalEventSchema),
		'summit-events': z.array(summitEventSchema),
		places: z.array(placeSchema),
		measures: z.array(measureSchema),
		bodies: z.array(bodySchema),
		sources: z.array(sourceSchema),
		derived: z.array(derivedSchema)
	})
});

export type Dataset = z.infer<typeof datasetSchema>;

/** What a release says of itself beside its data. */
export const manifestSchema = z.strictObject({
	version: z.string().regex(/^\d+\.\d+\.\d+$/),
	released: fullDate,
	sha256: z.string().regex(/^[0-9a-f]{64}$/),
	bytes: z.int().positive(),
	counts: z.record(z.string(), z.int().nonnegative()),
	coverageTo: coverageSchema,
	notes: text,
	pages: z
		.record(
			z.string().regex(/^(?:[a-z0-9-]+\/)*[a-z0-9.-]*[a-z0-9]$/, 'a path below pages/'),
			z.string().regex(/^[0-9a-f]{64}$/)
		)
		.optional()
		.meta({ description: 'SHA-256 of each page that was published with the data, by its path' }),
	changes: z.strictObject({
		added: z.array(z.string()),
		changed: z.array(z.strictObject({ record: z.string(), reason: text })),
		removed: z.array(z.strictObject({ record: z.string(), reason: text }))
	})
});

export type Manifest = z.infer<typeof manifestSchema>;

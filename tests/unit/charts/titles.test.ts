import { describe, expect, it } from 'vitest';
import { assertTitles, UntrueTitle } from '../../../src/lib/charts/chart.ts';
import { charts } from '../../../src/lib/charts/registry.ts';
import type { Measure } from '../../../src/lib/dataset/schema.ts';
import {
	addFigure,
	addLegal,
	addSummit,
	all,
	readingsOf,
	realDataset,
	refusal,
	remove,
	setFigure,
	setLegal,
	setPlace,
	setSummit,
	type Change
} from './fixture.ts';

const setMeasure =
	(id: string, change: (measure: Measure) => void): Change =>
	({ measures }) =>
		measures.filter((measure) => measure.id === id).forEach(change);

const setNumber =
	(
		table: 'icc-timeline' | 'summit-events' | 'places',
		record: string,
		number: string,
		value: number
	): Change =>
	(tables) => {
		for (const row of tables[table].filter(({ id }) => id === record))
			for (const quantity of row.numbers.filter(({ id }) => id === number)) quantity.value = value;
	};

/** Ways in which a title becomes untrue: chart, state, what happened, the change. */
const cases: [chart: string, state: string, what: string, change: Change][] = [
	[
		'inside',
		'all',
		'most measures say it',
		({ measures }) => measures.forEach(({ inside }) => void (inside.withParents = 'no'))
	],
	[
		'returns',
		'from-russia',
		'the reading is no longer the number that he spoke of',
		setFigure('returned-from-russia-2023-09-13-386', { value: 387 })
	],
	[
		'returns',
		'from-russia',
		'another said it',
		setFigure('returned-from-russia-2023-09-386-deported-only', { body: 'ua-president' })
	],
	[
		'returns',
		'from-russia',
		'the jump is no longer unexplained',
		setMeasure('returned-from-russia', (measure) => {
			measure.breaks = measure.breaks.filter(({ kind }) => kind !== 'unexplained');
		})
	],
	[
		'returns',
		'break',
		'a part is no longer a part',
		setFigure('returned-deported-part-2024-01-388-of-518', { of: null })
	],
	[
		'returns',
		'break',
		'the two parts agree',
		setFigure('returned-deported-part-2024-01-388-of-518', { conflictsWith: [] })
	],
	[
		'returns',
		'break',
		'an earlier total is found',
		addFigure('returned-all-routes-2024-01-518', { id: 'total-early', asOf: '2023-11' })
	],
	[
		'returns',
		'all-routes',
		'a later total is found',
		addFigure('returned-all-routes-2026-02-21-2003', { id: 'total-later', asOf: '2026-05-01' })
	],
	[
		'returns',
		'all-routes',
		'the last total is only “at least”',
		setFigure('returned-all-routes-2026-02-21-2003', { qualifier: 'at-least' })
	],
	[
		'returns',
		'all-routes',
		'the statement is found to be no contradiction',
		setFigure('returned-all-routes-2025-12-04-1850', { conflictsWith: [] })
	],
	[
		'returns',
		'credited',
		'one credit is of another total',
		setFigure('returned-credited-qatar-2026-02-16-83', { of: null })
	],
	[
		'returns',
		'credited',
		'another credits',
		setFigure('returned-credited-first-lady-2026-02-16-19', { body: 'ua-president' })
	],
	[
		'returns',
		'moscow',
		'a later tally is found',
		addFigure('russia-reunited-2026-02-12-134', { id: 'tally-later', asOf: '2026-05-01' })
	],
	['returns', 'moscow', 'one tally is gone', remove('russia-to-russia-2026-02-12-30')],
	[
		'register',
		'first',
		'an earlier reading is found',
		addFigure('register-2022-08-09-6159', { id: 'register-early', asOf: '2022-06-01' })
	],
	[
		'register',
		'first',
		'the first reading is no “at least”',
		setFigure('register-2022-08-01-5754', { qualifier: 'exact' })
	],
	['register', 'first', 'there is no reading', readingsOf([])],
	[
		'register',
		'eight-days',
		'one of the two is dated otherwise',
		setFigure('register-2023-03-28-19514', { asOf: '2023-03-29' })
	],
	['register', 'eight-days', 'one of the two is gone', remove('register-2023-03-20-16226')],
	[
		'register',
		'eight-days',
		'it did not rise',
		setFigure('register-2023-03-28-19514', { value: 16_226 })
	],
	[
		'register',
		'revised',
		'a fall is found to be none, its note forgotten',
		setFigure('register-2023-02-20-16207', { value: 16_222 })
	],
	[
		'register',
		'revised',
		'it fell once more',
		setFigure('register-2023-03-20-16226', { value: 16_000 })
	],
	[
		'register',
		'revised',
		'a later reading fell',
		addFigure('register-2025-12-02-19546', {
			id: 'register-fell',
			asOf: '2026-05-01',
			value: 19_000
		})
	],
	[
		'register',
		'still',
		'one reading differs',
		setFigure('register-2024-05-28-19546', { value: 19_547 })
	],
	[
		'register',
		'still',
		'the last month was not read',
		all(remove('register-2025-12-19546'), remove('register-2025-12-02-19546'))
	],
	['register', 'still', 'the first day was not read', remove('register-2023-07-31-19546')],
	[
		'register',
		'rounded',
		'a reading above the last is found',
		setFigure('register-2023-10-18-19546', { value: 19_900 })
	],
	[
		'register',
		'rounded',
		'one who rounded read the counter',
		setFigure('register-rounded-2026-03-11-20000', { role: 'reading' })
	],
	[
		'register',
		'rounded',
		'one said another number',
		setFigure('register-rounded-2025-06-13-20000', { value: 19_600 })
	],
	['register', 'rounded', 'one is gone', remove('register-rounded-2026-02-23-20000')],
	[
		'register',
		'verified',
		'it was said in another month',
		setFigure('reports-verified-2025-12-09-9221', { asOf: '2026-01-09' })
	],
	[
		'register',
		'verified',
		'the reports are of another month',
		setFigure('ministry-reports-2025-12-09-20000', { asOf: '2025-11-30' })
	],
	[
		'register',
		'verified',
		'not “over” but about',
		setFigure('ministry-reports-2025-12-09-20000', { qualifier: 'about' })
	],
	[
		'register',
		'verified',
		'not of these reports',
		setFigure('reports-verified-2025-12-09-9221', { of: null })
	],
	['register', 'verified', 'it is gone', remove('reports-verified-2025-12-09-9221')],
	[
		'claims',
		'named',
		'the register says where a child is',
		setMeasure('register', (measure) => {
			measure.excludes = 'Cases that nobody reported';
		})
	],
	[
		'claims',
		'named',
		'the register holds no names',
		setMeasure('register', (measure) => {
			measure.inside.named = 'no';
		})
	],
	[
		'claims',
		'confirmed',
		'the counts may be added',
		setMeasure('un-commission-confirmed', (measure) => {
			measure.accrual = 'additive';
		})
	],
	[
		'claims',
		'confirmed',
		'one is not of the UN',
		setFigure('un-commission-2023-03-15-164', { body: 'yale-lab' })
	],
	[
		'claims',
		'confirmed',
		'one is an estimate',
		setFigure('un-rights-office-2025-03-21-200', { method: 'estimate' })
	],
	[
		'claims',
		'confirmed',
		'one is of another kind',
		setMeasure('un-commission-reviewed', (measure) => {
			measure.lane = 'estimated';
		})
	],
	[
		'claims',
		'found',
		'two count the same',
		setFigure('yale-adoption-2024-12-03-314', { measure: 'journalists-profiles' })
	],
	['claims', 'found', 'one is gone', remove('yale-belarus-2023-10-30-2442')],
	[
		'claims',
		'estimated',
		'one is a list',
		setFigure('us-estimate-2022-07-13-260000', { method: 'list' })
	],
	[
		'claims',
		'estimated',
		'none includes children with parents',
		setMeasure('ombudsman-estimate-with-parents', (measure) => {
			measure.inside.withParents = 'no';
		})
	],
	[
		'claims',
		'arrivals',
		'they are not said to come with relatives',
		setMeasure('russia-arrivals-said', (measure) => {
			measure.inside.withParents = 'not-stated';
		})
	],
	[
		'claims',
		'arrivals',
		'they are of another kind',
		setMeasure('russia-arrivals-ministry', (measure) => {
			measure.lane = 'estimated';
		})
	],
	[
		'claims',
		'same-source',
		'the two differ',
		setFigure('russia-orphans-2022-2161', { value: 2_160 })
	],
	[
		'claims',
		'same-source',
		'the two are independent',
		setFigure('russia-placed-2022-10-380', { sameCountAs: [] })
	],
	['claims', 'same-source', 'one is gone', remove('ukraine-placed-2023-06-27-380')],
	['places', 'inside', 'one end lies in Russia', setPlace('to-perevalsk', { country: 'RU' })],
	['places', 'inside', 'no source gives the way', setPlace('from-kupiansk-school', { legs: [] })],
	[
		'places',
		'inside',
		'one end is not placed',
		setPlace('to-simferopol-yolochka', { point: null })
	],
	[
		'places',
		'february-2022',
		'it was another day',
		setPlace('from-amvrosiivka-boarding-school', {
			legs: [{ to: 'transit-kursk-oblast', date: '2022-02-20', what: 'Taken.', sources: ['x'] }]
		})
	],
	[
		'places',
		'february-2022',
		'only the month is known',
		setPlace('from-amvrosiivka-boarding-school', {
			legs: [{ to: 'transit-kursk-oblast', date: '2022-02', what: 'Taken.', sources: ['x'] }]
		})
	],
	[
		'places',
		'february-2022',
		'the number is gone',
		setPlace('from-amvrosiivka-boarding-school', { numbers: [] })
	],
	['places', 'february-2022', 'it is gone', remove('from-amvrosiivka-boarding-school')],
	[
		'places',
		'camps',
		'the children were not of Kherson',
		setPlace('to-yevpatoria-luchisty', { origins: ['UA-14'] })
	],
	['places', 'camps', 'nothing was prolonged', setPlace('to-yevpatoria', { reported: 'A camp.' })],
	['places', 'one-journey', 'a leg is not told', setPlace('transit-armiansk', { legs: [] })],
	[
		'places',
		'one-journey',
		'a place is known by its region only',
		setPlace('transit-armiansk', { point: { lat: 45.3, lon: 34.4, basis: 'region' } })
	],
	[
		'places',
		'one-journey',
		'there were fewer',
		setNumber('places', 'from-novopetrivka-special-school', 'pupils', 14)
	],
	['places', 'far', 'Sakhalin is not named', remove('to-sakhalin-oblast')],
	[
		'places',
		'far',
		'Sakhalin rests on a sanction alone',
		setPlace('to-sakhalin-oblast', { restsOn: 'sanction' })
	],
	[
		'warrants',
		'two-warrants',
		'there are more',
		addLegal('icc-warrants-putin-lvova-belova', { id: 'icc-third-warrant', date: '2026-02-01' })
	],
	['warrants', 'two-warrants', 'there are none', remove('icc-warrants-putin-lvova-belova')],
	[
		'warrants',
		'two-warrants',
		'three people are wanted',
		setNumber('icc-timeline', 'icc-warrants-putin-lvova-belova', 'people-wanted', 3)
	],
	['warrants', 'moscow', 'nobody was convicted', remove('moscow-court-convicts-icc-officials')],
	[
		'warrants',
		'moscow',
		'it was no answer',
		setLegal('kremlin-rejects-warrants', { verb: 'background' })
	],
	[
		'warrants',
		'travel',
		'a second state was found in breach',
		addLegal('icc-mongolia-non-compliance', { id: 'icc-second-breach', date: '2026-05-01' })
	],
	['warrants', 'travel', 'the finding is gone', remove('icc-mongolia-non-compliance')],
	[
		'warrants',
		'others',
		'a court found nothing',
		setLegal('echr-ukraine-netherlands-v-russia', { verb: 'background' })
	],
	[
		'warrants',
		'others',
		'the inquiry’s report is gone',
		remove('un-inquiry-concludes-crimes-against-humanity')
	],
	[
		'warrants',
		'apart',
		'one is about children',
		setLegal('icc-warrants-shoigu-gerasimov', { about: 'children' })
	],
	[
		'warrants',
		'apart',
		'there are more',
		addLegal('icc-warrants-shoigu-gerasimov', { id: 'icc-fifth-warrant', date: '2026-01-10' })
	],
	[
		'summit',
		'calls',
		'a seventh is found',
		addSummit('call-2025-07-03', { id: 'call-2025-07-20', date: '2025-07-20' })
	],
	['summit', 'calls', 'one is gone', remove('call-2025-05-19')],
	[
		'summit',
		'the-339',
		'Kyiv says that half was answered',
		setNumber('summit-events', 'istanbul-list-answer-2025-07-23', 'answered-percent', 50)
	],
	[
		'summit',
		'the-339',
		'not under, but a fifth',
		setSummit('istanbul-list-answer-2025-07-23', {
			numbers: [
				{
					id: 'answered-percent',
					what: 'Share',
					value: 20,
					unit: 'percent',
					qualifier: 'exact',
					asOf: null
				}
			]
		})
	],
	[
		'summit',
		'the-339',
		'Kyiv no longer says a share',
		setSummit('istanbul-list-answer-2025-07-23', { numbers: [] })
	],
	[
		'summit',
		'anchorage',
		'the talks were shorter',
		setNumber('summit-events', 'anchorage-talks', 'length-minutes', 120)
	],
	[
		'summit',
		'anchorage',
		'the appearance was longer',
		setNumber('summit-events', 'anchorage-joint-appearance', 'length-minutes', 40)
	],
	[
		'summit',
		'letter',
		'nothing contradicts the officials',
		setSummit('letter-text-published', { conflictsWith: [] })
	],
	['summit', 'letter', 'the text is gone', remove('letter-text-published')],
	[
		'summit',
		'route-before',
		'the first return came later',
		setSummit('qatar-return-2023-10-16', { date: '2024-10-16' })
	],
	[
		'summit',
		'route-before',
		'it came earlier',
		setSummit('qatar-return-2023-10-16', { date: '2022-10-16' })
	],
	['summit', 'route-before', 'it is gone', remove('qatar-return-2023-10-16')],
	[
		'summit',
		'afterwards',
		'a fourth came',
		addFigure('group-first-lady-2026-02-12-6', { id: 'group-four', asOf: '2026-06-01' })
	],
	[
		'summit',
		'afterwards',
		'one came before',
		setFigure('group-first-lady-2025-10-10-8', { asOf: '2025-07-10' })
	],
	[
		'scale',
		'register',
		'a later reading is found',
		addFigure('register-2025-12-02-19546', { id: 'register-later', asOf: '2026-05-01' })
	],
	[
		'scale',
		'register',
		'the number is no “at least”',
		setFigure('register-2025-12-02-19546', { qualifier: 'exact' })
	],
	[
		'scale',
		'register',
		'it was not read, but rounded',
		setFigure('register-2025-12-02-19546', { role: 'rounding' })
	],
	['scale', 'register', 'it is gone', remove('register-2025-12-02-19546')],
	[
		'scale',
		'aloud',
		'it takes whole minutes, not more',
		setFigure('register-2025-12-02-19546', { value: 19_500 })
	],
	[
		'scale',
		'aloud',
		'the hours are those of another reading',
		({ derived }) => {
			for (const row of derived)
				if (row.formula === 'hours-of-seconds') row.of = ['register-2025-12-19546'];
		}
	],
	[
		'scale',
		'aloud',
		'the minutes are gone',
		(tables) => {
			tables.derived = tables.derived.filter(({ formula }) => formula !== 'minutes-of-seconds');
		}
	],
	[
		'scale',
		'handed-over',
		'the two sides agree',
		setFigure('list-istanbul-2025-06-02-339', { conflictsWith: [] })
	],
	[
		'scale',
		'handed-over',
		'Moscow speaks of another list',
		setFigure('russia-on-list-2025-09-30-339', { value: 340 })
	],
	['scale', 'handed-over', 'it is gone', remove('list-istanbul-2025-06-02-339')],
	[
		'sites',
		'found',
		'the two may be compared',
		setMeasure('yale-sites-2025', (measure) => {
			measure.comparableWith = ['yale-sites-2023'];
		})
	],
	[
		'sites',
		'found',
		'the earlier is of another year',
		setFigure('yale-sites-2023-02-14-43', { asOf: '2022-12-14' })
	],
	[
		'sites',
		'found',
		'the later is exact',
		setFigure('yale-sites-2025-09-16-210', { qualifier: 'exact' })
	],
	[
		'sites',
		're-education',
		'it is not of these sites',
		setFigure('yale-sites-re-education-2025-09-16-130', { of: null })
	],
	[
		'sites',
		're-education',
		'it is exact',
		setFigure('yale-sites-re-education-2025-09-16-130', { qualifier: 'exact' })
	],
	[
		'sites',
		'military',
		'it is no longer broadly defined',
		setFigure('yale-sites-military-2025-09-16-39', { counts: 'Of the sites, those with drills' })
	],
	['sites', 'military', 'it is gone', remove('yale-sites-military-2025-09-16-39')],
	[
		'sites',
		'state-run',
		'there are more than all',
		setFigure('yale-sites-state-run-2025-09-16-106', { value: 211 })
	],
	[
		'sites',
		'occupied',
		'a second report has it',
		({ 'deportation-figures': figures }) => {
			const figure = figures.find(({ id }) => id === 'yale-sites-occupied-2025-09-16-21');
			figure?.sources.push({ source: 'babel-undated-3', evidence: 'the same' });
		}
	],
	[
		'sites',
		'occupied',
		'it is “at least”',
		setFigure('yale-sites-occupied-2025-09-16-21', { qualifier: 'at-least' })
	],
	[
		'batches',
		'october',
		'one came before',
		addFigure('group-first-lady-2025-12-04-7', { id: 'group-before', asOf: '2025-09-01' })
	],
	[
		'batches',
		'october',
		'it was in another month',
		setFigure('group-first-lady-2025-10-10-8', { asOf: '2025-11-10' })
	],
	[
		'batches',
		'october',
		'nobody went to Russia',
		setFigure('group-first-lady-2025-10-10-8', {
			directions: [{ direction: 'to-ukraine', value: 8 }]
		})
	],
	[
		'batches',
		'october',
		'its event says otherwise',
		setNumber('summit-events', 'batch-october-2025', 'to-ukraine', 6)
	],
	[
		'batches',
		'three',
		'a fourth came',
		addFigure('group-first-lady-2026-02-12-6', { id: 'group-four', asOf: '2026-06-01' })
	],
	[
		'batches',
		'three',
		'one of the second went to Russia',
		setFigure('group-first-lady-2025-12-04-7', {
			directions: [
				{ direction: 'to-ukraine', value: 6 },
				{ direction: 'to-russia', value: 1 }
			]
		})
	],
	[
		'batches',
		'three',
		'the directions of one do not add up',
		setFigure('group-first-lady-2026-02-12-6', { value: 7 })
	],
	[
		'batches',
		'helpers',
		'one helper alone is credited',
		setFigure('group-first-lady-2026-02-12-6', { credits: ['Save Ukraine'] })
	],
	[
		'batches',
		'helpers',
		'the number is not Russia’s',
		setFigure('group-first-lady-2026-02-12-6', { body: 'us-first-lady' })
	]
];

it('are all true of the tables as they stand', () => {
	expect(() => assertTitles(charts, realDataset())).not.toThrow();
});

it('are tested below for every state of every chart', () => {
	const states = charts.flatMap(({ id, states }) => states.map(({ name }) => `${id} ${name}`));
	const tested = new Set(cases.map(([chart, state]) => `${chart} ${state}`));
	expect([...tested].sort()).toEqual(states.sort());
});

describe('a title that is no longer true', () => {
	it.each(cases)('stops the build and is named: %s, %s (%s)', (chart, state, _, change) => {
		const sentence = refusal(() => assertTitles(charts, realDataset(change)));
		expect(sentence).toMatch(/rewrite the title or mend the data/);
		const line = sentence
			.split('\n')
			.find((one) => one.startsWith(`chart ${chart}, state ${state}: `));
		expect(line, sentence).toBeDefined();
		// A reason follows, in words.
		expect(line?.split(': ').slice(1).join(': ')).toMatch(/\w+ \w+ \w+/);
		expect(sentence).not.toMatch(/undefined|NaN|null|\[object/);
	});

	it('is of a kind of error of its own', () => {
		expect(() => assertTitles(charts, realDataset(remove('call-2025-05-19')))).toThrow(UntrueTitle);
	});

	it('is named together with all others', () => {
		// One way for each state, none of which undoes another.
		const first = new Map(cases.map((one) => [`${one[0]} ${one[1]}`, one] as const).reverse());
		for (const single of first.values()) {
			const [chart, state, , change] = single;
			const others = [...first.values()].filter((one) => one !== single && one[0] !== chart);
			const sentence = refusal(() =>
				assertTitles(charts, realDataset(all(...others.map((one) => one[3]), change)))
			);
			expect(sentence).toContain(`chart ${chart}, state ${state}: `);
			for (const [otherChart] of others) expect(sentence).toContain(`chart ${otherChart}, state `);
		}
	});

	it('is named with the others even where a record is missing altogether', () => {
		const change = all(
			remove('russia-orphans-2022-2161'),
			remove('yale-belarus-2023-10-30-2442'),
			remove('register-2023-03-20-16226'),
			remove('call-2025-05-19')
		);
		const lines = refusal(() => assertTitles(charts, realDataset(change)))
			.split('\n')
			.slice(1);
		const named = lines.map((line) => line.split(':')[0]);
		for (const name of [
			'chart register, state eight-days',
			'chart claims, state found',
			'chart claims, state same-source',
			'chart summit, state calls'
		])
			expect(named).toContain(name);
		expect(lines.find((line) => line.includes('state same-source'))).toContain(
			'russia-orphans-2022-2161'
		);
	});
});

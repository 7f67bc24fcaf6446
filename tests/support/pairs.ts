/** Combinations to test: all of them, or so few that every two values still meet. */

/** Whether all is asked for that is otherwise sampled: `npm run test:full`. */
export const isFull = process.env['NAMES_FULL'] === '1';

type Factors = Readonly<Record<string, readonly unknown[]>>;
export type Combination<F extends Factors> = { [K in keyof F]: F[K][number] };

/** A generator of numbers from 0 to 1 that gives the same ones for the same seed (mulberry32). */
function seeded(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

export function combinations<F extends Factors>(factors: F): Combination<F>[] {
	return Object.entries(factors).reduce<Record<string, unknown>[]>(
		(made, [name, values]) =>
			made.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
		[{}]
	) as Combination<F>[];
}

/** The pairs of values that a combination has, each named. */
function pairsIn(factors: Factors, combination: Readonly<Record<string, unknown>>): string[] {
	const chosen = Object.entries(factors).map(
		([name, values]) => `${name} ${values.indexOf(combination[name])}`
	);
	return chosen.flatMap((a, i) => chosen.slice(i + 1).map((b) => `${a}, ${b}`));
}

/** Combinations in which every two values of two factors meet at least once; the same for a seed. */
export function pairwise<F extends Factors>(factors: F, seed: number): Combination<F>[] {
	const random = seeded(seed);
	const open = combinations(factors)
		.map((one) => ({ one, at: random() }))
		.sort((a, b) => a.at - b.at)
		.map(({ one }) => ({ one, pairs: pairsIn(factors, one) }));
	const missing = new Set(open.flatMap(({ pairs }) => pairs));
	const chosen: Combination<F>[] = [];
	while (missing.size > 0) {
		const gains = open.map(({ pairs }) => pairs.filter((pair) => missing.has(pair)).length);
		const best = open[gains.indexOf(Math.max(...gains))];
		if (best === undefined) break;
		for (const pair of best.pairs) missing.delete(pair);
		chosen.push(best.one);
	}
	return chosen;
}

/** Combinations in which every two values of two factors meet, or, if all is asked for, every combination. */
export function sampled<F extends Factors>(factors: F, seed: number): Combination<F>[] {
	return isFull ? combinations(factors) : pairwise(factors, seed);
}

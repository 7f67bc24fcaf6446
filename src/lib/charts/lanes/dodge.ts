/** Marks of the same days stand one above the other: each can be seen and opened. */
import type { Shape } from './model.ts';

/** Side or diameter of each shape in pixels, as the style sheet draws it. */
export const MARK_SIZE: Record<Shape, number> = {
	list: 9,
	confirmed: 15,
	estimate: 9,
	statement: 11,
	event: 7,
	hollow: 9
};

/** Two marks whose centres are nearer than this share of their size are taken to cover each other. */
const LEAST_APART = 0.7;

interface Placed {
	id: string;
	x: number;
	shape: Shape;
}

function cover(a: Placed, b: Placed, room: number): boolean {
	const apart = (Math.abs(a.x - b.x) / 100) * room;
	return apart < ((MARK_SIZE[a.shape] + MARK_SIZE[b.shape]) / 2) * LEAST_APART;
}

/**
 * How far above its rail each mark of a lane stands, in pixels. A mark that covers no other stands
 * on it; of two that would, one stands a little above and one below; where there are more, the lane
 * has heaps that stand on the rail.
 * @param items marks with their places in percent, in order of time
 * @param room width of the lane in pixels, the least at which it is drawn so
 */
export function risesOf(items: readonly Placed[], room: number): Map<string, number> {
	const step = Math.max(0, ...items.map(({ shape }) => MARK_SIZE[shape])) - 1;
	const levels = new Map<string, number>();
	for (const [i, item] of items.entries()) {
		const taken = new Set(
			items
				.slice(0, i)
				.filter((other) => cover(item, other, room))
				.map(({ id }) => levels.get(id))
		);
		let level = 0;
		while (taken.has(level)) level++;
		levels.set(item.id, level);
	}
	const heaps = Math.max(0, ...levels.values()) > 1;
	const alone = (item: Placed) =>
		!items.some((other) => other !== item && cover(item, other, room));
	return new Map(
		items.map((item) => {
			const level = levels.get(item.id) ?? 0;
			return [item.id, (heaps ? level : alone(item) ? 0 : level - 0.5) * step];
		})
	);
}

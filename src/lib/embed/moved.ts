/** Ids that embeds had once: pages that were pasted with one of them are out of our hands, and go on. */

/** The new id by the old one. An id that was published never means anything else. */
export const moved: Readonly<Record<string, string>> = {};

/**
 * The id that an embed has today.
 * @returns null if the id never moved
 * @throws Error if moves lead in a circle
 */
export function movedTo(
	id: string,
	table: Readonly<Record<string, string>> = moved
): string | null {
	const passed = [id];
	for (let next = table[id]; next !== undefined; next = table[next]) {
		if (passed.includes(next))
			throw new Error(`The embed ${id} moved in a circle: ${[...passed, next].join(', ')}.`);
		passed.push(next);
	}
	return passed.length === 1 ? null : (passed.at(-1) ?? null);
}

import type { Rule } from './rule.ts';

/** Every number in a value with the path to it. */
function numbers(value: unknown, path = ''): [path: string, number: number][] {
	if (typeof value === 'number') return [[path, value]];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) =>
		numbers(inner, path === '' ? key : `${path}.${key}`)
	);
}

/** Beyond 2^53 a number that is written is not the number that programs read. */
export const heldExactly: Rule = {
	name: 'numbers are no larger than programs hold exactly',
	check({ raw, rows, report }) {
		for (const row of rows) {
			for (const [field, number] of numbers(raw[row.table][row.index])) {
				if (Math.abs(number) > Number.MAX_SAFE_INTEGER)
					report(
						row.table,
						row,
						field,
						number,
						`at most ${Number.MAX_SAFE_INTEGER}, which is exact`
					);
			}
		}
	}
};

/** A small dataset, two charts, and what the compiler says of a text. */
import type { CopyContext } from '../../../src/lib/copy/context.ts';
import { CopyError, formatProblem } from '../../../src/lib/copy/problem.ts';

const values: Record<string, number> = {
	register: 19546,
	'register-2025': 19546,
	list: 339,
	returned: 1205,
	three: 3,
	share: 62.9,
	exact: 2.25,
	'talks#length': 3.5
};

export const context: CopyContext = {
	locale: 'en',
	about: 'about',
	terms: new Set(['warrant']),
	charts: new Map([
		['register', ['first-count', 'flat']],
		['scale', ['field']]
	]),
	fact(reference) {
		if (reference === 'missing-children')
			throw new Error('returned is not part of register, so neither may be subtracted');
		const value = values[reference];
		return value === undefined ? null : { value, anchor: reference.replace(/#.*/, '') };
	}
};

/** Everything that a compiler reports, as `file:line:column: message`; nothing if it is content. */
export function problemsOf(compile: () => unknown): string[] {
	try {
		compile();
		return [];
	} catch (error) {
		if (!(error instanceof CopyError)) throw error;
		return error.problems.map(formatProblem);
	}
}

/** One thing wrong with the copy, at a place an editor can go to. */
export interface CopyProblem {
	file: string;
	line: number;
	column: number;
	message: string;
}

export function formatProblem({ file, line, column, message }: CopyProblem): string {
	return `${file}:${line}:${column}: ${message}`;
}

/** Thrown with every problem of the copy at once. */
export class CopyError extends Error {
	override name = 'CopyError';
	readonly problems: readonly CopyProblem[];

	constructor(problems: readonly CopyProblem[]) {
		super(`The copy has problems.\n${problems.map(formatProblem).join('\n')}`);
		this.problems = problems;
	}
}

/** Slugs: fragments that name a chapter or a step. No two may be the same on one page. */
import type { Place } from './file.ts';
import type { CopyProblem } from './problem.ts';

export interface Slug extends Place {
	slug: string;
	file: string;
}

/** Reports every slug that stands a second time, where it does. */
export function doubledSlugs(slugs: readonly Slug[]): CopyProblem[] {
	const first = new Map<string, Slug>();
	const problems: CopyProblem[] = [];
	for (const entry of slugs) {
		const { slug, file, line, column } = entry;
		const other = first.get(slug);
		if (other === undefined) first.set(slug, entry);
		else {
			const where = `${other.file}:${other.line}:${other.column}`;
			problems.push({
				file,
				line,
				column,
				message: `the slug “${slug}” stands already in ${where}`
			});
		}
	}
	return problems;
}

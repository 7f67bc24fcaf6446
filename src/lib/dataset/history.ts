/** Whether releases say of their changes what their datasets show. */
import { diffTables } from './diff.ts';
import type { Release } from './folder.ts';
import { rowName } from './plan.ts';
import { rowNames } from './release.ts';

function namesShown(before: Release | undefined, { dataset }: Release): Record<string, string[]> {
	if (before === undefined) return { added: rowNames(dataset), changed: [], removed: [] };
	const changes = diffTables(before.dataset.tables, dataset.tables);
	const names = (kind: string) => changes.filter((change) => change.kind === kind).map(rowName);
	return { added: names('added'), changed: names('changed'), removed: names('removed') };
}

/** What is wrong with the changes that releases, oldest first, name in their manifests. */
export function changesProblems(releases: readonly Release[]): string[] {
	return releases.flatMap((release, i) => {
		const { version, changes } = release.manifest;
		const shown = namesShown(releases[i - 1], release);
		const said: Record<string, string[]> = {
			added: changes.added,
			changed: changes.changed.map(({ record }) => record),
			removed: changes.removed.map(({ record }) => record)
		};
		return Object.entries(shown).flatMap(([kind, names]) => {
			const [listed, real] = [new Set(said[kind]), new Set(names)];
			return [
				...names
					.filter((name) => !listed.has(name))
					.map(
						(name) => `Release ${version}: ${name} was ${kind}, and its manifest does not say so.`
					),
				...[...listed]
					.filter((name) => !real.has(name))
					.map(
						(name) => `Release ${version}: its manifest says that ${name} was ${kind}; it was not.`
					)
			];
		});
	});
}

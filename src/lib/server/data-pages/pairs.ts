/** Releases that follow each other, and what their comparisons are called. */
import type { Release } from '../../dataset/folder.ts';
import type { Manifest } from '../../dataset/schema.ts';
import type { PairView } from '../../page/data/view.ts';
import type { Reasons } from '../../page/data/comparison.ts';
import { releases } from '../dataset.ts';
import type { Writer } from './writer.ts';

export interface Pair {
	/** Folder of the comparison, below `/data/compare/`. No two dots in a row: some servers refuse these. */
	name: string;
	from: Release;
	to: Release;
}

/** Latest first. */
export function pairs(): Pair[] {
	const all = releases();
	return all
		.flatMap((to, i) => {
			const from = all[i - 1];
			if (from === undefined) return [];
			return [{ name: `${from.manifest.version}-to-${to.manifest.version}`, from, to }];
		})
		.reverse();
}

/** Why a release changed or removed rows, by their names. */
export function reasonsOf({ changes }: Pick<Manifest, 'changes'>): Reasons {
	return new Map(
		[...changes.changed, ...changes.removed].map(({ record, reason }) => [record, [reason]])
	);
}

/** What a release changed, in a sentence; of what there was none, nothing is said. */
export function changesText({ changes }: Pick<Manifest, 'changes'>, write: Writer): string {
	const parts = (['changed', 'removed', 'added'] as const).flatMap((kind) =>
		changes[kind].length === 0 ? [] : [write.counted(`data-${kind}`, changes[kind].length)]
	);
	if (parts.length === 0) return write.say('data-unchanged');
	const list = new Intl.ListFormat(write.locale, { type: 'conjunction' });
	return write.say('data-changes', { changes: list.format(parts) });
}

export function pairViews(write: Writer): PairView[] {
	return pairs().map(({ name, from, to }) => ({
		pair: name,
		text: write.say('data-pair', {
			from: from.manifest.version,
			to: to.manifest.version,
			changes: changesText(to.manifest, write)
		})
	}));
}

/** Where the files of a chart lie, from the root of a language’s pages: the public contract. */
import type { Theme } from '../../pictures/tokens.ts';

export type PictureType = 'svg' | 'png';

const suffix = (theme: Theme): string => (theme === 'dark' ? '-dark' : '');

export const chartPath = (id: string): string => `charts/${id}/`;
export const csvPath = (id: string): string => `charts/${id}.csv`;
export const sharePath = (name: string): string => `share/${name}.png`;

/** The picture of a state, or of the key state where none is named. */
export function picturePath(
	id: string,
	state: string | null,
	type: PictureType,
	theme: Theme = 'light'
): string {
	const name = state === null ? id : `${id}/${state}`;
	return `charts/${name}${suffix(theme)}.${type}`;
}

/** Name under which the story’s own picture is shared; no chart may be called so. */
export const STORY = 'story';

/** @throws Error where two files would have one name */
export function assertDistinct(paths: readonly string[]): void {
	const twice = paths.find((path, i) => paths.indexOf(path) !== i);
	if (twice !== undefined) throw new Error(`Two files would be called ${twice}.`);
}

/** Where a reader sees a state: on its chart’s page. */
export const statePath = (id: string, state: string): string => `${chartPath(id)}#${state}`;

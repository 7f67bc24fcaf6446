/** The files of charts: rows, and pictures of every state, in light and dark. */
import { STORY_CARD, WHOLE_STORY } from '../../embed/addresses.ts';
import { png } from '../../pictures/png.ts';
import { svg } from '../../pictures/svg.ts';
import { themes, type Theme } from '../../pictures/tokens.ts';
import type { ChartEntry, StateEntry } from './entries.ts';
import { assertDistinct, csvPath, picturePath, STORY, sharePath } from './paths.ts';
import { chartShare, statePicture, type PictureContext } from './pictures.ts';
import { chartCsv } from './rows.ts';

export type Content = () => string | Uint8Array<ArrayBuffer>;

/** Two pixels of a file to one of the page: sharp on the screens of phones. */
const ZOOM = 2;

function pictureFiles(
	entry: ChartEntry,
	state: StateEntry,
	name: string | null,
	context: PictureContext
): [string, Content][] {
	const written = (theme: Theme): string => svg(statePicture(entry, state, context).sheet, theme);
	return themes.flatMap((theme): [string, Content][] => [
		[picturePath(entry.id, name, 'svg', theme), () => written(theme)],
		[picturePath(entry.id, name, 'png', theme), () => png(written(theme), ZOOM)]
	]);
}

/**
 * Every file below `charts/` that is no page, by its path from the root of a language’s pages.
 * @param first what the story begins with, whose picture stands for the story
 */
export function chartFiles(
	entries: readonly ChartEntry[],
	first: { entry: ChartEntry; state: StateEntry },
	context: PictureContext
): Map<string, Content> {
	const ofStory = [WHOLE_STORY, STORY_CARD].flatMap((name) =>
		pictureFiles({ ...first.entry, id: name }, first.state, null, context)
	);
	const files = entries
		.flatMap((entry): [string, Content][] => [
			[csvPath(entry.id), () => chartCsv(entry)],
			...pictureFiles(entry, entry.key, null, context),
			...entry.states.flatMap((state) => pictureFiles(entry, state, state.name, context))
		])
		.concat(ofStory);
	assertDistinct(files.map(([path]) => path));
	return new Map(files);
}

/** The pictures that are shown where a link is shared, by their paths. */
export function shareFiles(
	entries: readonly ChartEntry[],
	story: () => string,
	context: PictureContext
): Map<string, Content> {
	const files: [string, Content][] = [
		[sharePath(STORY), () => png(story(), 1)],
		...entries.map((entry): [string, Content] => [
			sharePath(entry.id),
			() => png(svg(chartShare(entry, context), 'light'), 1)
		])
	];
	assertDistinct(files.map(([path]) => path));
	return new Map(files);
}

/** What a web server would say of a file’s kind. */
export function chartMediaType(path: string): string {
	if (path.endsWith('.csv')) return 'text/csv; charset=utf-8';
	if (path.endsWith('.js')) return 'text/javascript; charset=utf-8';
	return path.endsWith('.svg') ? 'image/svg+xml; charset=utf-8' : 'image/png';
}

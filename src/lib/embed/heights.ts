/**
 * How high embeds are, as `node scripts/embed-heights.mjs` measured them: for the server, since a page’s
 * script needs those of one chart at most.
 */
import { defaultLanguage, type Language } from '../format/languages.ts';
import { fitted, heightOn, type Heights } from './curve.ts';
import frozen from './heights-frozen.json';
import live from './heights.json';

/** Of a language’s embeds, by id and state; an embed without states has one of an empty name. */
type Measured = Readonly<
	Partial<Record<string, Readonly<Partial<Record<string, Readonly<Record<string, Heights>>>>>>>
>;

const ofLive: Measured = live;
const ofFrozen: Measured = frozen.heights;

/** The live embeds of a language; of one that is new, and was not measured yet, the default one’s. */
const liveIn = (language: Language, id: string) =>
	ofLive[language]?.[id] ?? ofLive[defaultLanguage]?.[id] ?? {};

/**
 * Heights of a state by the width of its frame; none where it was not measured.
 * @param version of a frozen embed; where its own were not measured, it is taken to be as high as the live one
 */
export function measuredHeights(
	id: string,
	state: string,
	language: Language,
	version: string | null = null
): Heights {
	const kept = version !== null && version === frozen.version ? ofFrozen : {};
	return kept[language]?.[id]?.[state] ?? liveIn(language, id)[state] ?? {};
}

/**
 * Room for an embed in a frame of a width, in whole pixels: of one of its states, or of the highest.
 * @throws RangeError if none was measured
 */
export function heightAt(id: string, width: number, language: Language, state?: string): number {
	const states = state === undefined ? Object.keys(liveIn(language, id)) : [state];
	const heights = states.map((name) =>
		heightOn(fitted(measuredHeights(id, name, language)), width)
	);
	if (heights.length === 0) throw new RangeError(`No height of ${id} was measured.`);
	return Math.ceil(Math.max(...heights));
}

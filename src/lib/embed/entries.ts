/** Parameters of the routes of embeds, in every language. */
import { charts } from '../charts/registry.ts';
import { prefixedLanguages } from '../format/languages.ts';
import { embedIds } from './ids.ts';
import { moved } from './moved.ts';

interface Parameters {
	lang?: string;
	id: string;
}

function inEveryLanguage(ids: readonly string[]): Parameters[] {
	return ids.flatMap((id) => [{ id }, ...prefixedLanguages.map((lang) => ({ lang, id }))]);
}

/** Of the pages; those of ids that there were once lead on. */
export function pageEntries(): Parameters[] {
	return inEveryLanguage([...embedIds(charts), ...Object.keys(moved)]);
}

/** Of what lies beside the pages. */
export function fileEntries(): Parameters[] {
	return inEveryLanguage(embedIds(charts));
}

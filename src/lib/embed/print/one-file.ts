/**
 * Makes of a printed embed one file: it asks for nothing to be shown, and says itself what it may run.
 * The same for the pages of a build and for those that are kept with a release.
 */
import { load, type CheerioAPI } from 'cheerio';
import { embedPolicy, withPolicy } from '../../policy/policy.ts';
import { lean, withoutEnds } from './lean.ts';
import { matchingIn, wordsIn } from './selectors.ts';
import { usedRules } from './used-rules.ts';

export interface OneFileOptions {
	/** The text of a style sheet that the page links to, by its address as it is written there. */
	sheet: (address: string) => string;
	/** The address of the site, where the build was told it. */
	site: string | undefined;
	/** Classes of what will stand in the page later, and is not printed by a script of its own. */
	later: readonly string[];
}

/** Thrown where a page would still ask for something. */
export class NotOneFile extends Error {
	override name = 'NotOneFile';
}

/** What a page asks for beside its style: faces, modules and an icon, none of which an embed has. */
const ASKING = 'link:is([rel="preload"], [rel="modulepreload"], [rel="icon"], [disabled])';

const LEFT = 'script[src], link[rel="stylesheet"], img[src]:not([src^="data:"]), iframe';

function originOf(site: string | undefined): string | null {
	return site === undefined || site === '' ? null : new URL(site).origin;
}

/** The texts of a page’s style sheets in their order, which are taken out of it. */
function takeStyles($: CheerioAPI, sheet: (address: string) => string): string {
	const sheets = $('link[rel="stylesheet"], style').toArray();
	const texts = sheets.map((element) =>
		element.tagName === 'style' ? $(element).text() : sheet($(element).attr('href') ?? '')
	);
	$(sheets).remove();
	return texts.join('\n');
}

/** The classes by which Svelte keeps a component’s rules to it. */
const SCOPE = /\bsvelte-[a-z\d]+/g;

/** A page in which these classes, which are hashes, have short names. */
function shortScopes(html: string): string {
	const names = new Map<string, string>();
	return html.replace(SCOPE, (scope) => {
		const name = names.get(scope) ?? `_${names.size.toString(36)}`;
		names.set(scope, name);
		return name;
	});
}

/**
 * The page as one file.
 * @param html an embed as SvelteKit prints it
 * @throws NotOneFile naming what it would still ask for
 */
export function oneFile(html: string, { sheet, site, later }: OneFileOptions): string {
	const $ = load(html);
	$(ASKING).remove();
	lean($);
	const styles = takeStyles($, sheet);
	const scripts = $('script').text();
	const css = usedRules(
		styles,
		matchingIn($, [...wordsIn(scripts), ...later]),
		`${$('body').html() ?? ''}${scripts}`
	);
	const head = $('head');
	head.append($('<style>').text(css));
	// Without an icon of its own a browser would ask the server for one.
	head.append('<link rel="icon" href="data:,">');
	const left = $(LEFT).first();
	if (left.length > 0) throw new NotOneFile(`The embed still asks for something: ${$.html(left)}`);
	const finished = withoutEnds(shortScopes($.html()));
	return withPolicy(finished, embedPolicy(finished, originOf(site)));
}

/**
 * What of a style sheet can wait until a page’s first lines are there. A line of 1.6 Mbps brings the styles
 * of all charts in a fortieth of a second and a slow phone reads them in another: nothing is painted before.
 */
import postcss, { type Root, type Rule } from 'postcss';

/** The class that Svelte gives to the elements of a component, in the selectors of its styles. */
const SCOPE = /\.(svelte-\w+)/g;

export interface ScopedStyles {
	/** All else, in its order. */
	first: string;
	/** The rules of components that are not in the first lines, in their order. */
	later: string;
}

/** A sheet without some of its rules, and without the blocks that hold no other. */
function without(sheet: Root, isLeftOut: (rule: Rule) => boolean): string {
	const kept = sheet.clone();
	kept.walkRules((rule) => {
		if (!isLeftOut(rule)) return;
		let empty: Rule['parent'] | Rule = rule;
		while (empty?.parent?.nodes?.length === 1 && empty.parent.type !== 'root') empty = empty.parent;
		empty?.remove();
	});
	return kept.toString();
}

/**
 * A component’s rules match its own elements alone, so that it is all the same whether they stand before
 * or after another’s. Those of all pages stand before them in any case; those of a part of a page, which may
 * stand among them, style other elements than they do.
 *
 * @param css style sheets, minified, one after another
 * @param top the markup of a page up to where its first lines end
 */
export function partScoped(css: string, top: string): ScopedStyles {
	const sheet = postcss.parse(css);
	const isLater = (rule: Rule): boolean => {
		const scopes = rule.selectors.map((selector) => [...selector.matchAll(SCOPE)]);
		return scopes.every(
			(found) => found.length > 0 && found.every(([, scope = '']) => !top.includes(scope))
		);
	};
	const first = without(sheet, isLater);
	sheet.walkAtRules(
		/^(?:font-face|page|property|(?:-\w+-)?keyframes)$/,
		(rule) => void rule.remove()
	);
	return { first, later: without(sheet, (rule) => !isLater(rule)) };
}

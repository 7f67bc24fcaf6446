/**
 * What of a page’s markup bears on an embed. Whatever has parsed it hands over its elements; nothing of
 * it is run, loaded or shown.
 */
import { styled } from '../style.ts';

/** An element of markup. */
export interface Parsed {
	/** In lower case. */
	tag: string;
	/** Names in lower case. */
	attributes: Readonly<Partial<Record<string, string>>>;
	parent: Parsed | null;
}

/** The ground of a page: what it says of itself, or nothing. */
export type Ground = 'light' | 'dark' | 'both' | null;

export interface Facts {
	/** Frames of any site, also those of AMP. */
	frames: readonly Parsed[];
	/** Elements of our own. */
	elements: readonly Parsed[];
	/** Files of script. */
	scripts: readonly Parsed[];
	pictures: readonly Parsed[];
	/** Policies that the markup holds. */
	policies: readonly string[];
	/** What the markup says of the address that readers’ browsers send along. */
	referrer: string;
	ground: Ground;
}

export const ELEMENT = 'names-on-a-list';

/** What an element stands in, from the nearest to the outermost. */
export function ancestorsOf(element: Parsed): Parsed[] {
	const { parent } = element;
	return parent === null ? [] : [parent, ...ancestorsOf(parent)];
}

function groundIn(text: string): Ground {
	const [isLight, isDark] = [/\blight\b/i.test(text), /\bdark\b/i.test(text)];
	if (isLight && isDark) return 'both';
	if (isDark) return 'dark';
	return isLight ? 'light' : null;
}

/** Attributes by which pages name the theme that they are in. */
const THEMED = ['data-theme', 'data-color-scheme', 'data-bs-theme', 'data-color-mode'];

/** Names of classes that do. */
const CLASS = /^(?:(?:is|theme|mode)-)?(?:light|dark)(?:-(?:theme|mode))?$/i;

function groundOf(elements: readonly Parsed[]): Ground {
	for (const { tag, attributes } of elements) {
		if (tag !== 'html' && tag !== 'body') continue;
		for (const name of THEMED) {
			const ground = groundIn(attributes[name] ?? '');
			if (ground !== null) return ground;
		}
		const classes = (attributes['class'] ?? '').split(/\s+/).filter((one) => CLASS.test(one));
		const scheme = styled(attributes['style'] ?? '', 'color-scheme');
		const ground = groundIn([scheme, ...classes].join(' '));
		if (ground !== null) return ground;
	}
	return groundIn(metaOf(elements, 'color-scheme')[0] ?? '');
}

/** What `<meta>` elements of a name say; of policies the name is that of a header. */
function metaOf(elements: readonly Parsed[], name: string): string[] {
	return elements.flatMap(({ tag, attributes }) =>
		tag === 'meta' && (attributes['name'] ?? attributes['http-equiv'] ?? '').toLowerCase() === name
			? [attributes['content'] ?? '']
			: []
	);
}

/** @param elements in the order of the markup */
export function factsOf(elements: readonly Parsed[]): Facts {
	const tagged = (...tags: readonly string[]): Parsed[] =>
		elements.filter(({ tag }) => tags.includes(tag));
	return {
		frames: tagged('iframe', 'amp-iframe'),
		elements: tagged(ELEMENT),
		scripts: tagged('script').filter(({ attributes }) => attributes['src'] !== undefined),
		pictures: tagged('img', 'amp-img'),
		policies: metaOf(elements, 'content-security-policy'),
		referrer: (metaOf(elements, 'referrer')[0] ?? '').trim().toLowerCase(),
		ground: groundOf(elements)
	};
}

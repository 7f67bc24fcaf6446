/** The style attribute, read as a browser reads it: snippets and pages are looked at by what it says. */

export interface Declaration {
	property: string;
	value: string;
}

/** The declarations of a style attribute, in order; a semicolon in parentheses ends none. */
export function declarations(style: string): Declaration[] {
	const parts: string[] = [];
	let depth = 0;
	let part = '';
	for (const character of style) {
		if (character === '(') depth += 1;
		if (character === ')') depth -= 1;
		if (character === ';' && depth <= 0) {
			parts.push(part);
			part = '';
		} else part += character;
	}
	return [...parts, part].flatMap((one) => {
		const colon = one.indexOf(':');
		if (colon < 0) return [];
		const property = one.slice(0, colon).trim().toLowerCase();
		const value = one.slice(colon + 1).trim();
		return property === '' || value === '' ? [] : [{ property, value }];
	});
}

/** What the last declaration of a property says, in lower case; empty where there is none. */
export function styled(style: string, property: string): string {
	return (
		declarations(style)
			.findLast((one) => one.property === property)
			?.value.toLowerCase() ?? ''
	);
}

/**
 * Trusted Types (https://w3c.github.io/trusted-types/): every page refuses a plain text wherever a
 * browser would make markup or a script of it. The few such places that are left have a policy each,
 * and a page’s own policy (`policy.ts`) allows no other by these names.
 */

/** The policies by name: what is parsed and stands nowhere, and files of script. */
export const TRUSTED = ['names-inert', 'names-script'] as const;

type Rules = Partial<Record<'createHTML' | 'createScriptURL', (text: string) => string>>;

/** The part of the standard that is used here; TypeScript’s own library does not know it. */
interface Factory {
	createPolicy<Given extends Rules>(name: string, rules: Given): Given;
}

/**
 * Rules as a policy; in a browser without Trusted Types the rules alone. What a policy gives back is an
 * object, and typed as the text that it stands for: so are the places that take it.
 */
export function trusted<Given extends Rules>(name: (typeof TRUSTED)[number], rules: Given): Given {
	const { trustedTypes } = globalThis as { trustedTypes?: Factory };
	return trustedTypes?.createPolicy(name, rules) ?? rules;
}

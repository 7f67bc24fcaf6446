/** How hosts of static sites read `_headers`: written from what they say of it, as they differ. */

export interface Host {
	name: string;
	/** Whether a rule’s path holds for an address. */
	matches: (rule: string, path: string) => boolean;
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export const hosts: readonly Host[] = [
	{
		name: 'Cloudflare Pages',
		// One `*` goes over slashes, `:name` does not, and a slash at the end counts.
		matches: (rule, path) => {
			if (rule.split('*').length > 2) throw new Error(`${rule} has more than one *`);
			const pattern = rule
				.split('*')
				.map(literally)
				.join('.*')
				.replace(/:[a-z]\w*/gi, '[^/]+');
			return new RegExp(`^${pattern}$`).test(path);
		}
	},
	{
		name: 'Netlify',
		// A folder’s `*` may be nothing, with the slash before it; a slash at the end does not count.
		matches: (rule, path) => {
			const parts = rule.split('/').filter((part) => part !== '');
			const pattern = parts
				.map((part) => {
					if (part.startsWith(':')) return '[^/]+';
					if (part === '*') return '?.*';
					return part.split('*').map(literally).join('.*');
				})
				.join('/');
			return new RegExp(`^/${pattern}/?$`, 'iu').test(path);
		}
	}
];

/** Headers by their names in small letters. */
export function headersByHost(
	text: string,
	path: string,
	matches: Host['matches']
): Record<string, string> {
	const said: Record<string, string> = {};
	let holds = false;
	for (const line of text.split('\n')) {
		if (line.startsWith('/')) holds = matches(line, path);
		const [, header, value] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
		if (!holds || header === undefined || value === undefined) continue;
		const name = header.toLowerCase();
		// One host would join the two with a comma, the other take one of them.
		if (name in said) throw new Error(`${path}: two rules say ${name}.`);
		said[name] = value;
	}
	return said;
}

/**
 * A chart’s state in the address of the page that holds it: `key=state` among the fragment’s parts, or,
 * for a key that begins with a question mark, in the query. No entry in the history is made.
 */

function parts(address: string, key: string) {
	const url = new URL(address);
	const part = key.startsWith('?') ? 'search' : 'hash';
	// A fragment that names a place in the page gives way: the reader has gone on to the chart.
	const text = url[part].includes('=') ? url[part].slice(1) : '';
	return { url, part, name: key.replace('?', ''), all: new URLSearchParams(text) } as const;
}

/** The state that an address names, null if none. */
export function stateIn(address: string, key: string): string | null {
	const { name, all } = parts(address, key);
	return all.get(name);
}

/** An address with a state in it, everything else as it was. */
export function withState(address: string, key: string, state: string): string {
	const { url, part, name, all } = parts(address, key);
	all.set(name, state);
	url[part] = String(all);
	return url.href;
}

/** Gives a frame the state that the page’s address names for it, if it does. */
export function takeState({ dataset }: HTMLIFrameElement): void {
	const { deepLink } = dataset;
	const state = deepLink && stateIn(location.href, deepLink);
	if (state) dataset['state'] = state;
}

/** Writes the state that a frame shows into the page’s address. */
export function giveState({ dataset }: HTMLIFrameElement, state: string): void {
	const { deepLink } = dataset;
	if (!deepLink) return;
	dataset['state'] = state;
	try {
		history.replaceState(history.state, '', withState(location.href, deepLink, state));
	} catch {
		// A browser that finds it too often refuses: the next one is written.
	}
}

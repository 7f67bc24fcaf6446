/** Keeps the address at the stop that the reader is at, without an entry in the history for each. */

/** Browsers allow about a hundred changes of the address in half a minute: one is made once the reader rests. */
const REST = 250;

/** What an entry of the history remembers: how far the page was scrolled. */
interface Entry {
	scrolled: number;
}

function isEntry(state: unknown): state is Entry {
	return typeof state === 'object' && state !== null && 'scrolled' in state;
}

/**
 * An entry whose address was replaced is no longer scrolled to its place by Chromium when the reader
 * comes back to it, but to its fragment: so the place is kept with it.
 */
function replace(fragment: string): void {
	const entry: Entry = { scrolled: window.scrollY };
	history.replaceState(entry, '', `${location.pathname}${location.search}${fragment}`);
}

/**
 * @returns a function to be told the id of the reader’s stop, empty before the first, as often as it is known
 */
export function followFragment(): (id: string) => void {
	let timer = 0;
	let told: string | null = null;

	function write(): void {
		const fragment = told === null || told === '' ? '' : `#${told}`;
		if (fragment !== location.hash) replace(fragment);
	}

	// The place that a link of the page leads away from is where the reader will want to be back.
	document.addEventListener(
		'click',
		({ target }) => {
			if (target instanceof Element && target.closest('a[href^="#"]') !== null)
				replace(location.hash);
		},
		true
	);
	addEventListener('popstate', ({ state }) => {
		// What was to be written is of before.
		clearTimeout(timer);
		if (isEntry(state))
			requestAnimationFrame(() => scrollTo({ top: state.scrolled, behavior: 'instant' }));
	});

	return (id) => {
		if (id === told) return;
		const first = told === null;
		told = id;
		// The address that the page was opened with stands until the reader moves.
		if (first) return;
		clearTimeout(timer);
		timer = window.setTimeout(write, REST);
	};
}

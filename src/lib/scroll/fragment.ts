/** Keeps the address at the stop that the reader is at, without an entry in the history for each. */

/** Browsers allow about a hundred changes of the address in half a minute: one is made once the reader rests. */
const REST = 250;

/**
 * @returns a function to be told the id of the reader’s stop, empty before the first, as often as it is known
 */
export function followFragment(): (id: string) => void {
	let timer = 0;
	let told: string | null = null;

	function write(): void {
		const fragment = told === null || told === '' ? '' : `#${told}`;
		if (fragment === location.hash) return;
		history.replaceState(history.state, '', `${location.pathname}${location.search}${fragment}`);
	}

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

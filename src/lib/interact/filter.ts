/**
 * Narrows the list of a timeline’s events to some tracks or lanes, and dims the marks of the others
 * in the drawing. The page’s address says which: `?track=icc,un`. Without it, and where it names
 * nothing that is there, all are shown. All markup is the server’s; this finds it by attributes.
 */

const PARAMETER = 'track';

/** What of a window the filter needs. */
export interface FilterWindow {
	location: Pick<Location, 'search' | 'pathname' | 'hash'>;
	history: Pick<History, 'replaceState' | 'state'>;
	addEventListener: (type: 'popstate', listener: () => void) => void;
	removeEventListener: (type: 'popstate', listener: () => void) => void;
}

/** The values that an address asks for; all where it asks for none that is known. */
export function chosenIn(search: string, known: readonly string[]): string[] {
	const asked = new URLSearchParams(search).get(PARAMETER);
	// Nothing at all can be asked for too.
	if (asked === '') return [];
	const chosen = known.filter((value) => (asked ?? '').split(',').includes(value));
	return chosen.length > 0 ? chosen : [...known];
}

/** The query of an address that asks for these values, its other parameters kept. */
export function searchOf(
	search: string,
	chosen: readonly string[],
	known: readonly string[]
): string {
	const query = new URLSearchParams(search);
	query.delete(PARAMETER);
	const others = query.toString();
	// Commas may stand in a query as they are: the address can be read.
	const own = chosen.length === known.length ? '' : `${PARAMETER}=${chosen.join(',')}`;
	const all = [others, own].filter((part) => part !== '').join('&');
	return all === '' ? '' : `?${all}`;
}

/**
 * Starts the filter of a page, if it has one.
 * @returns a function that stops it
 */
export function startFilter(root: HTMLElement, view: FilterWindow = window): () => void {
	const form = root.querySelector<HTMLElement>('[data-filter]');
	const status = form?.querySelector<HTMLElement>('[data-shown]');
	if (!form || !status) return () => undefined;
	const grouping = form.dataset['filter'] === 'lane' ? 'lane' : 'track';
	const boxes = [...form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
	const known = boxes.map(({ value }) => value);
	const events = [...root.querySelectorAll<HTMLElement>('[data-event]')];

	let kept: ReadonlySet<string | undefined> = new Set();

	function dimMarks(): void {
		for (const mark of root.querySelectorAll<HTMLElement>('figure .drawing [data-record]'))
			mark.toggleAttribute('data-dimmed', !kept.has(mark.dataset['record']));
	}

	function show(chosen: readonly string[]): void {
		for (const box of boxes) box.checked = chosen.includes(box.value);
		const shown = events.filter((event) => chosen.includes(event.dataset[grouping] ?? ''));
		for (const event of events) (event.closest('li') ?? event).hidden = !shown.includes(event);
		kept = new Set(shown.map((event) => event.dataset['event']));
		dimMarks();
		const text = (status?.dataset['shown'] ?? '').replace('{shown}', String(shown.length));
		// A live region speaks whenever it is written to.
		const said = shown.length === events.length && status?.textContent === '' ? '' : text;
		if (status && status.textContent !== said) status.textContent = said;
	}

	const read = () => show(chosenIn(view.location.search, known));

	function choose(): void {
		const chosen = boxes.filter(({ checked }) => checked).map(({ value }) => value);
		show(chosen);
		const { pathname, search, hash } = view.location;
		const address = `${pathname}${searchOf(search, chosen, known)}${hash}`;
		view.history.replaceState(view.history.state, '', address);
	}

	// A drawing that turns into another state has new marks.
	const drawn = new MutationObserver(dimMarks);
	for (const figure of root.querySelectorAll('figure'))
		drawn.observe(figure.parentElement ?? figure, {
			subtree: true,
			childList: true,
			attributes: true,
			attributeFilter: ['data-dimmed', 'data-record']
		});

	form.addEventListener('change', choose);
	view.addEventListener('popstate', read);
	form.hidden = false;
	read();

	return () => {
		drawn.disconnect();
		form.removeEventListener('change', choose);
		view.removeEventListener('popstate', read);
	};
}

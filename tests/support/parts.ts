/** In a story’s page: its words, drawings and tables that are not to be seen, and how many of each kind there are. */
export function partsShown(): { hidden: string[]; counts: number[] } {
	const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
	const isShown = (element: HTMLElement) =>
		element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
	const parts = ['h2', '.prose p', '.step-text', 'figure.chart', '.drawing', '.record-table table'];
	return {
		hidden: parts.flatMap((part) =>
			all(part)
				.filter((element) => !isShown(element) || element.offsetHeight < 4)
				.map((element) => `${part}: ${element.textContent?.trim().slice(0, 50)}`)
		),
		counts: parts.map((part) => all(part).length)
	};
}

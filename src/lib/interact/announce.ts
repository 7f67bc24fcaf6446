/** What is said to who does not see it: one polite region a page. */

/** Between the last call and the announcement, in milliseconds: of many at once the last is said. */
const PAUSE = 400;

/** Makes the region, empty, because one that comes with its text is not announced. */
export function announcer(document: Document): (text: string) => void {
	const region = document.createElement('div');
	region.className = 'visually-hidden';
	region.setAttribute('role', 'status');
	document.body.append(region);
	let timer: ReturnType<typeof setTimeout> | undefined;
	return (text) => {
		clearTimeout(timer);
		// Emptied at once, so that the same text is a change too.
		region.textContent = '';
		timer = setTimeout(() => {
			region.textContent = text;
		}, PAUSE);
	};
}

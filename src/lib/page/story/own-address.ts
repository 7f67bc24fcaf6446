/** Where a page stands is known to the browser if the build was not told: paper says it too. */
export function writeOwnAddress(root: HTMLElement): void {
	const place = root.querySelector('[data-own-address]');
	if (place !== null) place.textContent = `${location.origin}${location.pathname}`;
}

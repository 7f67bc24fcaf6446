/**
 * Windows in which no drawing is set on a stage above its text: less than about 12 rem would be left
 * for the words. The heights of the stages stand in `app.css`.
 */
export const TOO_LOW =
	'screen and (width < 40rem) and (height < 34rem), screen and (width < 340px) and (height < 36rem)';

/** Class of the root while chapters below the window are not laid out. */
export const FOLDED = 'folded';

/**
 * An inline script for a page’s head. A page that is opened at its top is folded: chapters are laid out
 * as the reader comes to them (`unfold.ts`); who comes to another place needs all that is above it. The
 * page is also marked as scripted before the first paint, so that the style sheet lays out the stages; if
 * the app’s script fails, or has not started after five seconds, both marks go and the page unrolls. It
 * is printed as it stands: plain old JavaScript.
 * @param unrolledIn a media query for windows in which the page is not marked either, now or later
 */
export function firstPaintScript(unrolledIn = 'not all'): string {
	return `(function (root, low) {
	var failed = false;
	function lay() {
		root.classList.toggle('scripted', !failed && !low.matches);
	}
	function unroll() {
		if ('started' in root.dataset) return;
		failed = true;
		root.classList.remove(${JSON.stringify(FOLDED)});
		lay();
	}
	lay();
	var visit = performance.getEntriesByType('navigation')[0];
	if (!location.hash && visit && visit.type === 'navigate') root.classList.add(${JSON.stringify(FOLDED)});
	if (low.addEventListener) low.addEventListener('change', lay);
	addEventListener('error', function (event) {
		if (event.target && event.target.nodeName === 'SCRIPT') unroll();
	}, true);
	addEventListener('unhandledrejection', unroll);
	setTimeout(unroll, 5000);
})(document.documentElement, matchMedia(${JSON.stringify(unrolledIn)}));`;
}

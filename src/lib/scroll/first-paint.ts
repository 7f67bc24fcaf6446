/**
 * An inline script for the story’s head. It marks the page as scripted before the first paint, so
 * that the style sheet lays out the stages; if the app’s script fails, or has not started after five
 * seconds, the mark goes and the story unrolls. It is printed as it stands: plain old JavaScript.
 */
export const FIRST_PAINT_SCRIPT = `(function (root) {
	root.classList.add('scripted');
	function unroll() {
		if (!('started' in root.dataset)) root.classList.remove('scripted');
	}
	addEventListener('error', function (event) {
		if (event.target && event.target.nodeName === 'SCRIPT') unroll();
	}, true);
	addEventListener('unhandledrejection', unroll);
	setTimeout(unroll, 5000);
})(document.documentElement);`;

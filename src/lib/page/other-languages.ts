/**
 * An inline script for the head of every page: a link to the page in another language leads to the place
 * at which the reader is, as the address has it: the step of the story, the state of a chart, what a list
 * is narrowed to. It is printed as it stands: plain old JavaScript.
 */
export const OTHER_LANGUAGES_SCRIPT = `document.addEventListener('click', function (event) {
	var link = event.target.closest && event.target.closest('[data-other-language]');
	if (!link) return;
	link.search = location.search;
	link.hash = location.hash;
});`;

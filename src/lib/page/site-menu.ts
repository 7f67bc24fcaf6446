/** The menu in the bar of the site, `SiteMenu.svelte`: what it lists, and when it closes. */

/** A chapter of the story as a list names it. */
export interface ChapterLink {
	id: string;
	title: string;
}

/**
 * An inline script for the head of every page: an open menu closes at a choice, at Escape, and when
 * the reader presses or comes by keyboard to anything else. It is printed as it stands: plain old
 * JavaScript.
 */
export const SITE_MENU_SCRIPT = `(function (document) {
	function open() { return document.querySelector('.site-menu[open]'); }
	function leave(event) {
		var menu = open(), at = event.target;
		if (menu && (!menu.contains(at) || (event.type === 'click' && at.closest('a')))) menu.open = false;
	}
	document.addEventListener('click', leave);
	document.addEventListener('focusin', leave);
	document.addEventListener('keydown', function (event) {
		var menu = open();
		if (!menu || event.key !== 'Escape') return;
		menu.open = false;
		menu.querySelector('summary').focus();
	});
})(document);`;

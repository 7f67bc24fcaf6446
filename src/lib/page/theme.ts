/**
 * An inline script for the head of every page: the theme that the reader chose before is there at the
 * first paint, and the switch works on pages that have no script of their own. Where storage is
 * refused the choice holds for the page. It is printed as it stands: plain old JavaScript.
 */
export const THEME_SCRIPT = `(function (root) {
	var KEY = 'theme';
	var system = matchMedia('(prefers-color-scheme: dark)');
	function theirs() { return system.matches ? 'dark' : 'light'; }
	function apply(theme) {
		if (theme === 'dark' || theme === 'light') root.dataset.theme = theme;
		else delete root.dataset.theme;
	}
	function kept(write, theme) {
		try {
			if (!write) return localStorage.getItem(KEY);
			if (theme) localStorage.setItem(KEY, theme);
			else localStorage.removeItem(KEY);
		} catch (refused) {}
		return null;
	}
	root.classList.add('js');
	apply(kept(false));
	document.addEventListener('click', function (event) {
		if (!event.target.closest || !event.target.closest('[data-theme-switch]')) return;
		var next = (root.dataset.theme || theirs()) === 'dark' ? 'light' : 'dark';
		var chosen = next === theirs() ? null : next;
		apply(chosen);
		kept(true, chosen);
	});
	addEventListener('storage', function (event) {
		if (event.key === KEY) apply(event.newValue);
	});
})(document.documentElement);`;

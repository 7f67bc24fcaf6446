/**
 * An inline script for the page for an unknown address, where the build was not told the site’s. That
 * page stands at any depth, below any folder; from its own path the script tries one folder after
 * another, the nearest first, until one has the list of charts that every copy of the site has. What
 * was said in words then becomes links. It is printed as it stands: plain old JavaScript.
 */
export const FIND_SITE_SCRIPT = `(function () {
	function link(site) {
		document.querySelectorAll('[data-page]').forEach(function (page) {
			page.href = site + page.dataset.page;
		});
		document.querySelector('[data-unlinked]').hidden = true;
	}
	function look(path) {
		var folder = path.replace(/[^/]*$/, '');
		if (folder === '') return;
		fetch(folder + 'charts.json', { method: 'HEAD' }).then(function (answer) {
			var found = answer.ok && /json/.test(answer.headers.get('content-type'));
			if (found) link(folder);
			else look(folder.slice(0, -1));
		}, function () {});
	}
	look(location.pathname);
})();`;

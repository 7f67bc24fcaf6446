/**
 * The page for an unknown address, whole in one file.
 *
 * It is served at any depth, `/nowhere` and `/charts/no/such/thing`, and below a base path that the
 * build does not know. No relative address is right from there, and one from the root would leave
 * the site that is hosted in a folder. So its style is inline, and its links are absolute where the
 * build was told the site’s address (SITE_URL). Otherwise it says in words what is where, and a
 * script finds the site from the page’s own path and makes links of them.
 */
import { message } from '../charts/chart.ts';
import { defaultLanguage } from '../format/languages.ts';
import { escaped } from '../format/markup.ts';
import { FIND_SITE_SCRIPT } from '../page/find-site.ts';
import { THEME_SCRIPT } from '../page/theme.ts';
import { themes, tokens, type Theme } from '../pictures/tokens.ts';
import { siteAddress } from './site.ts';
import { messages } from './story.ts';

/** What is on the site: the end of a message’s key, and the page below the site’s address. */
const PAGES = [
	{ key: 'story', path: '' },
	{ key: 'charts', path: 'charts/' },
	{ key: 'data', path: 'data/' },
	{ key: 'sources', path: 'sources/' }
] as const;

/** Paper, ink and measure of the other pages, in faces that need no request. */
function style(): string {
	const colours = (theme: Theme): string =>
		`${Object.entries(tokens[theme])
			.map(([name, value]) => `--${name}: ${value};`)
			.join(' ')} color-scheme: ${theme};`;
	const [light, dark] = themes;
	return `
:root { ${colours(light)} background: var(--paper); color: var(--ink); }
@media (prefers-color-scheme: dark) { :root:not([data-theme='light']) { ${colours(dark)} } }
:root[data-theme='dark'] { ${colours(dark)} }
body { max-width: 36rem; margin: 0 auto; padding: clamp(2rem, 12vh, 8rem) 1.25rem 2rem; font: clamp(1.0625rem, 0.98rem + 0.35vw, 1.25rem)/1.5 Georgia, 'DejaVu Serif', serif; }
h1 { margin: 0 0 1rem; font-size: clamp(2rem, 1.4rem + 3vw, 3.25rem); font-weight: 500; letter-spacing: -0.015em; line-height: 1.1; overflow-wrap: break-word; }
.site { margin: 0 0 2rem; color: var(--ink-2); }
.site, dl, .unlinked { font-family: Arial, sans-serif; font-size: 1rem; }
.unlinked { color: var(--ink-2); }
dl { margin: 0.5rem 0 1.5rem; }
dt { padding-top: 0.75rem; border-top: 1px solid var(--rule); font-weight: 600; }
dd { margin: 0 0 0.75rem; color: var(--ink-2); }
a { display: inline-block; padding-block: 0.125rem; color: inherit; text-decoration-thickness: 1px; text-underline-offset: 0.2em; }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
`;
}

/** @param given the address of the site, where it is known */
export function notFoundPage(given: string | undefined = process.env['SITE_URL']): string {
	const say = (key: string): string => escaped(message(messages(defaultLanguage), key));
	const site = siteAddress(given);
	const address = (path: string): string =>
		site === null ? `data-page="${path}"` : `href="${escaped(`${site}${path}`)}"`;
	const pages = PAGES.map(
		({ key, path }) => `<dt><a ${address(path)}>${say(`not-found-${key}`)}</a></dt>
<dd>${say(`not-found-${key}-what`)}</dd>`
	);
	const unlinked =
		site === null
			? `<p class="unlinked" data-unlinked>${say('not-found-shorten')}</p>
<script>${FIND_SITE_SCRIPT}</script>`
			: '';
	return `<!doctype html>
<html lang="${defaultLanguage}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<title>${say('not-found-title')}: ${say('site-title')}</title>
<style>${style()}</style>
<script>${THEME_SCRIPT}</script>
</head>
<body>
<main>
<p class="site">${say('site-title')}</p>
<h1>${say('not-found-title')}</h1>
<p>${say('not-found-text')} ${say('not-found-here')}</p>
<dl>
${pages.join('\n')}
</dl>
${unlinked}
</main>
</body>
</html>
`;
}

/**
 * The page for an unknown address, whole in one file.
 *
 * It is served at any depth, `/nowhere` and `/charts/no/such/thing`, and below a base path that the
 * build does not know. No relative address is right from there, and one from the root would leave
 * the site that is hosted in a folder. So its style is inline, and it links to the story where the
 * build was told the site’s address (SITE_URL); otherwise it says in words where the story is.
 */
import { message } from '../charts/chart.ts';
import { defaultLanguage } from '../format/languages.ts';
import { escaped } from '../format/markup.ts';
import { messages } from './story.ts';

/** Paper, ink and measure of the other pages, in faces that need no request. */
const STYLE = `
:root { color-scheme: light dark; background: #fbf8f2; color: #1d1c1a; }
@media (prefers-color-scheme: dark) { :root { background: #18191b; color: #ebe7de; } }
body { max-width: 34em; margin: 0 auto; padding: 15vh 1.25rem 2rem; font: 1.125rem/1.5 Georgia, serif; }
h1 { margin: 0; font-size: 2.25em; font-weight: 500; line-height: 1.1; overflow-wrap: break-word; }
a { color: inherit; text-underline-offset: 0.2em; }
`;

/** @param site the address of the site, where it is known */
export function notFoundPage(site: string | undefined = process.env['SITE_URL']): string {
	const say = (key: string): string => escaped(message(messages(defaultLanguage), key));
	const story =
		site === undefined || site === ''
			? say('not-found-shorten')
			: `<a href="${escaped(site.replace(/\/*$/, '/'))}">${say('not-found-story')}</a>`;
	return `<!doctype html>
<html lang="${defaultLanguage}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${say('not-found-title')}: ${say('site-title')}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<p>${say('site-title')}</p>
<h1>${say('not-found-title')}</h1>
<p>${say('not-found-text')}</p>
<p>${story}</p>
</main>
</body>
</html>
`;
}

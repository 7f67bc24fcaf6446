/**
 * Pages of the markup that an embed has, with its scripts and as little else as these need: what is
 * tested on them is the scripts, at sizes that a test can choose.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cards } from '../../src/lib/interact/data.ts';
import { tokens, type Theme } from '../../src/lib/pictures/tokens.ts';
import { scriptText } from '../../vite/script-text.ts';
import { root } from './site.ts';

export interface EmbedScripts {
	child: string;
	frame: string;
	cards: string;
}

const inLibrary = (path: string): string => join(root, 'src/lib', path);

/** The scripts as they are printed into embeds, and the one that stands before their cards. */
export async function embedScripts(): Promise<EmbedScripts> {
	const names = ['child', 'frame', 'cards'] as const;
	const made = await Promise.all(names.map((name) => scriptText(inLibrary(`embed/${name}.ts`))));
	const [child = '', frame = '', cards = ''] = made.map(({ text }) => text);
	return { child, frame, cards };
}

/** A file of cards, as it lies beside an embed. */
export function cardsFile(scripts: EmbedScripts, cards: Cards): string {
	return `${scripts.cards}\nwindow.namesOnAListCards(${JSON.stringify(cards)});`;
}

function tonesOf(theme: Theme): string {
	const tones = Object.entries(tokens[theme]).map(([name, value]) => `--${name}: ${value}`);
	return `${tones.join('; ')}; color-scheme: ${theme}`;
}

/** One state at a time, as the fragment says; the house’s tones; nothing that has a height of its own. */
const STYLE = `
:root { ${tonesOf('light')} }
:root[data-theme='dark'] { ${tonesOf('dark')} }
@media (prefers-color-scheme: dark) { :root:not([data-theme='light']) { ${tonesOf('dark')} } }
* { box-sizing: border-box }
html { background: var(--paper); color: var(--ink) }
body { margin: 0; font: 16px/20px sans-serif }
main.embed { display: flow-root }
figure, h1, p { margin: 0 }
.embed-state:not(:target) { display: none }
.embed:not(:has(> .embed-state:target)) > .embed-state.key { display: block }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
`;

export interface EmbedPage {
	/** All in `main`: a box of twice its height if nothing is given. */
	content?: string;
	style?: string;
	/** Attributes of `main`; null for a page without one. */
	main?: Readonly<Record<string, string>> | null;
}

const BOX = '<div style="aspect-ratio: 2"></div>';

export function embedPage(
	{ child, frame }: EmbedScripts,
	{ content = BOX, style = '', main = {} }: EmbedPage = {}
): string {
	const sheet = readFileSync(inLibrary('embed/frame.css'), 'utf8');
	const attributes = Object.entries({
		'data-id': 'register',
		'data-version': '1.3.0',
		'data-state': 'first',
		...main
	})
		.map(([name, value]) => ` ${name}="${value}"`)
		.join('');
	return `<!doctype html>
<html lang="en" data-theme="light" class="embed">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light">
<meta name="responsive-embedded-sizing" content="allow-origins=*">
<title>An embed</title><link rel="icon" href="data:,">
<style>${STYLE}${sheet}${style}</style>
</head>
<body>
${main === null ? content : `<main class="embed"${attributes}>${content}</main>`}
<script>${child}</script>
<script>${frame}</script>
</body></html>`;
}

/** A state of a chart: its drawing so high, with a mark in the middle that stands for a record. */
export function stateSection(name: string, height: number, key = false): string {
	return `<section class="embed-state${key ? ' key' : ''}" id="${name}">
<figure class="chart" data-chart="register" data-state="${name}">
<figcaption><h1 class="finding">What ${name} shows</h1>
<p class="visually-hidden">In   words:
 ${name}</p></figcaption>
<div class="drawing" style="position: relative; height: ${height}px">
<a class="fact" data-fact="record-${name}" href="/sources/#record-${name}" target="_blank"
 style="position: absolute; left: 50%; top: 50%">19,546</a></div>
</figure></section>`;
}

/** From state to state, as it is printed. */
export function turns(states: number): string {
	return `<div class="turns" role="group" hidden>
<button type="button" data-turn="previous">Previous</button>
<span data-turn-at>1 of ${states}</span>
<button type="button" data-turn="next">Next</button></div>`;
}

/** The table of a chart’s records. */
export const TABLE = `<details class="record-table" data-table="register"><summary>Records</summary>
<table><caption>All records</caption><tbody>
<tr data-record="record-first" data-spoken="The first record"><th><a href="/sources/#record-first" target="_blank">First</a></th></tr>
<tr data-record="record-second" data-spoken="The second record"><th><a href="/sources/#record-second" target="_blank">Second</a></th></tr>
</tbody></table></details>`;

/** A reader’s own spacing of text, as success criterion 1.4.12 of WCAG has it. */
import type { Frame, Page } from 'playwright-core';

/** Spaces the text of a page or a frame, by what no policy of a page keeps out. */
export function spaceText(where: Page | Frame): Promise<void> {
	return where.evaluate(() => {
		const spaced = new CSSStyleSheet();
		spaced.replaceSync(
			'* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }'
		);
		document.adoptedStyleSheets = [...document.adoptedStyleSheets, spaced];
	});
}

/** Takes back what `spaceText` did. */
export function unspaceText(where: Page | Frame): Promise<void> {
	return where.evaluate(() => {
		document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1);
	});
}

import { readFileSync, writeFileSync } from 'node:fs';

const README = 'bench/README.md';

/**
 * A text in which something else stands between `<!-- name -->` and `<!-- /name -->`.
 * @param {string} text Markdown
 * @param {string} name
 * @param {string} measured Markdown
 * @throws Error where it has no such place
 */
export function withMeasured(text, name, measured) {
	const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
	const [before, rest] = text.split(begin);
	const after = rest?.split(end)[1];
	if (before === undefined || after === undefined)
		throw new Error(`${README} has no ${begin} … ${end}.`);
	return `${before}${begin}\n\n${measured}\n\n${end}${after}`;
}

/**
 * Puts what was measured into its place in `bench/README.md`.
 * @param {string} name
 * @param {string} measured Markdown
 */
export function writeMeasured(name, measured) {
	writeFileSync(README, withMeasured(readFileSync(README, 'utf8'), name, measured));
}

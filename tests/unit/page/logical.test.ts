/**
 * What stands on the left in one language stands on the right in another: styles name the beginning and the
 * end of a line, not its left and right. Drawings are placed from the left in every language, and places that
 * a script has measured are where they are.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parse, type Declaration } from 'postcss';
import { describe, expect, it } from 'vitest';
import { root } from '../../support/site.ts';

/** What is drawn along axes and on maps: its places are in percent, from the left. */
const DRAWN: readonly string[] = [
	'lib/charts/lanes/LaneStrips.svelte',
	'lib/charts/lanes/Mark.svelte',
	'lib/charts/layout/PlacedLabel.svelte',
	'lib/charts/marks/Frame.svelte',
	'lib/charts/marks/OffLineType.svelte',
	'lib/charts/marks/Plot.svelte',
	'lib/charts/marks/ReadingMark.svelte',
	'lib/charts/places/MapMarks.svelte',
	'lib/charts/returns/Ties.svelte'
];

const PHYSICAL =
	/^(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)(?:-|$)|left$|right$|border-(?:top|bottom)-(?:left|right)-radius$)/;
const SIDED = /^(?:text-align|float|clear|justify-content|transform-origin|background-position)$/;
const FOUR = /^(?:margin|padding|inset|border-(?:width|style|color)|scroll-margin|scroll-padding)$/;

/** The values of a list, in which a function is one. */
const valuesOf = (value: string): string[] =>
	value.match(/(?:[^\s()]|\((?:[^()]|\([^()]*\))*\))+/g) ?? [];

/** Whether a declaration says something of the left that it does not say of the right. */
function isPhysical({ prop, value }: Declaration): boolean {
	if (/^var\(--(?:left|right)\)$/.test(value)) return false;
	if (PHYSICAL.test(prop)) return true;
	if (SIDED.test(prop)) return /\b(?:left|right)\b/.test(value);
	const [, right, , left] = valuesOf(value);
	return FOUR.test(prop) && left !== undefined && left !== right;
}

/** Every physical declaration of a style sheet, as it is written. */
function physicalIn(css: string): string[] {
	const found: string[] = [];
	parse(css).walkDecls((declaration) => {
		if (isPhysical(declaration)) found.push(`${declaration.prop}: ${declaration.value}`);
	});
	return found;
}

const source = join(root, 'src');
const files = readdirSync(source, { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile() && /\.(?:css|svelte)$/.test(entry.name))
	.map((entry) => relative(source, join(entry.parentPath, entry.name)).split(sep).join('/'))
	.sort();

function styleOf(file: string): string {
	const text = readFileSync(join(source, file), 'utf8');
	if (file.endsWith('.css')) return text;
	return /<style>([\s\S]*)<\/style>\s*$/.exec(text)?.[1] ?? '';
}

describe('styles', () => {
	it.each(files.filter((file) => !DRAWN.includes(file)))('%s: name no side', (file) => {
		expect(physicalIn(styleOf(file))).toEqual([]);
	});

	it.each(DRAWN)('%s is a drawing, and does', (file) => {
		expect(physicalIn(styleOf(file))).not.toEqual([]);
	});
});

describe('the rule itself', () => {
	it.each([
		'margin-left: 1px',
		'padding-right: 0',
		'border-left: 1px solid',
		'border-left-color: red',
		'left: 0',
		'text-align: right',
		'float: left',
		'margin: 0 1px 2px 3px',
		'inset: 0 auto auto 0'
	])('finds “%s”', (declaration) => expect(physicalIn(`a { ${declaration} }`)).toHaveLength(1));

	it.each([
		'margin-inline-start: 1px',
		'padding: 1px 2px',
		'padding: 1px 2px 3px 2px',
		'padding: var(--top) calc(1px + 2px) 0',
		'inset-inline-end: 0',
		'text-align: end',
		'float: inline-start',
		'left: var(--left)'
	])('leaves “%s”', (declaration) => expect(physicalIn(`a { ${declaration} }`)).toEqual([]));
});

/** Binds a number in prose to the record that vouches for it. */
import type { TextDirective } from 'mdast-util-directive';
import { formatNumber, parseNumber } from '../format/numbers.ts';
import type { CopyFile } from './file.ts';
import type { Inline } from './model.ts';

const ATTRIBUTES = ['id', 'round'];

/** More digits than any figure has, and fewer than a binary fraction needs: 0.1 × 3 is 0.3. */
const DIGITS_OF_A_FIGURE = 12;

function rounded(value: number, step: number): number {
	return Number((Math.round(value / step) * step).toPrecision(DIGITS_OF_A_FIGURE));
}

function lookUp(
	file: CopyFile,
	node: TextDirective,
	id: string
): { value: number; anchor: string } | null {
	try {
		const found = file.context.fact(id);
		if (found === null)
			file.problem(node, `there is no record, number or derived value ${id} in the dataset`);
		return found;
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		file.problem(node, `the fact ${id} may not be computed: ${reason}`);
		return null;
	}
}

/** The number to which the prose is held: the record’s, or that number rounded to the step. */
function numberOf(
	file: CopyFile,
	node: TextDirective,
	value: number
): { value: number; rounded: boolean } | null {
	const round = node.attributes?.['round'];
	if (round === undefined || round === null) return { value, rounded: false };
	const step = Number(round);
	if (!(step > 0 && Number.isFinite(step))) {
		file.problem(node, `round is “${round}”, expected a number above 0`);
		return null;
	}
	const near = rounded(value, step);
	if (near === 0 && value !== 0) {
		file.problem(node, `round is ${round}, which leaves nothing of the number`);
		return null;
	}
	return { value: near, rounded: step !== 1 };
}

/** Compiles `:fact[given]{id=… round=…}`. What is wrong with it is reported and printed as typed. */
export function bindFact(file: CopyFile, node: TextDirective, given: string): Inline {
	const { locale, about } = file.context;
	file.checkAttributes(node, ATTRIBUTES);
	const id = node.attributes?.['id'];
	if (!id) {
		file.problem(node, 'a :fact needs the id of a record or a derived value: :fact[…]{id=…}');
		return file.typed(node);
	}
	const found = lookUp(file, node, id);
	const number = found === null ? null : numberOf(file, node, found.value);
	if (found === null || number === null) return file.typed(node);

	const written = formatNumber(number.value, locale);
	if (given !== '' && parseNumber(given, locale) !== number.value) {
		const recorded = formatNumber(found.value, locale);
		const near = number.rounded ? ` (rounded to ${node.attributes?.['round']}: ${written})` : '';
		file.problem(
			node,
			`the text “${given}” differs from the record ${id}, which says ${recorded}${near}`
		);
	}
	const said = number.rounded ? `${about} ${written}` : written;
	return { fact: { text: given === '' ? said : given, reference: id, anchor: found.anchor } };
}

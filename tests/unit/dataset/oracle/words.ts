/** Small things that the design says in words, said again without a look at the rules. */

export type Row = Record<string, unknown> & { id: string };
export type Raw = Record<string, Row[]>;

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysOf(year: number, month: number): number {
	const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
	return month === 2 && leap ? 29 : (MONTHS[month - 1] ?? 0);
}

/** “No impossible date; `2023-03` is a month.” */
export function isDate(text: unknown): text is string {
	if (typeof text !== 'string' || !/^[0-9]{4}(-[0-9]{2}){0,2}$/.test(text)) return false;
	const [year = 0, month, day] = text.split('-').map(Number);
	if (month === undefined) return true;
	if (month < 1 || month > 12) return false;
	return day === undefined || (day >= 1 && day <= daysOf(year, month));
}

/** First and last day that a date can mean. */
export function span(date: string): [first: string, last: string] {
	const [year = '', month, day] = date.split('-');
	if (day !== undefined) return [date, date];
	if (month !== undefined)
		return [
			`${date}-01`,
			`${date}-${String(daysOf(Number(year), Number(month))).padStart(2, '0')}`
		];
	return [`${date}-01-01`, `${date}-12-31`];
}

export function isText(value: unknown): value is string {
	return typeof value === 'string' && value.trim() !== '';
}

/** “Quotations at most 25 words.” */
export function isQuotation(value: unknown): boolean {
	if (!isText(value)) return false;
	return value.split(' ').filter((word) => /[a-z0-9]/i.test(word)).length <= 25;
}

/** “Unique ids in kebab case.” */
export function isId(value: unknown): value is string {
	if (typeof value !== 'string' || value.length === 0 || value.length > 80) return false;
	return value
		.split('-')
		.every((part) => part !== '' && [...part].every((c) => /[a-z0-9]/.test(c)));
}

/** “URLs https.” */
export function isAddress(value: unknown): boolean {
	if (value === null) return true;
	return typeof value === 'string' && value.startsWith('https://') && !value.includes(' ');
}

/** Characters of the mutations that a reader cannot see. */
export const HIDDEN = ['\u200B', '\u202E', '\u2060', '\uFEFF', '\uD800'];

export function hidesSomething(value: unknown): boolean {
	return HIDDEN.some((character) =>
		JSON.stringify(value).includes(JSON.stringify(character).slice(1, -1))
	);
}

export const records = ['deportation-figures', 'icc-timeline', 'summit-events', 'places'] as const;

export function list(row: Row, field: string): unknown[] {
	return Array.isArray(row[field]) ? (row[field] as unknown[]) : [];
}

/** The sources that a record cites. */
export function cited(row: Row): { source: string; evidence: unknown }[] {
	return list(row, 'sources') as { source: string; evidence: unknown }[];
}

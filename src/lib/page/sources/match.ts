/** What the sources page is narrowed to, in its address and against an entry. Knows no page. */

/** What a reader asked for; empty where it does not matter. */
export interface Wanted {
	/** Words, all of which an entry has. */
	q: string;
	/** A part of the page. */
	kind: string;
	/** A body, or a country’s bodies. */
	body: string;
	standing: string;
}

export const fields = ['q', 'kind', 'body', 'standing'] as const;

export const everything: Wanted = { q: '', kind: '', body: '', standing: '' };

/** What an entry is found by. */
export interface Findable {
	kind: string;
	bodies: readonly string[];
	standings: readonly string[];
	/** Its text, folded; asked for only where the rest fits. */
	text: () => string;
}

/**
 * A text as it is compared: without case, accents, kinds of apostrophe and the commas within numbers,
 * so that `19546` finds 19,546.
 */
export function fold(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase()
		.replace(/[’ʼ‘]/g, "'")
		.replace(/(?<=\d),(?=\d{3})/g, '')
		.replace(/\s+/g, ' ');
}

/** The folded words of what was typed. */
export function wordsOf(typed: string): string[] {
	return fold(typed).split(' ').filter(Boolean);
}

/** A test of entries, made once for all of them. */
export function matcher({ q, kind, body, standing }: Wanted): (entry: Findable) => boolean {
	const words = wordsOf(q);
	return (entry) => {
		if (kind !== '' && entry.kind !== kind) return false;
		if (body !== '' && !entry.bodies.includes(body)) return false;
		if (standing !== '' && !entry.standings.includes(standing)) return false;
		if (words.length === 0) return true;
		const text = entry.text();
		return words.every((word) => text.includes(word));
	};
}

export function isEverything(wanted: Wanted): boolean {
	return fields.every((field) => wanted[field].trim() === '');
}

/** What an address asks for. */
export function wantedIn(search: string): Wanted {
	const query = new URLSearchParams(search);
	const read = (field: keyof Wanted) => query.get(field) ?? '';
	return { q: read('q'), kind: read('kind'), body: read('body'), standing: read('standing') };
}

/** The query of an address that asks for it, its other parameters kept. */
export function searchOf(search: string, wanted: Wanted): string {
	const query = new URLSearchParams(search);
	for (const field of fields) {
		const value = wanted[field].trim();
		if (value === '') query.delete(field);
		else query.set(field, value);
	}
	const text = query.toString();
	return text === '' ? '' : `?${text}`;
}

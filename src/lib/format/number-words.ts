/**
 * Number words by language: prose writes small numbers in words. Each number from 0 with all the forms
 * that a sentence may ask for.
 */
const words: Readonly<Record<string, readonly (readonly string[])[]>> = {
	en: [
		['zero'],
		['one'],
		['two'],
		['three'],
		['four'],
		['five'],
		['six'],
		['seven'],
		['eight'],
		['nine'],
		['ten'],
		['eleven'],
		['twelve']
	],
	uk: [
		['нуль', 'нуля'],
		['один', 'одна', 'одне', 'одного', 'однієї', 'одному', 'одній', 'одну', 'одним', 'однією'],
		['два', 'дві', 'двоє', 'двох', 'двом', 'двома'],
		['три', 'троє', 'трьох', 'трьом', 'трьома'],
		['чотири', 'четверо', 'чотирьох', 'чотирьом', 'чотирма'],
		['п’ять', 'п’ятеро', 'п’яти', 'п’ятьох', 'п’ятьом', 'п’ятьма'],
		['шість', 'шестеро', 'шести', 'шістьох', 'шістьом', 'шістьма'],
		['сім', 'семеро', 'семи', 'сімох', 'сімом', 'сьома'],
		['вісім', 'восьмеро', 'восьми', 'вісьмох', 'вісьмом', 'вісьма'],
		['дев’ять', 'дев’ятеро', 'дев’яти', 'дев’ятьох', 'дев’ятьом', 'дев’ятьма'],
		['десять', 'десятеро', 'десяти', 'десятьох', 'десятьом', 'десятьма'],
		['одинадцять', 'одинадцяти', 'одинадцятьох', 'одинадцятьом', 'одинадцятьма'],
		['дванадцять', 'дванадцяти', 'дванадцятьох', 'дванадцятьом', 'дванадцятьма']
	]
};

/** The number that a word of a language stands for; null if it is none. */
export function numberOfWord(word: string, locale: string): number | null {
	const found = (words[locale] ?? []).findIndex((forms) => forms.includes(word.toLowerCase()));
	return found === -1 ? null : found;
}

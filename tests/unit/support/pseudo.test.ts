/** Two languages that do not exist, as they are made of English. */
import { describe, expect, it } from 'vitest';
import { unboundNumbers } from '../../../src/lib/copy/digits.ts';
import { directionOf } from '../../../src/lib/format/languages.ts';
import { copyIn, messagesIn } from '../../support/pseudo/content.ts';
import { accented, inPseudo, LONGER, pseudos, rightToLeft } from '../../support/pseudo/letters.ts';

const TEXT =
	'Estimates are another matter: whose calculation is published can be compared with the register.';

describe('the accented language', () => {
	it('is as much longer as it is said to be', () => {
		const ratio = inPseudo(TEXT, accented).length / TEXT.length;
		expect(ratio).toBeGreaterThan(1 + LONGER - 0.08);
		expect(ratio).toBeLessThan(1 + LONGER + 0.08);
	});

	it('has as many words, which can be told from the English ones', () => {
		expect(inPseudo(TEXT, accented).split(' ')).toHaveLength(TEXT.split(' ').length);
		expect(inPseudo('names', accented)).toBe('ñááméés');
	});
});

describe('the language from the right', () => {
	it('has letters that run from the right, and no marks that turn the direction', () => {
		const made = inPseudo(TEXT, rightToLeft);
		expect(made).toMatch(/^\p{Script=Arabic}/u);
		expect(made).not.toMatch(/[A-Za-z\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
		expect(directionOf(rightToLeft.tag)).toBe('rtl');
		expect(directionOf(accented.tag)).toBe('ltr');
	});
});

describe.each(pseudos)('$tag', (pseudo) => {
	it.each([
		['{number} of {all}', ['{number}', '{all}']],
		['What `<names-on-a-list>` can ask for', ['`<names-on-a-list>`']],
		['at https://example.org/a?b=c', ['https://example.org/a?b=c']],
		['since COVID-19, after Article 49', ['COVID-19', 'Article 49']],
		['the 1990s, 19,546 of them', ['1990s', '19,546']]
	])('leaves of “%s” what has to stay', (text, kept) => {
		for (const part of kept) expect(inPseudo(text, pseudo)).toContain(part);
	});

	it('writes days as its copy may have them', () => {
		const text = 'On 14 April and 19 June 2023, on 20 and 28 March, on 1 or 2 May.';
		const made = inPseudo(text, pseudo);
		expect(made.match(/\d+/g)).toEqual(text.match(/\d+/g));
		expect(unboundNumbers(made, pseudo.tag)).toEqual([]);
	});

	it('keeps directives, and writes a number that has a word in digits', () => {
		const text =
			':::step{#one chart=register state=first}\nIn :fact[eight]{id=a-b} days the :term[warrant]{id=warrant} [was](sources/) *read*.\n:::\n';
		const made = copyIn(text, pseudo);
		expect(made).toContain(':::step{#one chart=register state=first}\n');
		expect(made).toContain(':fact[8]{id=a-b}');
		expect(made).toMatch(/:term\[[^\]]+\]\{id=warrant\} \[[^\]]+\]\(sources\/\) \*[^*]+\*\.\n:::/);
		expect(made).not.toMatch(/\b(?:days|warrant\]|was|read)\b/);
	});

	it('has a wording for each of its plural forms', () => {
		const forms = new Intl.PluralRules(pseudo.tag).resolvedOptions().pluralCategories;
		const made = messagesIn({ 'a-one': 'one thing', 'a-other': '{number} things' }, pseudo);
		expect(Object.keys(made).sort()).toEqual(forms.map((form) => `a-${form}`).sort());
	});
});

import { expect, it } from 'vitest';
import { wrongInVocabulary } from '../../support/vocabulary.ts';

const page = {
	'@context': 'https://schema.org',
	'@type': 'WebPage',
	name: 'A page',
	publisher: { '@type': 'Organization', name: 'Somebody' }
};

it('lets pass what the vocabulary knows, and names what it does not', () => {
	const wrong = wrongInVocabulary([
		{ place: 'good', value: page },
		{ place: 'unknown property', value: { ...page, nmae: 'A page' } },
		{ place: 'wrong kind of value', value: { ...page, publisher: { '@type': 'Sausage' } } }
	]);
	expect(wrong.map((line) => line.split(':')[0])).toEqual([
		'unknown property',
		'wrong kind of value'
	]);
});

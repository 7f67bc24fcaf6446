import { expect, it } from 'vitest';
import { readingMinutes, type StoryCopy } from '../../../src/lib/copy/story-runs.ts';

/** A story of so many words besides the two of its titles. */
function storyOf(words: number): StoryCopy {
	const still = { slug: 'first', chart: 'c', state: 's' };
	const blocks = [{ kind: 'paragraph' as const, children: ['word '.repeat(words)] }];
	return {
		masthead: { title: 'Not counted', deck: ['Deck'], still, standfirst: [] },
		chapters: [
			{
				id: 'one',
				title: ['Chapter'],
				moved: [],
				sections: [
					{ kind: 'prose', blocks },
					{ kind: 'still', ...still }
				]
			}
		]
	};
}

it.each([
	[0, 1],
	[218, 1],
	[219, 2],
	[438, 2],
	[439, 3]
])('%i words and two more take %i minutes', (words, minutes) => {
	expect(readingMinutes(storyOf(words), 'en')).toBe(minutes);
});

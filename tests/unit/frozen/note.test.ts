import { describe, expect, test } from 'vitest';
import messages from '../../../src/content/en/messages.json' with { type: 'json' };
import { correctionNote } from '../../../src/lib/frozen/note.ts';

const correction = {
	version: '1.2.0',
	released: '2027-01-02',
	record: 'register-2023-03-28-19514',
	reason: 'The source says <19,512> & not "19,514".'
};

describe('the note on a frozen page', () => {
	test('nothing to correct, nothing to say', () => {
		expect(correctionNote([], messages, 'en', '../../')).toBe('');
	});

	test('names version, day and reason, links to the record, and escapes what editors wrote', () => {
		const note = correctionNote([correction], messages, 'en', '../../');
		expect(note).toContain('1.2.0');
		expect(note).toContain('2 January 2027');
		expect(note).toContain('href="../../sources/#register-2023-03-28-19514"');
		expect(note).toContain('The source says &lt;19,512&gt; &amp; not &quot;19,514&quot;.');
		expect(note).not.toContain('<19,512>');
	});

	test('leads from a page that lies deeper, too', () => {
		const note = correctionNote([correction], messages, 'en', '../../../../');
		expect(note).toContain('href="../../../../sources/#register-2023-03-28-19514"');
	});
});

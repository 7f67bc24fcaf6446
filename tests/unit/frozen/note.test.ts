import { describe, expect, test } from 'vitest';
import messages from '../../../src/content/en/messages.json' with { type: 'json' };
import { correctionNote, NOTE_CLASSES } from '../../../src/lib/frozen/note.ts';

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

	test('says its last correction to scripts, and opens beside the page that an embed stands in', () => {
		const later = { ...correction, version: '1.3.0', released: '2027-02-03' };
		const note = correctionNote([correction, later], messages, 'en', '../../', true);
		expect(note).toContain(
			'<aside class="correction" data-version="1.3.0" data-date="2027-02-03">'
		);
		expect(note.match(/<a /g)).toHaveLength(2);
		expect(note.match(/ target="_blank" rel="noopener"/g)).toHaveLength(2);
		expect(correctionNote([correction], messages, 'en', '../../')).not.toContain('target=');
	});

	test('has no class but those that a page keeps rules for', () => {
		const classes = correctionNote([correction], messages, 'en', '')
			.match(/class="([^"]*)"/g)
			?.flatMap((said) => said.slice(7, -1).split(' '));
		expect(classes).toEqual([...NOTE_CLASSES]);
	});
});

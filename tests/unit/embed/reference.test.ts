/** What the page and the document for those who embed list is what the scripts do, all of it and no more. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import messages from '../../../src/content/en/messages.json';
import { PROTOCOL } from '../../../src/lib/embed/protocol.ts';
import { ELEMENT_ATTRIBUTES, EVENTS, FRAME_ATTRIBUTES } from '../../../src/lib/embed/reference.ts';

const HOST = 'src/lib/embed/host';

/** The text of every part of the script for hosts. */
const parts = readdirSync(HOST, { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.ts'))
	.map((file) => readFileSync(`${HOST}/${file}`, 'utf8'));

const document = readFileSync('docs/embedding.md', 'utf8');

const frame = FRAME_ATTRIBUTES.flatMap(({ names }) => names);
const element = ELEMENT_ATTRIBUTES.flatMap(({ names }) => names);

const matches = (text: string, pattern: RegExp): string[] =>
	[...text.matchAll(pattern)].map(([, found]) => found ?? '');

const sorted = (names: readonly string[]): string[] => [...new Set(names)].sort();

/** Names in a list of the source, which is held by no module that runs outside a browser. */
const listed = (name: string): string[] =>
	parts.flatMap((text) =>
		matches(text, new RegExp(`const ${name} = \\[([^\\]]*)\\]`, 'g')).flatMap((list) =>
			matches(list, /'([^']+)'/g)
		)
	);

/** Names in the first cells of the tables below a heading of the document, without their values. */
function cellsBelow(heading: string): string[] {
	const [, after = ''] = document.split(`# ${heading}\n`);
	const [section = ''] = after.split('\n#');
	return section
		.split('\n')
		.filter((line) => line.startsWith('| `'))
		.flatMap((line) => matches(line.split('|')[1] ?? '', /`([a-z-]+)(?:=[^`]*)?`/g));
}

describe('attributes of a frame', () => {
	test('are those that the script reads', () => {
		const read = parts.flatMap((text) => [
			...matches(text, /const \{ ([^}]+) \} = (?:frame\.)?dataset\b/g).flatMap((names) =>
				names.split(', ')
			),
			...matches(text, /\bdataset\['(\w+)'\]/g),
			...matches(text, /'(\w+)' in (?:frame\.)?dataset\b/g)
		]);
		const attributes = read.map(
			(name) => `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
		);
		expect(sorted(frame)).toEqual(sorted(attributes));
	});

	test('are those of the document', () => {
		// Further values of an attribute stand beside it.
		const names = cellsBelow('What a frame can ask for').filter((name) => /^data-/.test(name));
		expect(sorted(frame)).toEqual(sorted(names));
	});
});

describe('attributes of the element', () => {
	test('are those that it looks at', () => {
		expect(sorted(element)).toEqual(sorted([...listed('PASSED'), ...listed('NAMING'), 'title']));
	});

	test('that are passed on are the frame’s', () => {
		expect(frame).toEqual(expect.arrayContaining(listed('PASSED').map((name) => `data-${name}`)));
	});

	test('are those of the document', () => {
		expect(sorted(element)).toEqual(sorted(cellsBelow('The element')));
	});
});

describe('events', () => {
	test('are those of the document, with their fields', () => {
		const rows = document.split('\n').flatMap((line) => {
			const [, type, fields = ''] =
				new RegExp(`^\\| \`${PROTOCOL}:(\\w+)\` +\\|([^|]*)\\|`).exec(line) ?? [];
			return type === undefined ? [] : [[type, matches(fields, /`(\w+)`/g)] as const];
		});
		expect(Object.fromEntries(rows)).toEqual(EVENTS);
	});
});

test('there are words for each, and for nothing else', () => {
	const said = Object.keys(messages).filter((key) =>
		/^embedding-script-(?:frame|element|events)-/.test(key)
	);
	expect(sorted(said)).toEqual(
		sorted([
			...FRAME_ATTRIBUTES.map(({ key }) => `embedding-script-frame-${key}`),
			...ELEMENT_ATTRIBUTES.map(({ key }) => `embedding-script-element-${key}`),
			...Object.keys(EVENTS).map((type) => `embedding-script-events-${type}`)
		])
	);
});

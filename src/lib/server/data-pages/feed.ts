/** The Atom feed of releases and corrections (RFC 4287). */
import { createHash } from 'node:crypto';
import type { Language } from '../../format/languages.ts';
import { inParts } from '../../format/foreign.ts';
import { escaped } from '../../format/markup.ts';
import { AUTHOR, LICENCE } from '../data-package/credit.ts';
import { releases } from '../dataset.ts';
import { addressesFrom, pathIn, prefixOf, siteAddress } from '../site.ts';
import { correctionAnchor, corrections, recordLabel } from './corrections.ts';
import { changesText, pairs } from './pairs.ts';
import { writer, type Writer } from './writer.ts';

/** The namespace of this project’s ids: a random UUID, chosen once. */
const NAMESPACE = '6f1c0b52-7a0e-4a4e-9d5b-0c7f3f2b8d11';

/** An id that depends on a name alone and not on where the site stands: a UUID of version 5 (RFC 9562). */
export function urn(name: string): string {
	const bytes = createHash('sha1')
		.update(Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex'))
		.update(name)
		.digest()
		.subarray(0, 16);
	bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
	bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
	const hex = bytes.toString('hex');
	return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}

interface Entry {
	/** What its id is made from: never changes, whatever is released later. */
	name: string;
	title: string;
	/** As `YYYY-MM-DD`. */
	date: string;
	/** Path of the page that shows it. */
	path: string;
	summary: string;
}

/** A day as Atom wants it; the dataset knows no hour. */
function moment(date: string): string {
	return `${date}T00:00:00Z`;
}

/** More rows than these are counted, not named. */
const NAMED_ROWS = 5;

function correctionEntries(write: Writer): Entry[] {
	const neighbours = pairs();
	return corrections().flatMap(({ version, released, reason, rows }) => {
		const pair = neighbours.find(({ to }) => to.manifest.version === version);
		const [first] = rows;
		if (pair === undefined || first === undefined) return [];
		const labels = rows.slice(0, NAMED_ROWS).map(({ record }) => recordLabel(record, pair, write));
		const more = rows.length - labels.length;
		return [
			{
				name: `correction/${version}/${first.record}`,
				title: write.say('feed-correction', { version, reason }),
				date: released,
				path: `corrections/#${correctionAnchor(version, first.record)}`,
				summary: [...labels, ...(more > 0 ? [write.counted('feed-more', more)] : [])].join('\n')
			}
		];
	});
}

function releaseEntries(write: Writer): Entry[] {
	return [...releases()].reverse().map(({ manifest }, i, all) => {
		const { version, released, notes, changes } = manifest;
		const what =
			i === all.length - 1
				? write.counted('data-first', changes.added.length)
				: changesText(manifest, write);
		return {
			name: `release/${version}`,
			title: write.say('feed-release', { version }),
			date: released,
			path: `data/#v${version}`,
			summary: `${notes}\n${what}`
		};
	});
}

/** Latest first; of one day, a release before what it corrected. */
function entries(write: Writer): Entry[] {
	const own = releaseEntries(write);
	const fixed = correctionEntries(write);
	return own.flatMap((release) => [
		release,
		...fixed.filter(({ name }) =>
			name.startsWith(`correction/${release.name.slice('release/'.length)}/`)
		)
	]);
}

/** An element of text, which says its language where that is another than the feed’s. */
function textElement(name: string, text: string, language: Language): string {
	const lang = inParts(text, language).find((part) => part.lang !== null)?.lang ?? null;
	return `<${name}${lang === null ? '' : ` xml:lang="${lang}"`}>${escaped(text)}</${name}>`;
}

export function atomFeed(language: Language): string {
	const write = writer(language);
	const prefix = prefixOf(language);
	const path = pathIn(prefix, 'feed.xml');
	const address = addressesFrom(path);
	const page = (inner: string) => escaped(address(pathIn(prefix, inner)));
	// The words of an entry differ by language, so its id does too.
	const id = (name: string) => urn(prefix === '' ? name : `${prefix}/${name}`);
	const found = entries(write);
	const [latest] = found;
	const items = found.map(
		({ name, title, date, path: where, summary }) => `	<entry>
		<id>${id(name)}</id>
		${textElement('title', title, language)}
		<published>${moment(date)}</published>
		<updated>${moment(date)}</updated>
		<link rel="alternate" type="text/html" href="${page(where)}"/>
		${textElement('summary', summary, language)}
	</entry>
`
	);
	const self =
		siteAddress() === null
			? ''
			: `	<link rel="self" type="application/atom+xml" href="${escaped(address(path))}"/>\n`;
	return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
	<id>${id('feed')}</id>
	<title>${escaped(write.say('feed-title'))}</title>
	<subtitle>${escaped(write.say('feed-subtitle'))}</subtitle>
	<updated>${moment(latest?.date ?? '1970-01-01')}</updated>
	<author><name>${escaped(AUTHOR)}</name></author>
	${textElement('rights', LICENCE.title, language)}
	<link rel="alternate" type="text/html" href="${page('data/')}"/>
${self}${items.join('')}</feed>
`;
}

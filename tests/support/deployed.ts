/** A small site with a file of every kind, and what a server has to say of each. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compressAll } from '../../scripts/lib/compress.mjs';

export interface Expected {
	/** Below the base; a folder for its `index.html`. */
	path: string;
	type: string;
	/** How long it may be kept. */
	kept: 'year' | 'minute' | 'asked for';
	/** Who may put it in a frame. */
	framed: 'anywhere' | 'nowhere';
	/** Whether pages of other origins may read it. */
	shared: boolean;
}

const HTML = 'text/html; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';
const SVG = 'image/svg+xml; charset=utf-8';
const CSV = 'text/csv; charset=utf-8';
const PLAIN = 'text/plain; charset=utf-8';

/** Written by hand, and not worked out from the rules that it is to hold to account. */
const TABLE = `
/                                      ${HTML} | minute | nowhere  |
uk/                                    ${HTML} | minute | nowhere  |
sources/                               ${HTML} | minute | nowhere  |
uk/methodology/                        ${HTML} | minute | nowhere  |
v/1.2.0/                               ${HTML} | minute | nowhere  |
uk/v/1.2.0/                            ${HTML} | minute | nowhere  |
charts/                                ${HTML} | minute | nowhere  | shared
charts/register/                       ${HTML} | minute | nowhere  | shared
v/1.2.0/charts/register/               ${HTML} | minute | nowhere  | shared
data/                                  ${HTML} | minute | nowhere  | shared
data/compare/1.1.0-to-1.2.0/           ${HTML} | minute | nowhere  | shared
embed/                                 ${HTML} | minute | nowhere  | shared
uk/embed/                              ${HTML} | minute | nowhere  | shared
embed/register/                        ${HTML} | minute | anywhere | shared
embed/story/                           ${HTML} | minute | anywhere | shared
uk/embed/register/                     ${HTML} | minute | anywhere | shared
v/1.2.0/embed/register/                ${HTML} | minute | anywhere | shared
uk/v/1.2.0/embed/register/             ${HTML} | minute | anywhere | shared
embed/register/cards.js                ${SCRIPT} | minute | anywhere | shared
embed/v1.js                            ${SCRIPT} | minute | nowhere | shared
embed/v1.Q3x-f_9.js                    ${SCRIPT} | year | nowhere | shared
embed/v1-more.52fda3cc.js              ${SCRIPT} | year | nowhere | shared
oembed/register.json                   ${JSON_TYPE} | minute | nowhere | shared
uk/oembed/register.json                ${JSON_TYPE} | minute | nowhere | shared
charts.json                            ${JSON_TYPE} | minute | nowhere | shared
charts.schema.json                     ${JSON_TYPE} | minute | nowhere | shared
charts/register.csv                    ${CSV} | minute | nowhere | shared
charts/register.svg                    ${SVG} | minute | nowhere | shared
charts/register/first-dark.svg         ${SVG} | minute | nowhere | shared
charts/register.png                    image/png | minute | nowhere | shared
v/1.2.0/charts/register.svg            ${SVG} | minute | nowhere | shared
share/story.png                        image/png | minute | nowhere | shared
icon.svg                               ${SVG} | minute | nowhere | shared
data/latest.json                       ${JSON_TYPE} | minute | nowhere | shared
data/schema/1.json                     ${JSON_TYPE} | minute | nowhere | shared
data/1.2.0/dataset.json                ${JSON_TYPE} | year | nowhere | shared
data/1.2.0/places.csv                  ${CSV} | year | nowhere | shared
data/1.2.0/SHA256SUMS                  ${PLAIN} | year | nowhere | shared
_app/immutable/assets/5.BYaFpwk6.css   text/css; charset=utf-8 | year | nowhere | shared
_app/immutable/assets/face.BqRLTx4X.woff2 font/woff2 | year | nowhere | shared
_app/immutable/workers/start-DBoO91su.js ${SCRIPT} | year | nowhere | shared
cards.json                             ${JSON_TYPE} | minute | nowhere |
feed.xml                               application/atom+xml; charset=utf-8 | minute | nowhere |
uk/feed.xml                            application/atom+xml; charset=utf-8 | minute | nowhere |
sitemap.xml                            application/xml; charset=utf-8 | minute | nowhere |
robots.txt                             ${PLAIN} | minute | nowhere |
licences.txt                           ${PLAIN} | minute | nowhere |
sbom.cdx.json                          application/vnd.cyclonedx+json | minute | nowhere |
service-worker.js                      ${SCRIPT} | asked for | nowhere |
manifest.webmanifest                   application/manifest+json; charset=utf-8 | minute | nowhere |
`;

export const expected: readonly Expected[] = TABLE.trim()
	.split('\n')
	.map((line) => {
		const [, path = '', rest = ''] = /^(\S+)\s+(.*)$/.exec(line) ?? [];
		const [type = '', kept = '', framed = '', shared = ''] = rest.split('|').map((s) => s.trim());
		return {
			path: path === '/' ? '' : path,
			type,
			kept: kept === 'year' || kept === 'asked for' ? kept : 'minute',
			framed: framed === 'anywhere' ? 'anywhere' : 'nowhere',
			shared: shared === 'shared'
		};
	});

const WEEK = 7 * 24 * 60 * 60;

export const keptFor = {
	year: 'public, max-age=31536000, immutable',
	'asked for': 'no-cache',
	minute: `public, max-age=60, stale-while-revalidate=${WEEK}, stale-if-error=${WEEK}`
};

/** Every header of an answer that is ours to say, with null for one that must not be there. */
export function headersExpected({ type, kept, framed, shared }: Expected) {
	return {
		'content-type': type,
		'cache-control': keptFor[kept],
		'content-security-policy':
			framed === 'anywhere' ? 'frame-ancestors *' : "frame-ancestors 'none'",
		'cross-origin-opener-policy': framed === 'anywhere' ? null : 'same-origin',
		'cross-origin-embedder-policy': framed === 'anywhere' ? 'credentialless' : null,
		'cross-origin-resource-policy': shared ? 'cross-origin' : null,
		'access-control-allow-origin': shared ? '*' : null,
		'x-content-type-options': 'nosniff',
		'referrer-policy': 'no-referrer',
		'strict-transport-security': null,
		'x-frame-options': null
	};
}

export function fileOf(path: string): string {
	return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** Long enough to be compressed, and another text for each file. */
export function textOf(path: string, edition: string): string {
	return `${edition} ${path} ${'Each number is a link to the record behind it. '.repeat(60)}`;
}

export function temporaryFolder(name: string): { path: string; remove: () => void } {
	const path = mkdtempSync(join(tmpdir(), `names-${name}-`));
	return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export async function writeSite(folder: string, edition = 'first'): Promise<void> {
	for (const path of [...expected.map(({ path }) => path), '404.html']) {
		const file = join(folder, fileOf(path));
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, textOf(path, edition));
	}
	const cache = temporaryFolder('compressed');
	await compressAll(folder, cache.path);
	cache.remove();
}

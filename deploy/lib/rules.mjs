/**
 * What a server says of each address: the one source of `deploy/`. Every configuration there is
 * written from it by `node deploy/configure.mjs`.
 */
import { isIn } from './paths.mjs';
import { typeWithoutEnding, typesByEnding, typesByPath } from './types.mjs';

const MINUTE = 60;
export const WEEK = 7 * 24 * 60 * 60;
const YEAR = 365 * 24 * 60 * 60;

/** The page for unknown addresses. */
export const NOT_FOUND = '404.html';

/** Host scripts under the hash of what they say, and what these load: other people’s articles pin them. */
const hostScripts = ['embed/v1.*.js', 'embed/v1-more.*.js'];

/** These never change: a change of theirs has another address. */
export const unchanging = ['_app/immutable/**', 'data/version/**', ...hostScripts];

/** Asked for anew at each visit: an old service worker would stand between a reader and what is new. */
export const renewed = ['service-worker.js'];

/**
 * What stays when a new build no longer has it, and for how many days: a page that a reader has open, or a
 * cache holds, still asks for it.
 */
export const staying = [
	{ paths: ['_app/immutable/**'], days: 30 },
	{ paths: hostScripts, days: Infinity }
];

/** What other sites put in a frame; not the page about embedding, which is `/embed/` itself. */
export const embeds = ['(lang/)(v/)embed/*/**'];

/** What the pages, scripts and tools of other origins may read: files, and all that an embed loads. */
export const shared = [
	'(lang/)(v/)embed/**',
	'_app/immutable/**',
	'(lang/)data/**',
	'(lang/)oembed/**',
	'(lang/)(v/)charts/**',
	'(lang/)charts.json',
	'charts.schema.json',
	'(lang/)share/**',
	'icon.svg'
];

/** Where pages are that no other site may frame: for hosts that cannot say “everywhere else”. */
export const pages = [
	'(lang/)(v/)',
	'(lang/)(v/)charts/**',
	'(lang/)embed/',
	'(lang/)data/**',
	'(lang/)sources/**',
	'(lang/)methodology/**',
	'(lang/)corrections/**'
];

/** What nothing here uses is refused to any script, an embed’s or a stranger’s. */
const REFUSED = [
	'accelerometer',
	'camera',
	'display-capture',
	'geolocation',
	'gyroscope',
	'hid',
	'idle-detection',
	'local-fonts',
	'magnetometer',
	'microphone',
	'midi',
	'payment',
	'serial',
	'usb'
];

/**
 * Headers with their values by path: the first case that holds, or else `otherwise`; null is no header.
 *
 * Strict-Transport-Security is not among them: it binds a whole host, for longer than this site may be
 * there, so it belongs to whoever holds the certificate. Of the content security policy a header says
 * only what a `<meta>` cannot: two policies that both name scripts would each forbid what the other
 * allows.
 * @type {readonly { name: string, why: string, cases: { paths: readonly string[], value: string | null }[], otherwise: string | null }[]}
 */
export const headers = [
	{
		name: 'Cache-Control',
		why: 'a year for what never changes; all else a minute, and a week while it is renewed or fails',
		cases: [
			{ paths: unchanging, value: `public, max-age=${YEAR}, immutable` },
			{ paths: renewed, value: 'no-cache' },
			{ paths: [NOT_FOUND], value: `public, max-age=${MINUTE}` }
		],
		otherwise: `public, max-age=${MINUTE}, stale-while-revalidate=${WEEK}, stale-if-error=${WEEK}`
	},
	{
		name: 'Content-Security-Policy',
		why: 'who may frame a page: what a <meta> cannot say',
		cases: [{ paths: embeds, value: 'frame-ancestors *' }],
		otherwise: "frame-ancestors 'none'"
	},
	{
		name: 'Cross-Origin-Opener-Policy',
		why: 'no page that opens the story can reach into it',
		cases: [{ paths: embeds, value: null }],
		otherwise: 'same-origin'
	},
	{
		name: 'Cross-Origin-Embedder-Policy',
		why: 'isolated host pages take in frames only that say this',
		cases: [{ paths: embeds, value: 'credentialless' }],
		otherwise: null
	},
	{
		name: 'Cross-Origin-Resource-Policy',
		why: 'the same, for frames, pictures and scripts',
		cases: [{ paths: shared, value: 'cross-origin' }],
		otherwise: null
	},
	{
		name: 'Access-Control-Allow-Origin',
		why: 'data may be read anywhere; a sandboxed embed is a stranger to its own faces and scripts',
		cases: [{ paths: shared, value: '*' }],
		otherwise: null
	},
	{
		name: 'X-Content-Type-Options',
		why: 'a file is what its type says',
		cases: [],
		otherwise: 'nosniff'
	},
	{
		name: 'Referrer-Policy',
		why: 'nobody is told who reads this',
		cases: [],
		otherwise: 'no-referrer'
	},
	{
		name: 'Permissions-Policy',
		why: 'what nothing here uses',
		cases: [],
		otherwise: REFUSED.map((feature) => `${feature}=()`).join(', ')
	}
];

/** @param {string} path below the base @returns {string} */
export function typeOf(path) {
	const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
	const special = typesByPath.find(({ paths }) => isIn(paths, file));
	const ending = /\.([a-z\d]+)$/.exec(file)?.[1];
	return (
		special?.type ?? (ending === undefined ? undefined : typesByEnding[ending]) ?? typeWithoutEnding
	);
}

/**
 * All that is said of an address: for stores that keep headers with each file.
 * @param {string} path below the base
 * @returns {Record<string, string>}
 */
export function headersOf(path) {
	const said = headers.flatMap(({ name, cases, otherwise }) => {
		const found = cases.find(({ paths }) => isIn(paths, path));
		const value = found === undefined ? otherwise : found.value;
		return value === null ? [] : [[name, value]];
	});
	return Object.fromEntries([['Content-Type', typeOf(path)], ...said]);
}

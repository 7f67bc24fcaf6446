/** Caddy: the whole site as a Caddyfile. */
import { regexOf } from './paths.mjs';
import { NOT_FOUND, headers, headersOf } from './rules.mjs';
import { isText, typeWithoutEnding, typesByEnding, typesByPath } from './types.mjs';

/** @param {string} name @param {string} value @param {string} [matcher] */
const says = (name, value, matcher) =>
	`header ${matcher === undefined ? '' : `${matcher} `}${name} "${value}"`;

/** @param {string} header @param {number} i */
const matcherOf = (header, i) => `@${header.toLowerCase().replaceAll('-', '_')}_${i}`;

/**
 * One header as lines of a `route`, where a later line has the last word.
 * @param {typeof headers[0]} header
 */
function headerLines({ name, why, cases, otherwise }) {
	const given = cases.flatMap(({ paths, value }, i) => {
		const matcher = matcherOf(name, i);
		const [not, said] = value === null ? ['not ', otherwise] : ['', value];
		return said === null
			? []
			: [`${matcher} ${not}path_regexp ^/${regexOf(paths)}`, says(name, said, matcher)];
	});
	const withheld = cases.some(({ value }) => value === null);
	const always = otherwise === null || withheld ? [] : [says(name, otherwise)];
	return [`# ${name}: ${why}`, ...always, ...given, ''];
}

function typeLines() {
	const each = [
		...Object.entries(typesByEnding).map(([ending, type]) => ({
			pattern: ending === 'html' ? '(?:/|[.]html)$' : `[.]${ending}$`,
			type
		})),
		...typesByPath.map(({ paths, type }) => ({ pattern: `^/${regexOf(paths)}`, type }))
	].flatMap(({ pattern, type }, i) => {
		const matcher = matcherOf('type', i);
		return [`${matcher} path_regexp ${pattern}`, says('Content-Type', type, matcher)];
	});
	return ['# Content-Type', says('Content-Type', typeWithoutEnding), ...each, ''];
}

/**
 * Sends a reader from a folder’s name to the folder, with the query: an embed’s settings are in it, and
 * older Caddies lose it. Not from a path that begins with two slashes of either kind, which would name
 * another host.
 * @param {string} name @param {readonly string[]} matcher
 */
function folderLines(name, matcher) {
	return [
		...[
			['', '{query} == ""'],
			['_query', '{query} != ""']
		].flatMap(([ending, expression]) => [
			`@${name}${ending} {`,
			...indented([
				...matcher,
				'not path //*',
				'not path_regexp ^/\\\\',
				`expression \`${expression}\``
			]),
			'}'
		]),
		`redir @${name} {http.request.orig_uri.path}/ permanent`,
		`redir @${name}_query {http.request.orig_uri.path}/?{query} permanent`,
		''
	];
}

/** What has compressed copies says so whichever of them is sent: older Caddies say it of the copies alone. */
function varyLines() {
	const endings = Object.keys(typesByEnding).filter((ending) => isText(`.${ending}`));
	return [
		'# Vary',
		`@texts path_regexp (?:/|[.](?:${endings.join('|')})|/[^/.]+)$`,
		'header @texts {',
		'\tVary Accept-Encoding',
		'\tdefer',
		'}',
		''
	];
}

/** @param {readonly string[]} lines */
const indented = (lines) => lines.map((line) => (line === '' ? '' : `\t${line}`));

/**
 * @param {import('./settings.mjs').Settings} settings
 * @returns {Record<string, string>} files by their names
 */
export function caddyFiles({ base, root, listen }) {
	const [, port] = /:(\d+)$/.exec(listen) ?? [];
	const route = [
		`root * ${root}`,
		'',
		...headers.flatMap(headerLines),
		...typeLines(),
		...varyLines(),
		...folderLines('folder', ['not path */', 'file {path}/index.html']),
		'# Copies that the build has made stand beside the files.',
		'file_server {',
		'\tprecompressed br gzip',
		'}'
	];
	const lost = [
		`root * ${root}`,
		...Object.entries(headersOf(NOT_FOUND)).map(([name, value]) => says(name, value)),
		`rewrite * /${NOT_FOUND}`,
		'file_server'
	];
	const site = [
		`bind ${listen.slice(0, listen.lastIndexOf(':'))}`,
		'',
		...(base === '/' ? [] : folderLines('base', [`path ${base.slice(0, -1)}`])),
		`handle_path ${base}* {`,
		...indented(['route {', ...indented(route), '}']),
		'}',
		...(base === '/' ? [] : ['handle {', '\terror 404', '}']),
		'',
		'handle_errors {',
		...indented([
			`@unknown {`,
			`\tpath ${base}*`,
			'\texpression {http.error.status_code} == 404',
			'}',
			'handle @unknown {',
			...indented(['route {', ...indented(lost), '}']),
			'}'
		]),
		'}'
	];
	const text = [
		'# The whole site, as the origin behind a CDN or an edge that speaks TLS. With a host’s name in place',
		'# of the address and without “bind”, Caddy gets the certificate and speaks TLS itself.',
		'{',
		'\tadmin off',
		'}',
		'',
		`http://:${port} {`,
		...indented(site),
		'}',
		''
	];
	return { Caddyfile: text.join('\n') };
}

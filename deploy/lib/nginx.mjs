/** nginx: values by path as maps, for `http`, and the site itself, for any `server`. */
import { regexOf } from './paths.mjs';
import { NOT_FOUND, headers } from './rules.mjs';
import { typeWithoutEnding, typesByEnding, typesByPath } from './types.mjs';

/** @param {string} header @returns {string} the variable that holds its value */
const variableOf = (header) => `$names_${header.toLowerCase().replaceAll('-', '_')}`;

/** @param {string} base @returns {string} as a regular expression */
const literally = (base) => base.replaceAll('.', '[.]');

const byPath = headers.filter(({ cases }) => cases.length > 0);

/** @param {import('./settings.mjs').Settings} settings */
function maps({ base }) {
	const each = byPath.map(({ name, why, cases, otherwise }) => {
		const lines = cases.map(
			({ paths, value }) => `\t"~^${literally(base)}${regexOf(paths)}" "${value ?? ''}";`
		);
		return `# ${name}: ${why}
map $uri ${variableOf(name)} {
	default "${otherwise ?? ''}";
${lines.join('\n')}
}`;
	});
	return `# For http { … }. The address is the one that is answered with in the end: a folder’s index.html, or
# ${NOT_FOUND}. A header with no value is not sent.

${each.join('\n\n')}
`;
}

/** @param {import('./settings.mjs').Settings} settings */
function site({ base, root, brotli }) {
	const said = headers.map(({ name, cases, otherwise }) => {
		const value = cases.length > 0 ? variableOf(name) : `"${otherwise}"`;
		return `\tadd_header ${name} ${value} always;`;
	});
	const types = Object.entries(typesByEnding).map(([ending, type]) => `\t\t"${type}" ${ending};`);
	const special = typesByPath.map(
		({ paths, type }) => `
	location ~ "^${literally(base)}(${regexOf(paths).replace(/\$$/, '')})$" {
		alias ${root}/$1;
		types { }
		default_type "${type}";
	}`
	);
	const folder =
		base === '/'
			? ''
			: `location = ${base.slice(0, -1)} {
	absolute_redirect off;
	return 301 ${base}$is_args$args;
}

`;
	return `# For server { … }; maps.conf goes into http { … }.

${folder}location ^~ ${base} {
	# A link to the folder that is published now: a new one is published by putting another in its place.
	alias ${root}/;
	index index.html;
	error_page 404 ${base}${NOT_FOUND};

	# /charts becomes /charts/ on whatever host and port the reader came by.
	absolute_redirect off;

	# Copies that the build has made stand beside the files.
	gzip off;
	gzip_static on;
${brotli ? '\tbrotli_static on; # libnginx-mod-http-brotli-static; gzip alone does without it\n' : ''}	gzip_vary on;
	etag on;

	types {
${types.join('\n')}
	}
	default_type "${typeWithoutEnding}";

${said.join('\n')}
${special.join('\n')}
}
`;
}

/** @param {import('./settings.mjs').Settings} settings */
function example({ listen }) {
	return `# A whole nginx for this site alone, as the origin behind a CDN or an edge that speaks TLS.
# Started with: nginx -c <this file>

include /etc/nginx/modules-enabled/*.conf;
user www-data;
worker_processes auto;

events {
	worker_connections 4096;
}

http {
	access_log off;
	server_tokens off;
	sendfile on;
	tcp_nopush on;

	include maps.conf;

	server {
		listen ${listen};
		include site.conf;
	}
}
`;
}

/**
 * @param {import('./settings.mjs').Settings} settings
 * @returns {Record<string, string>} files by their names
 */
export function nginxFiles(settings) {
	return {
		'nginx/maps.conf': maps(settings),
		'nginx/site.conf': site(settings),
		'nginx/nginx.conf': example(settings)
	};
}

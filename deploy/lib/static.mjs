/**
 * Hosts of static sites that read `_headers` and `_redirects`. Where two of its rules name one header,
 * one host joins the values with a comma and another takes the last: so no path may be in two rules that
 * name the same header, and what holds “everywhere else” is written for the pages that there are.
 * Nothing is said of what is kept a minute: these hosts ask their own store at each visit, and empty
 * what they keep when something new is uploaded.
 */
import { globsOf } from './paths.mjs';
import { NOT_FOUND, headers, pages, renewed, unchanging } from './rules.mjs';

/** What is kept longer than a minute, or not at all. @type {readonly (readonly string[])[]} */
const KEPT_OTHERWISE = [unchanging, renewed];

/** @typedef {{ paths: readonly string[], name: string, value: string }} Said */

/**
 * @param {typeof headers[0]} header
 * @returns {Said[]}
 */
function saidOf({ name, cases, otherwise }) {
	if (name === 'Cache-Control')
		return cases.flatMap(({ paths, value }) =>
			KEPT_OTHERWISE.includes(paths) && value !== null ? [{ paths, name, value }] : []
		);
	const given = cases.flatMap(({ paths, value }) =>
		value === null ? [] : [{ paths, name, value }]
	);
	if (otherwise === null) return given;
	return [...given, { paths: cases.length === 0 ? ['**'] : pages, name, value: otherwise }];
}

/**
 * @param {import('./settings.mjs').Settings} settings
 * @returns {Record<string, string>} files by their names
 */
export function staticFiles({ base }) {
	/** @type {Map<string, string[]>} */
	const rules = new Map();
	for (const { paths, name, value } of headers.flatMap(saidOf)) {
		for (const glob of globsOf(paths)) {
			const path = `${base}${glob}`;
			rules.set(path, [...(rules.get(path) ?? []), `  ${name}: ${value}`]);
		}
	}
	const blocks = [...rules].map(([path, lines]) => [path, ...lines].join('\n'));
	const lost = base === '/' ? [] : [`${base}* ${base}${NOT_FOUND} 404`];
	return {
		'static/_headers': `# For the top of what a host of static sites is given. No path is in two rules that name one header.\n\n${blocks.join('\n\n')}\n`,
		'static/_redirects': `# For the top of what a host of static sites is given. Hosts answer with /${NOT_FOUND} by themselves; below a path,\n# some have to be told where it is.\n${lost.join('\n')}\n`
	};
}

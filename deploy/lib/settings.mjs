/** What differs from one place to another where the site is put. */

/**
 * @typedef {object} Settings
 * @property {string} base path of the site on its host, with a slash at both ends
 * @property {string} root folder that is published, or a link to it; no slash at its end
 * @property {string} listen address and port at which the origin listens
 * @property {string} edge address and port at which the edge listens
 * @property {boolean} brotli whether nginx has a module that hands out brotli copies
 */

/** @type {Settings} */
export const defaults = {
	base: '/',
	root: '/srv/names/current',
	listen: '127.0.0.1:8080',
	edge: '127.0.0.1:6081',
	brotli: true
};

const BASE = /^\/(?:[\w.~-]+\/)*$/;
const ROOT = /^(?:\/[\w.~-]+)+$/;
const ADDRESS = /^[\w.-]+:\d+$/;

/**
 * What is wrong with settings, in sentences: they are written into files of which each quotes in its own way.
 * @param {Settings} settings
 * @returns {string[]}
 */
export function problemsOf({ base, root, listen, edge }) {
	return [
		...(BASE.test(base)
			? []
			: [`--base is “${base}”, expected a path with a slash at both ends, e.g. /stories/names/.`]),
		...(ROOT.test(root)
			? []
			: [`--root is “${root}”, expected a folder from the root, e.g. /srv/names/current.`]),
		...Object.entries({ listen, edge }).flatMap(([name, value]) =>
			ADDRESS.test(value)
				? []
				: [`--${name} is “${value}”, expected an address and a port, e.g. 127.0.0.1:8080.`]
		)
	];
}

/** Whose work is in the site, for people: what reaches a reader with its whole licence, and what builds it. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packagesOf, SHIPPED } from './packages.mjs';

const RULE = '='.repeat(72);

/**
 * @param {string} folder of an installed package
 * @returns {string} the text of its licence
 */
function licenceText(folder) {
	const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
	if (file === undefined) throw new Error(`${folder} has no file with its licence.`);
	return readFileSync(join(folder, file), 'utf8').trim();
}

/**
 * @param {string} root with the packages installed
 * @param {import('./packages.mjs').Lock} lock
 * @returns {string} a plain text
 */
export function thirdParty(root, lock) {
	const all = packagesOf(lock);
	const shipped = all.filter(({ name }) => SHIPPED.includes(name));
	const tools = all.filter(({ name }) => !SHIPPED.includes(name));
	const lines = new Set(
		tools.map(({ name, version, licence }) => `${name} ${version} (${licence})`)
	);
	return [
		'The work of others in this site',
		RULE,
		'The outlines on the map are from Natural Earth, which is in the public domain.',
		'In the pages, their scripts, or the faces that they are set in:',
		...shipped.flatMap(({ path, name, version, licence }) => [
			RULE,
			`${name} ${version} (${licence})`,
			licenceText(join(root, path))
		]),
		RULE,
		'What builds and tries the site, and is in no page. Some of it is installed on some systems only:',
		[...lines].join('\n')
	]
		.join('\n\n')
		.concat('\n');
}

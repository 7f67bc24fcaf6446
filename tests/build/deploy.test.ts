/** Every file of the build is one of those that the rules of `deploy/` are about. */
import { describe, expect, it } from 'vitest';
import { configurations } from '../../deploy/lib/configurations.mjs';
import { isIn } from '../../deploy/lib/paths.mjs';
import { NOT_FOUND, embeds, headersOf, pages, unchanging } from '../../deploy/lib/rules.mjs';
import { defaults } from '../../deploy/lib/settings.mjs';
import { typesByEnding } from '../../deploy/lib/types.mjs';
import { addressOf, builtFiles, builtPages } from '../support/site.ts';
import { headersByHost, hosts } from '../support/static-hosts.ts';

it('every file is of a kind that is known', () => {
	const unknown = builtFiles().filter(
		(file) => !((/\.(\w+)$/.exec(file)?.[1] ?? '') in typesByEnding) && !/\/SHA256SUMS$/.test(file)
	);
	expect(unknown).toEqual([]);
});

it('every page is one that may be framed anywhere or nowhere', () => {
	const unknown = builtPages()
		.map(addressOf)
		.filter((path) => path !== NOT_FOUND && !isIn(pages, path) && !isIn(embeds, path));
	expect(unknown).toEqual([]);
});

it('bundled files and releases are kept for a year, pages and what is latest for a minute', () => {
	const year = builtFiles().filter((file) => isIn(unchanging, file));
	expect(year.some((file) => file.endsWith('.js'))).toBe(true);
	expect(year.some((file) => file.endsWith('/dataset.json'))).toBe(true);
	expect(year.filter((file) => file.endsWith('.html'))).toEqual([]);
	expect(headersOf('data/latest.json')['Cache-Control']).toMatch(/max-age=60,/);
	const bundled = builtFiles().filter((file) => file.startsWith('_app/'));
	expect(bundled.filter((file) => !year.includes(file))).toEqual([]);
});

describe.each(hosts)('_headers as $name reads it', ({ matches }) => {
	it('says of every file what it says of others of its kind, and says it once', () => {
		const text = configurations(defaults)['static/_headers'] ?? '';
		for (const file of builtFiles()) {
			const said = headersByHost(text, `/${addressOf(file)}`, matches);
			const wanted = headersOf(addressOf(file));
			for (const name of ['Access-Control-Allow-Origin', 'Cross-Origin-Resource-Policy'])
				expect(said[name.toLowerCase()], `${file}: ${name}`).toBe(wanted[name]);
			if (!file.endsWith('.html') || file === NOT_FOUND) continue;
			for (const name of ['Content-Security-Policy', 'Cross-Origin-Opener-Policy'])
				expect(said[name.toLowerCase()], `${file}: ${name}`).toBe(wanted[name]);
		}
	});
});

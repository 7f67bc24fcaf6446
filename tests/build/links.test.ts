/** Every link and every asset of the built site leads somewhere, under any path. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { referencesOf } from '../support/references.ts';
import {
	addressOf,
	buildDir,
	builtFiles,
	builtPages,
	readBuilt,
	serveBuild,
	type Site
} from '../support/site.ts';

const BASE = '/stories/names';

/** Addresses that leave the site on purpose: a reader follows them, no browser fetches them. */
const OUTWARD = /^(?:https:|mailto:)/;

function idsIn(html: string): Set<string> {
	const $ = load(html);
	return new Set(
		$('[id]')
			.toArray()
			.map((element) => $(element).attr('id') ?? '')
	);
}

function isText(file: string): boolean {
	return /\.(?:html|css|js)$/.test(file);
}

describe('on disk', () => {
	/** The file that any web server answers with, or null. */
	function fileAt(path: string): string | null {
		const whole = join(buildDir, path);
		if (!existsSync(whole)) return null;
		if (statSync(whole).isFile()) return path.replace(/^\//, '');
		return path.endsWith('/') && existsSync(join(whole, 'index.html'))
			? `${path}index.html`.replace(/^\//, '')
			: null;
	}

	const ids = new Map<string, Set<string>>();
	function hasId(page: string, id: string): boolean {
		const known = ids.get(page) ?? idsIn(readBuilt(page));
		ids.set(page, known);
		return known.has(id);
	}

	/** Why an address in a file leads nowhere, or null. */
	function problemOf(
		file: string,
		{ address, where, fetched }: ReturnType<typeof referencesOf>[0]
	) {
		const at = `${file}: ${where} “${address}”`;
		if (OUTWARD.test(address)) return fetched ? `${at} is fetched from another origin` : null;
		if (/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(address)) return `${at} is not relative`;
		const climbs = address.split('/').filter((part) => part === '..').length;
		if (climbs > file.split('/').length - 1) return `${at} leaves the folder`;
		const target = new URL(address, `http://site/${addressOf(file)}`);
		const found = fileAt(decodeURIComponent(target.pathname));
		if (found === null) return `${at} leads to no file`;
		const id = decodeURIComponent(target.hash.slice(1));
		return id === '' || hasId(found, id) ? null : `${at}: ${found} has nothing with this id`;
	}

	it.each(builtFiles().filter(isText))('%s refers to nothing that is missing', (file) => {
		const problems = referencesOf(file, readBuilt(file)).flatMap(
			(reference) => problemOf(file, reference) ?? []
		);
		expect([...new Set(problems)]).toEqual([]);
	});

	it('no page has an id twice', () => {
		const doubled = builtPages().flatMap((page) => {
			const $ = load(readBuilt(page));
			const all = $('[id]')
				.toArray()
				.map((element) => $(element).attr('id') ?? '');
			return all.filter((id, i) => all.indexOf(id) !== i).map((id) => `${page}: ${id}`);
		});
		expect(doubled).toEqual([]);
	});
});

describe(`the same folder, served under ${BASE}/`, () => {
	let site: Site;
	beforeAll(async () => {
		site = await serveBuild(BASE);
	});
	afterAll(() => site.close());

	it('answers for every page and for all that they refer to, and nothing leaves it', async () => {
		const waiting = builtPages().map((page) => new URL(addressOf(page), site.url).href);
		const seen = new Set(waiting);
		const problems: string[] = [];
		for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
			const answer = await fetch(next);
			const { pathname } = new URL(next);
			if (answer.status !== 200) problems.push(`${pathname} answers ${answer.status}`);
			const body = await answer.text();
			const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
			for (const { address, where } of isText(file) ? referencesOf(file, body) : []) {
				const target = new URL(address, next);
				target.hash = '';
				if (OUTWARD.test(address) || seen.has(target.href)) continue;
				seen.add(target.href);
				if (target.href.startsWith(site.url)) waiting.push(target.href);
				else problems.push(`${pathname}: ${where} “${address}” leaves ${BASE}/`);
			}
		}
		expect(problems).toEqual([]);
		// Pages, script, fonts: a crawl that found less would have followed nothing.
		for (const ending of ['/', '.js', '.woff2', '.svg']) {
			expect([...seen].some((address) => address.endsWith(ending))).toBe(true);
		}
	});
});

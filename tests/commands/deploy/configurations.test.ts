/** The files of `deploy/` are what its rules make of them, and each host reads in them what is meant. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { configurations } from '../../../deploy/lib/configurations.mjs';
import { globsOf, isIn, languages } from '../../../deploy/lib/paths.mjs';
import { headersOf } from '../../../deploy/lib/rules.mjs';
import { defaults } from '../../../deploy/lib/settings.mjs';
import { prefixedLanguages } from '../../../src/lib/format/languages.ts';
import { expected, headersExpected, temporaryFolder } from '../../support/deployed.ts';
import { headersByHost, hosts } from '../../support/static-hosts.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const configure = (...args: string[]) =>
	execFileSync(process.execPath, [join(root, 'deploy/configure.mjs'), ...args], {
		encoding: 'utf8',
		stdio: 'pipe'
	});

describe('the files', () => {
	it.each(Object.entries(configurations(defaults)))(
		'%s is what the rules make of it',
		(name, text) => {
			expect(
				readFileSync(join(root, 'deploy', name), 'utf8'),
				'run node deploy/configure.mjs'
			).toBe(text);
		}
	);

	it('are written for another path, folder and ports by one command', () => {
		const { path, remove } = temporaryFolder('configured');
		try {
			configure(
				...['--base', '/stories/names/', '--root', '/var/www/names', '--without-brotli'],
				...['--listen', '10.0.0.5:80', '--edge', '10.0.0.6:6081', '--out', path]
			);
			const text = (name: string) => readFileSync(join(path, name), 'utf8');
			expect(text('nginx/site.conf')).toContain('location ^~ /stories/names/ {\n');
			expect(text('nginx/site.conf')).toContain('alias /var/www/names/;');
			expect(text('nginx/site.conf')).not.toContain('brotli_static');
			expect(text('nginx/nginx.conf')).toContain('listen 10.0.0.5:80;');
			expect(text('Caddyfile')).toContain('handle_path /stories/names/*');
			expect(text('varnish.vcl')).toContain('.host = "10.0.0.5";\n\t.port = "80";');
			expect(text('static/_redirects')).toContain(
				'\n/stories/names/* /stories/names/404.html 404\n'
			);
		} finally {
			remove();
		}
	});

	it.each([
		['--base', 'stories/names'],
		['--base', '/a b/'],
		['--root', 'srv'],
		['--listen', '8080']
	])('are not written for %s %s', (option, value) => {
		expect(() => configure(option, value, '--out', '/nonexistent')).toThrow(
			`${option} is “${value}”`
		);
	});
});

describe('the rules', () => {
	it.each(expected)('say of “$path” what any server does', (file) => {
		const said = Object.entries(headersOf(file.path)).flatMap(([name, value]) =>
			name === 'Permissions-Policy' ? [] : [[name.toLowerCase(), value]]
		);
		const wanted = Object.entries(headersExpected(file)).filter(([, value]) => value !== null);
		expect(Object.fromEntries(said)).toEqual(Object.fromEntries(wanted));
	});

	it('know every language that has a path', () => {
		expect(prefixedLanguages.filter((language) => !languages.includes(language))).toEqual([]);
	});

	it('take a name that only looks alike for another', () => {
		expect(isIn(['embed/v1.*.js'], 'embed/v1.js')).toBe(false);
		expect(isIn(['data/version/**'], 'data/compare/1.0.0-to-1.1.0/')).toBe(false);
		expect(isIn(['(lang/)(v/)embed/**'], 'charts/embed/x')).toBe(false);
		expect(isIn(['charts.json'], 'chartsxjson')).toBe(false);
		expect(globsOf(['data/version/**'])).toContain('data/1*');
	});
});

describe.each(hosts)('_headers as $name reads it', ({ name, matches }) => {
	/** These hosts ask their own store at each visit: nothing is said of a minute. */
	const left = new Set(['content-type', 'strict-transport-security', 'x-frame-options']);
	/** What is said of pages says nothing of a file that is not opened. */
	const ofPages = /^(?:content-security|cross-origin-(?:opener|embedder))/;
	for (const base of ['/', '/stories/names/']) {
		const text = configurations({ ...defaults, base })['static/_headers'] ?? '';
		it.each(expected)(`says of “${base}$path” what it does elsewhere`, (file) => {
			const said = headersByHost(text, `${base}${file.path}`, matches);
			const wanted = Object.entries(headersExpected(file)).filter(
				([header, value]) => value !== null && !left.has(header)
			);
			const isAsWanted = (header: string) =>
				header !== 'permissions-policy' && (isPage(file.path) || !ofPages.test(header));
			for (const [header, value] of wanted) {
				if (header === 'cache-control' && file.kept === 'minute') continue;
				if (isAsWanted(header)) expect(said[header], header).toBe(value);
			}
			const known = Object.fromEntries(wanted);
			for (const [header, value] of Object.entries(said).filter(([name]) => isAsWanted(name)))
				expect(value, header).toBe(known[header]);
		});
	}

	it('has no more rules than fit', () => {
		const rules = (configurations(defaults)['static/_headers'] ?? '').match(/^\//gm) ?? [];
		expect(rules.length, name).toBeLessThanOrEqual(100);
	});
});

function isPage(path: string): boolean {
	return path === '' || path.endsWith('/');
}

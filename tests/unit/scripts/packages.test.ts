/** What others wrote: locked by hash, under licences that are allowed, and named where it is used. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../../../scripts/lib/files.mjs';
import { packagesOf, readLock, SHIPPED } from '../../../scripts/lib/packages.mjs';
import { sbom } from '../../../scripts/lib/sbom.mjs';
import { thirdParty } from '../../../scripts/lib/third-party.mjs';
import { root } from '../../support/site.ts';
import { scriptText } from '../../../vite/script-text.ts';

/** What a package may be under that reaches readers, and one that only builds or tries the site. */
const ALLOWED = {
	shipped: ['0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'OFL-1.1'],
	// Changes to files of MPL-2.0 would have to be published: none is changed, and none is in a page.
	tool: [
		'0BSD',
		'Apache-2.0',
		'BlueOak-1.0.0',
		'BSD-2-Clause',
		'BSD-3-Clause',
		'ISC',
		'MIT',
		'MPL-2.0',
		'Python-2.0',
		'(MIT AND Zlib)'
	]
};

const lock = readLock(root);
const all = packagesOf(lock);
const isShipped = ({ name }: { name: string }): boolean => SHIPPED.includes(name);

interface Manifest {
	license?: string;
	version?: string;
	dependencies?: Record<string, string>;
	devDependencies?: Record<string, string>;
}

function manifestAt(path: string): Manifest {
	return JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')) as Manifest;
}

describe('the lock file', () => {
	it('is of the version that names every package, and agrees with package.json', () => {
		expect(lock.lockfileVersion).toBe(3);
		const { dependencies, devDependencies } = manifestAt('');
		expect(lock.packages['']?.devDependencies).toEqual(devDependencies);
		expect(lock.packages['']?.dependencies).toEqual(dependencies);
		const missing = Object.keys({ ...dependencies, ...devDependencies }).filter(
			(name) => !(`node_modules/${name}` in lock.packages)
		);
		expect(missing).toEqual([]);
	});

	it('holds every package to a hash, from whichever registry it comes', () => {
		const wrong = all.filter(({ integrity }) => !/^sha512-[A-Za-z\d+/]{86}==$/.test(integrity));
		expect(wrong.map(({ path }) => path)).toEqual([]);
	});

	it('takes no package from elsewhere: an address, a repository, a folder', () => {
		const wrong = Object.entries(lock.packages).filter(
			([, entry]) => 'resolved' in entry || 'link' in entry
		);
		expect(wrong.map(([path]) => path)).toEqual([]);
		const wanted = Object.values(manifestAt('').devDependencies ?? {});
		expect(wanted.filter((range) => !/^[~^]?\d+(?:\.\d+)*$/.test(range))).toEqual([]);
	});
});

describe('licences', () => {
	it('all are allowed', () => {
		const wrong = all.filter(
			(one) => !ALLOWED[isShipped(one) ? 'shipped' : 'tool'].includes(one.licence)
		);
		expect(wrong.map(({ name, licence }) => `${name}: ${licence}`)).toEqual([]);
	});

	it('are those that the packages themselves name', () => {
		const installed = all.filter(({ path }) => existsSync(join(root, path, 'package.json')));
		expect(installed.length).toBeGreaterThan(300);
		const wrong = installed.flatMap(({ path, licence, version }) => {
			const own = manifestAt(path);
			return own.license === licence && own.version === version
				? []
				: [`${path}: ${own.license} ${own.version}, locked as ${licence} ${version}`];
		});
		expect(wrong).toEqual([]);
	});
});

describe('what reaches a reader', () => {
	/** Every file that is bundled into a script of its own. */
	const scripts = filesIn(join(root, 'src'))
		.filter((file) => /\.(?:ts|svelte)$/.test(file))
		.flatMap((file) => {
			const text = readFileSync(join(root, 'src', file), 'utf8');
			const asked = text.matchAll(/from '([^']+\.ts)\?(?:script|worker&url)'/g);
			return [...asked].map(([, from = '']) =>
				from.startsWith('$lib/') ? from.replace('$lib', 'src/lib') : join('src', file, '..', from)
			);
		});

	it('of others’ scripts is what is said', { timeout: 120_000 }, async () => {
		expect(scripts.length).toBeGreaterThan(10);
		const made = await Promise.all(scripts.map((script) => scriptText(join(root, script))));
		const names = made
			.flatMap(({ files }) => files)
			.flatMap((file) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []);
		expect([...new Set(names)].sort()).toEqual(
			SHIPPED.filter((name) => !name.startsWith('@fontsource'))
		);
	});

	it('stands with its licence in a text beside the pages, and what builds them by name', () => {
		const text = thirdParty(root, lock);
		for (const { name, version } of all.filter(isShipped))
			expect(text).toContain(`${name} ${version}`);
		expect(text).toContain('SIL OPEN FONT LICENSE Version 1.1');
		expect(text).toContain('Patrick Steele-Idem');
		for (const { name, version } of all) expect(text).toContain(`${name} ${version} (`);
		expect(text).not.toContain(root);
	});
});

describe('the bill of materials', () => {
	interface Bill {
		bomFormat: string;
		specVersion: string;
		serialNumber: string;
		metadata: { timestamp?: string; component: { 'bom-ref': string; name: string } };
		components: {
			'bom-ref': string;
			name: string;
			scope: string;
			purl: string;
			hashes: { alg: string; content: string }[];
			licenses: { license: { id: string } }[];
		}[];
		dependencies: { ref: string; dependsOn: string[] }[];
	}
	const text = sbom(lock);
	const bill = JSON.parse(text) as Bill;

	it('is CycloneDX 1.6 of this project', () => {
		expect(bill.bomFormat).toBe('CycloneDX');
		expect(bill.specVersion).toBe('1.6');
		expect(bill.serialNumber).toMatch(
			/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/
		);
		expect(bill.metadata.component.name).toBe('names-on-a-list');
	});

	it('has every package once, with its hash and licence', () => {
		const refs = bill.components.map((one) => one['bom-ref']);
		expect(new Set(refs).size).toBe(refs.length);
		expect(new Set(refs)).toEqual(
			new Set(all.map(({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`))
		);
		for (const { hashes, licenses } of bill.components) {
			expect(hashes[0]?.content).toMatch(/^[\da-f]{128}$/);
			expect(licenses[0]?.license.id).not.toBe('');
		}
		const required = bill.components.filter(({ scope }) => scope === 'required');
		expect(required.map(({ name }) => name).sort()).toEqual([...SHIPPED].sort());
	});

	it('says what needs what, and names nothing that is not in it', () => {
		const known = new Set([
			bill.metadata.component['bom-ref'],
			...bill.components.map((one) => one['bom-ref'])
		]);
		expect(new Set(bill.dependencies.map(({ ref }) => ref))).toEqual(known);
		const unknown = bill.dependencies.flatMap(({ dependsOn }) =>
			dependsOn.filter((ref) => !known.has(ref))
		);
		expect(unknown).toEqual([]);
		const own = bill.dependencies.find(({ ref }) => ref === bill.metadata.component['bom-ref']);
		expect(own?.dependsOn.length).toBe(Object.keys(manifestAt('').devDependencies ?? {}).length);
	});

	it('is the same each time, and another for another lock file', () => {
		expect(sbom(readLock(root))).toBe(text);
		const other = sbom({ ...lock, packages: { '': lock.packages[''] ?? {} } });
		expect((JSON.parse(other) as Bill).serialNumber).not.toBe(bill.serialNumber);
	});
});

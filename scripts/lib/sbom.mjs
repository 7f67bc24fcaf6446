/**
 * What the site is made of, for machines: a software bill of materials in CycloneDX 1.6
 * (https://cyclonedx.org/docs/1.6/json/). It follows from the lock file alone, so that the same sources
 * give the same bytes; `npm sbom` writes the hour and the name of a folder into its own.
 */
import { createHash } from 'node:crypto';
import { needsOf, packagesOf, SHIPPED } from './packages.mjs';

/** @param {{ name: string, version: string }} one */
const purl = ({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** @param {string} licence */
const licences = (licence) => [{ license: { id: licence } }];

/**
 * An id that changes with what is described, and with nothing else.
 * @param {string} text
 */
function serial(text) {
	const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
	// A UUID of version 8, whose bits are its maker’s own (RFC 9562).
	bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
	bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
	const hex = bytes.toString('hex');
	return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}

/**
 * @param {import('./packages.mjs').Lock} lock
 * @returns {string} the bill as JSON
 */
export function sbom(lock) {
	const all = packagesOf(lock);
	const own = lock.packages[''] ?? {};
	const subject = { name: own.name ?? '', version: own.version ?? '' };
	const refs = new Map([
		['', purl(subject)],
		...all.map((one) => /** @type {[string, string]} */ ([one.path, purl(one)]))
	]);
	// A version that is installed at several places is one component.
	const components = [...new Map(all.map((one) => [purl(one), one])).values()];
	/** @type {Map<string, Set<string>>} */
	const dependsOn = new Map();
	for (const path of ['', ...all.map((one) => one.path)]) {
		const ref = refs.get(path) ?? '';
		const known = dependsOn.get(ref) ?? new Set();
		for (const need of needsOf(lock.packages, path)) known.add(refs.get(need) ?? '');
		dependsOn.set(ref, known);
	}
	const bill = {
		$schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
		bomFormat: 'CycloneDX',
		specVersion: '1.6',
		serialNumber: serial(JSON.stringify(lock)),
		version: 1,
		metadata: {
			lifecycles: [{ phase: 'build' }],
			component: {
				type: 'application',
				'bom-ref': purl(subject),
				...subject,
				licenses: licences(own.license ?? ''),
				purl: purl(subject)
			}
		},
		components: components.map((one) => ({
			type: 'library',
			'bom-ref': purl(one),
			name: one.name,
			version: one.version,
			// What only builds or tries the site is named, and not in what a reader gets.
			scope: SHIPPED.includes(one.name) ? 'required' : 'excluded',
			hashes: [
				{
					alg: 'SHA-512',
					content: Buffer.from(one.integrity.replace(/^sha512-/, ''), 'base64').toString('hex')
				}
			],
			licenses: licences(one.licence),
			purl: purl(one)
		})),
		dependencies: [...dependsOn].map(([ref, needs]) => ({ ref, dependsOn: [...needs].sort() }))
	};
	return `${JSON.stringify(bill, null, '\t')}\n`;
}

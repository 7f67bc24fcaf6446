/** The files below `/data/`: what was released, byte for byte, what is computed from it, and how to read it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Release } from '../dataset/folder.ts';
import { datasetSchema, SCHEMA_MAJOR } from '../dataset/schema.ts';
import { releaseFiles, type ReleaseFile } from './data-package/files.ts';
import { FOLDER, releases } from './dataset.ts';

/** What a program asks first: which release is the latest, and where it is. */
export interface Latest {
	version: string;
	released: string;
	sha256: string;
	/** Address of the dataset, relative to that of this file: it holds under any base path. */
	dataset: string;
}

/** The JSON Schema of a release. What it cannot say, `data check` and the types do. */
export function jsonSchema(): object {
	return {
		...z.toJSONSchema(datasetSchema, { target: 'draft-2020-12' }),
		title: `Names on a List: dataset, schema ${SCHEMA_MAJOR}`,
		description:
			'One release of the dataset: deportation figures, legal and political events, places, and the measures, bodies and sources that they refer to. Every number says who asserts it, as of when, and what it counts.'
	};
}

function pretty(value: object): string {
	return `${JSON.stringify(value, null, '\t')}\n`;
}

/** Where releases lie, seen from the folder that is built. */
const RELEASES = join(FOLDER, 'releases');

const known = new Map<string, ReleaseFile[]>();

/** The files of a release: worked out once a build. */
export function filesOf({
	manifest: { version },
	dataset,
	bytes
}: Release): readonly ReleaseFile[] {
	const found = known.get(version);
	if (found !== undefined) return found;
	const manifest = readFileSync(join(RELEASES, version, 'manifest.json'));
	const files = releaseFiles(dataset, { dataset: bytes, manifest });
	known.set(version, files);
	return files;
}

type Content = () => string | Uint8Array<ArrayBuffer>;

/** Every file by its path, and what makes it. */
function contents(): Map<string, Content> {
	const files = new Map<string, Content>([
		[`schema/${SCHEMA_MAJOR}.json`, () => pretty(jsonSchema())]
	]);
	for (const release of releases()) {
		for (const { name, content } of filesOf(release))
			files.set(`${release.manifest.version}/${name}`, () => content);
	}
	const latest = releases().at(-1)?.manifest;
	if (latest !== undefined) {
		const { version, released, sha256 } = latest;
		files.set('latest.json', () =>
			pretty({ version, released, sha256, dataset: `${version}/dataset.json` } satisfies Latest)
		);
	}
	return files;
}

/** Paths below `/data/`. */
export function dataFiles(): string[] {
	return [...contents().keys()];
}

/** What a file holds, or null if there is none of that path. */
export function dataFile(path: string): string | Uint8Array<ArrayBuffer> | null {
	return contents().get(path)?.() ?? null;
}

/** What a web server would say of a file’s kind. */
export function mediaType(path: string): string {
	if (path.endsWith('.json')) return 'application/json';
	return path.endsWith('.csv') ? 'text/csv; charset=utf-8' : 'text/plain; charset=utf-8';
}

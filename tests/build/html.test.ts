/** The Nu HTML checker finds no error on any page. */
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ensureJava } from '../../scripts/lib/java.mjs';
import { buildDir, builtPages } from '../support/site.ts';

/** A Java that starts on a busy machine takes its time. */
const TIMEOUT = 600_000;
const SIZE = 64 * 1024 * 1024;

const findings = z.object({
	messages: z.array(
		z.object({
			type: z.string(),
			url: z.string().default(''),
			lastLine: z.number().default(0),
			message: z.string(),
			extract: z.string().default('')
		})
	)
});

/**
 * The checker’s list of CSS is older than container queries and their units (`cqw`), which every browser
 * has had since 2023, than `round()`, which stands behind an `@supports`, and than `vector-effect`, a
 * property of SVG.
 */
const NOT_YET_KNOWN = [
	/^CSS: “vector-effect”: Property “vector-effect” doesn.t exist\.$/,
	/^CSS: “(?:font-size|--room)”: Parse Error\.$/,
	/^CSS: “container(?:-name|-type)?”: Property “container(?:-name|-type)?” doesn.t exist\.$/,
	/^CSS: Unrecognized at-rule “@container”$/
];

/** Everything that the checker finds in some files, one line each, in one run of it. */
async function check(files: readonly string[]): Promise<string[]> {
	const java = ensureJava({ install: false });
	if ('missing' in java) throw new Error(java.missing);
	const jar = String(createRequire(import.meta.url)('vnu-jar'));
	const { stdout } = await promisify(execFile)(
		java.path,
		['-jar', jar, '--errors-only', '--exit-zero-always', '--stdout', '--format', 'json', ...files],
		{ maxBuffer: SIZE }
	);
	return findings
		.parse(JSON.parse(stdout))
		.messages.filter(({ message }) => !NOT_YET_KNOWN.some((known) => known.test(message)))
		.map(({ url, lastLine, message, extract }) => {
			const file = url === '' ? '' : relative(buildDir, fileURLToPath(url)).split(sep).join('/');
			return `${file}:${lastLine}: ${message} (${extract.trim()})`;
		});
}

describe('the HTML checker', { timeout: TIMEOUT }, () => {
	it('finds no error on any page', async () => {
		const pages = builtPages();
		expect(pages.length).toBeGreaterThan(15);
		expect(await check(pages.map((page) => join(buildDir, page)))).toEqual([]);
	});

	it('would find one', async () => {
		const broken = fileURLToPath(new URL('../fixtures/html/broken.html', import.meta.url));
		expect((await check([broken])).join('\n')).toContain('“li”');
	});
});

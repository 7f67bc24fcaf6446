/**
 * Puts a build where a web server publishes it: a folder of its own beside those before it, then one
 * link that is put in the place of another, so that no reader gets half of two builds.
 *
 *     releases/1/ releases/2/   a build each; what did not change is one file with two names
 *     current -> releases/2     what the server publishes
 *     retired.json              since when a file that stays was in no build
 */
import {
	copyFileSync,
	existsSync,
	linkSync,
	mkdirSync,
	readFileSync,
	readdirSync,
	readlinkSync,
	renameSync,
	rmSync,
	statSync,
	symlinkSync,
	utimesSync,
	writeFileSync
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isIn } from '../../deploy/lib/paths.mjs';
import { NOT_FOUND, staying } from '../../deploy/lib/rules.mjs';
import { isCompressedCopy } from '../../deploy/lib/types.mjs';
import { filesIn } from './files.mjs';

const DAY = 24 * 60 * 60 * 1000;

/** What any build of the site has: without these it is none. */
const NEEDED = ['index.html', NOT_FOUND, 'data/latest.json'];

/** How many builds are kept, the published one included: what went wrong can be taken back. */
const BUILDS_KEPT = 3;

/** @typedef {Record<string, string>} Retired since when each file that stays was in no build */

/**
 * Which files stay although a build has them no more.
 * @param {readonly string[]} before files that are published now
 * @param {readonly string[]} build files of the new build
 * @param {Retired} retired
 * @param {Date} now
 * @returns {Retired} those that stay
 */
export function filesThatStay(before, build, retired, now) {
	const has = new Set(build);
	return Object.fromEntries(
		before.flatMap((file) => {
			if (has.has(file)) return [];
			const name = isCompressedCopy(file) ? file.slice(0, file.lastIndexOf('.')) : file;
			const rule = staying.find(({ paths }) => isIn(paths, name));
			if (rule === undefined) return [];
			const since = retired[file] ?? now.toISOString();
			const age = now.getTime() - Date.parse(since);
			return age <= rule.days * DAY ? [[file, since]] : [];
		})
	);
}

/** @param {string} folder @returns {number[]} numbers of the builds in it, in order */
function buildsIn(folder) {
	return readdirSync(folder)
		.filter((name) => /^\d+$/.test(name))
		.map(Number)
		.sort((a, b) => a - b);
}

/** @param {string} link @returns {string | null} the folder that is published now */
function publishedAt(link) {
	try {
		return join(dirname(link), readlinkSync(link));
	} catch {
		return null;
	}
}

/**
 * Puts one file of a build in its place. If it did not change, it is the published file itself, of the
 * same date: servers make a file’s mark of its date and size, and a reader who has it need not load it again.
 * @param {string} from
 * @param {string} to
 * @param {string | null} published the file of the same name, if there is one
 */
function place(from, to, published) {
	mkdirSync(dirname(to), { recursive: true });
	const before = published === null ? undefined : statSync(published, { throwIfNoEntry: false });
	const now = statSync(from);
	if (published !== null && before?.size === now.size) {
		if (readFileSync(from).equals(readFileSync(published))) return linkSync(published, to);
		copyFileSync(from, to);
		// Another text, as long and of the same second, would have the same mark.
		const seconds = Math.floor(before.mtimeMs / 1000);
		const own = Math.floor(now.mtimeMs / 1000);
		const mark = own === seconds ? own + 1 : own;
		return utimesSync(to, mark, mark);
	}
	copyFileSync(from, to);
	utimesSync(to, now.mtime, now.mtime);
}

/** @param {string} path @param {() => void} make what is to stand there, made under another name */
function swapIn(path, make) {
	rmSync(`${path}.new`, { force: true });
	make();
	renameSync(`${path}.new`, path);
}

/**
 * @param {{ from: string, to: string, now?: Date }} options a finished build, and the folder in which builds are published
 * @returns {{ build: string, stayed: number } | { problem: string }} the folder that is published now
 */
export function rollOut({ from, to, now = new Date() }) {
	const missing = NEEDED.filter((file) => !existsSync(join(from, file)));
	if (missing.length > 0)
		return { problem: `${from} is no finished build: there is no ${missing.join(', no ')} in it.` };
	const releases = join(to, 'releases');
	const link = join(to, 'current');
	const ledger = join(to, 'retired.json');
	mkdirSync(releases, { recursive: true });
	const number = (buildsIn(releases).at(-1) ?? 0) + 1;
	const aside = join(releases, `${number}.new`);
	try {
		mkdirSync(aside);
	} catch {
		return {
			problem: `${aside} is there: another roll-out is under way, or one was broken off. If none is, remove that folder.`
		};
	}
	const published = publishedAt(link);
	const build = filesIn(from);
	for (const file of build)
		place(join(from, file), join(aside, file), published === null ? null : join(published, file));

	/** @type {Retired} */
	let stay = {};
	if (published !== null) {
		const retired = existsSync(ledger) ? JSON.parse(readFileSync(ledger, 'utf8')) : {};
		stay = filesThatStay(filesIn(published), build, retired, now);
		for (const file of Object.keys(stay))
			place(join(published, file), join(aside, file), join(published, file));
	}

	const finished = join(releases, String(number));
	renameSync(aside, finished);
	swapIn(link, () => symlinkSync(join('releases', String(number)), `${link}.new`));
	// If this were lost, what stays would stay longer.
	swapIn(ledger, () => writeFileSync(`${ledger}.new`, `${JSON.stringify(stay, null, '\t')}\n`));

	for (const old of buildsIn(releases).slice(0, -BUILDS_KEPT)) {
		if (String(old) !== basename(published ?? ''))
			rmSync(join(releases, String(old)), { recursive: true });
	}
	return { build: finished, stayed: Object.keys(stay).length };
}

/** Versions of the dataset, `MAJOR.MINOR.PATCH`. */

export const levels = ['major', 'minor', 'patch'] as const;

/** Which part of a version a release raises. */
export type Level = (typeof levels)[number];

export type Version = Record<Level, number>;

/** A version `MAJOR.MINOR.PATCH`, or null if the text is none. */
export function parseVersion(text: string): Version | null {
	const match = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.exec(text);
	if (match === null) return null;
	return { major: Number(match[1]), minor: Number(match[2]), patch: Number(match[3]) };
}

function parsed(text: string): Version {
	const version = parseVersion(text);
	if (version === null) throw new Error(`Not a version: ${text}`);
	return version;
}

/** Order of two versions, by number. */
export function compareVersions(a: string, b: string): number {
	const [x, y] = [parsed(a), parsed(b)];
	return x.major - y.major || x.minor - y.minor || x.patch - y.patch;
}

/** The next version after one, with one of its parts raised. */
export function raised(version: string, level: Level): string {
	const { major, minor, patch } = parsed(version);
	if (level === 'major') return `${major + 1}.0.0`;
	return level === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

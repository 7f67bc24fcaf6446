/** What the doctor knows of the site whose embeds it looks for. */
import type { Knot } from '../curve.ts';
import type { HostScript } from '../snippet.ts';

export interface KnownEmbed {
	/** Room for each of its states by name; that of the one shown first has the empty name too. */
	curves: Readonly<Partial<Record<string, readonly Knot[]>>>;
}

/** An embed’s id of earlier days. */
export interface KnownMove {
	/** Its id today. */
	to: string;
	/** Versions that keep it under the old one. */
	versions: readonly string[];
}

export interface Known {
	/** Absolute, with a slash at its end. */
	root: string;
	/** Folders of languages, each with a slash at its end; the default one’s is empty. */
	folders: readonly string[];
	embeds: Readonly<Partial<Record<string, KnownEmbed>>>;
	/** By the old id. */
	moved: Readonly<Partial<Record<string, KnownMove>>>;
	/** Every version, and whether it kept embeds. */
	versions: Readonly<Partial<Record<string, boolean>>>;
	script: HostScript;
}

/** A thing by its name, and by no name that every object has. */
export function entry<T>(of: Readonly<Partial<Record<string, T>>>, name: string): T | undefined {
	return Object.hasOwn(of, name) ? of[name] : undefined;
}

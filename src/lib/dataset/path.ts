/** Paths into JSON, as `sources.0.evidence`, and copies of a value with one place changed. */

export type Key = string | number;

/** A path as text; a dot or backslash inside a key is written with a backslash before it. */
export function pathOf(keys: readonly Key[]): string {
	return keys.map((key) => String(key).replace(/[\\.]/g, '\\$&')).join('.');
}

/** The keys of a path. */
export function parsePath(path: string): string[] {
	const keys = `.${path}`.match(/\.(?:\\.|[^\\.])*/gs) ?? [];
	return keys.map((key) => key.slice(1).replace(/\\(.)/gs, '$1'));
}

/** A copy of a container with what stands at a key changed; a key of its own, even `__proto__`. */
function replaced(container: unknown, key: string, change: (value: unknown) => unknown): unknown {
	if (Array.isArray(container)) {
		const copy: unknown[] = [...container];
		copy[Number(key)] = change(copy[Number(key)]);
		return copy;
	}
	const entries = new Map<string, unknown>(Object.entries(container ?? {}));
	return Object.fromEntries(entries.set(key, change(entries.get(key))));
}

/** The value with another one at a path into it. */
export function withValue(value: unknown, keys: readonly string[], inner: unknown): unknown {
	const [key, ...rest] = keys;
	return key === undefined ? inner : replaced(value, key, (next) => withValue(next, rest, inner));
}

/** The value without what stands at a path into it. */
export function withoutValue(value: unknown, keys: readonly string[]): unknown {
	const [key = '', ...rest] = keys;
	if (rest.length > 0) return replaced(value, key, (next) => withoutValue(next, rest));
	if (Array.isArray(value)) return value.filter((_, index) => index !== Number(key));
	return Object.fromEntries(Object.entries(value ?? {}).filter(([name]) => name !== key));
}

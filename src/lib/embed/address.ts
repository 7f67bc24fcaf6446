/** What stands in an embed’s own address besides its chart. */

/** In a fragment, after whatever else it says: what WordPress knows the frame by. */
export const SECRET = /\?secret=(\w{10})/;

/** The state that a fragment asks for: empty if it asks for none. */
export function askedIn(hash: string): string {
	const asked = hash.replace(SECRET, '').replaceAll('#', '');
	try {
		return decodeURIComponent(asked);
	} catch {
		return asked;
	}
}

const EMBED = /^\/([a-z-]+\/)?(v\/[^/]+\/)?embed\/([^./?#]+)\/?(?:$|[?#])/;

/**
 * Of an embed’s address: folder of its language and of its version, each with a slash at its end or
 * undefined, and its id; before them, as a match has it, all that was read. Null if it is no embed of the
 * site.
 * @param site address of the site, with a slash at its end
 */
export function placeAt(site: string, address: string): RegExpExecArray | null {
	return EMBED.exec(address.replace(site, '/'));
}

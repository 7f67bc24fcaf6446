/** The oldest Node that the tools of this project run on, as package.json states it. */
export const NEEDED = { major: 20, minor: 19 };

/**
 * A sentence that says which Node is needed, or null if this one will do.
 * @param {string} version as in process.versions.node, e.g. `20.19.1`
 * @returns {string | null}
 */
export function nodeTooOld(version) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	const enough = major > NEEDED.major || (major === NEEDED.major && minor >= NEEDED.minor);
	return enough
		? null
		: `Node ${version} is too old: this project needs Node ${NEEDED.major}.${NEEDED.minor} or newer (https://nodejs.org).`;
}

/** Ends the process with a sentence if this Node is too old. Uses no syntax that an old Node lacks. */
export function requireNode() {
	const reason = nodeTooOld(process.versions.node);
	if (reason !== null) {
		console.error(reason);
		process.exit(1);
	}
}

/** The Nodes that the tools of this project run on: from 20.19 in line 20, from 22.12 on otherwise. */
const LINE = { major: 20, minor: 19 };
const LATER = { major: 22, minor: 12 };

/**
 * A sentence that says which Node is needed, or null if this one will do.
 * @param {string} version as in process.versions.node, e.g. `20.19.1`
 * @returns {string | null}
 */
export function nodeTooOld(version) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	const enough =
		(major === LINE.major && minor >= LINE.minor) ||
		(major === LATER.major && minor >= LATER.minor) ||
		major > LATER.major;
	return enough
		? null
		: `Node ${version} is too old: this project needs Node ${LINE.major}.${LINE.minor} or a later ${LINE.major}, or ${LATER.major}.${LATER.minor} or newer (https://nodejs.org).`;
}

/** Ends the process with a sentence if this Node is too old. Uses no syntax that an old Node lacks. */
export function requireNode() {
	const reason = nodeTooOld(process.versions.node);
	if (reason !== null) {
		console.error(reason);
		process.exit(1);
	}
}

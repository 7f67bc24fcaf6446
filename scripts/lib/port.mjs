const DEFAULT_PORT = 4173;
const HIGHEST = 65535;

/**
 * Reads the wish for a port.
 * @param {string | undefined} wanted the value of PORT; empty or unset takes the default
 * @returns {{ port: number } | { problem: string }}
 */
export function portFrom(wanted) {
	if (wanted === undefined || wanted === '') return { port: DEFAULT_PORT };
	const port = Number(wanted);
	return /^\d+$/.test(wanted) && port >= 1 && port <= HIGHEST
		? { port }
		: { problem: `PORT is “${wanted}”: it must be a whole number from 1 to ${HIGHEST}.` };
}

/**
 * Why nothing can be served at a port, and what to do about it.
 * @param {unknown} error what the server failed with
 * @param {number} port
 * @returns {string | null} null if the port is not the reason
 */
export function portProblem(error, port) {
	const code = error instanceof Error && 'code' in error ? error.code : undefined;
	const other = port < 1024 ? DEFAULT_PORT : port === HIGHEST ? port - 1 : port + 1;
	if (code === 'EADDRINUSE')
		return `Port ${port} is in use by another program. Choose another one, for example: PORT=${other} npm start`;
	if (code === 'EACCES')
		return `Port ${port} may not be used by this user. Choose another one, for example: PORT=${other} npm start`;
	return null;
}

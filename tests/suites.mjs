/** The suites of `npm test`, in the order in which they run. */
export const suites = [
	{ name: 'unit', what: 'pure functions, by tables of cases', needsBrowser: false },
	{ name: 'commands', what: 'the commands, run as a person would', needsBrowser: false },
	{ name: 'build', what: 'the built site, read as HTML', needsBrowser: false },
	{ name: 'browser', what: 'the built site, in a real browser', needsBrowser: true }
];

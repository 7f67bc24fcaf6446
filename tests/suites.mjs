/**
 * The suites of `npm test`, in the order in which they run. A suite’s tests are in the folder of its name,
 * unless it says which; an edition is the folder of the language that they are run for. What a suite needs
 * besides the built site its setup makes. Workers are files that run at once; commands would be in each other’s way.
 * @type {readonly { name: string, what: string, needsBrowser: boolean, files?: string[], edition?: string, setup?: string, workers?: number }[]}
 */
export const suites = [
	{ name: 'unit', what: 'pure functions, by tables of cases', needsBrowser: false, workers: 2 },
	{ name: 'commands', what: 'the commands, run as a person would', needsBrowser: false },
	{ name: 'build', what: 'the built site, read as HTML', needsBrowser: false, workers: 2 },
	{ name: 'browser', what: 'the built site, in a real browser', needsBrowser: true, workers: 2 },
	{
		name: 'engines',
		what: 'the main paths, in three engines',
		needsBrowser: true,
		workers: 2
	},
	{
		name: 'ukrainian',
		what: 'what depends on the length of words, in Ukrainian',
		needsBrowser: true,
		files: ['tests/browser/overlap.test.ts', 'tests/browser/states.test.ts'],
		edition: 'uk/',
		workers: 2
	},
	{
		name: 'pseudo',
		what: 'two languages that do not exist: one longer, one read from the right',
		needsBrowser: true,
		setup: 'tests/support/pseudo/setup.ts',
		workers: 2
	}
];

import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';

/** What may not import what: one direction, dataset <- copy, charts <- page, routes. */
const PURE = ['$lib/*', '$app/*', '*.svelte'];

export default ts.config(
	{ ignores: ['.svelte-kit/', 'build/', 'node_modules/', '.cache/', 'data/releases/'] },
	js.configs.recommended,
	...ts.configs.strict,
	...svelte.configs.recommended,
	{
		languageOptions: {
			globals: Object.fromEntries(
				[
					'window',
					'document',
					'console',
					'process',
					'URL',
					'Buffer',
					'setTimeout',
					'clearTimeout'
				].map((name) => [name, 'readonly'])
			)
		},
		rules: {
			'no-undef': 'off',
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/consistent-type-imports': 'error'
		}
	},
	{
		files: ['**/*.svelte'],
		rules: {
			// The only markup put in as it is comes from our own components, printed at build time.
			'svelte/no-at-html-tags': 'off',
			// Links carry fragments and trailing slashes, which resolve() does not know; a test follows each.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser } }
	},
	...Object.entries({
		geo: ['dataset', 'copy', 'charts', 'page', 'scroll', 'server', 'frozen'],
		dataset: ['copy', 'charts', 'page', 'scroll', 'server', 'frozen'],
		format: ['copy', 'charts', 'page', 'scroll', 'server', 'frozen'],
		copy: ['charts', 'page', 'scroll', 'server', 'frozen'],
		charts: ['pictures', 'page', 'scroll', 'server', 'frozen'],
		pictures: ['page', 'scroll', 'server', 'frozen'],
		scroll: ['dataset', 'copy', 'charts', 'page', 'server', 'frozen']
	}).map(([folder, beyond]) => ({
		files: [`src/lib/${folder}/**/*.ts`],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						{
							group: PURE,
							message: 'The command line runs this file as it is: no $lib, $app or .svelte.'
						},
						{
							group: beyond.map((name) => `**/${name}/**`),
							message: `One direction: ${folder} knows nothing of this folder.`
						}
					]
				}
			]
		}
	}))
);

/** A module of the site as one classic script, to be put into a page of a test. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { root } from './site.ts';

/**
 * Bundles a module of `src/lib`; what it exports is found under a global name.
 * @throws Error if the bundler writes no script
 */
export async function bundled(module: string, name: string): Promise<string> {
	const made = await build({
		configFile: false,
		logLevel: 'silent',
		root,
		build: {
			write: false,
			minify: false,
			lib: {
				entry: fileURLToPath(new URL(`../../src/lib/${module}`, import.meta.url)),
				formats: ['iife'],
				name
			}
		}
	});
	const outputs = (Array.isArray(made) ? made : [made]).flatMap((one) =>
		'output' in one ? one.output : []
	);
	const script = outputs.find((file) => file.type === 'chunk');
	if (script?.type !== 'chunk') throw new Error(`Bundling ${module} gave no script.`);
	// In a page’s own scope, where the test finds it.
	return `${script.code}\nwindow.${name} = ${name};`;
}

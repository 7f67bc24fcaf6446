import { build, type Plugin } from 'vite';

/** A module imported with this at its end is its script’s text. */
const SUFFIX = '?script';

/**
 * `import text from './some.ts?script'` gives the module and all that it imports as the text of one
 * classic, minified script, to be printed into a page or served as a file under a name of its own.
 * @throws Error if the bundler writes anything but one script
 */
export async function scriptText(entry: string): Promise<{ text: string; files: string[] }> {
	const made = await build({
		configFile: false,
		logLevel: 'silent',
		build: {
			write: false,
			// What a browser of five years ago reads.
			target: 'es2021',
			minify: true,
			modulePreload: false,
			lib: { entry, formats: ['iife'], name: '_' },
			rolldownOptions: { output: { exports: 'none' } }
		}
	});
	const outputs = (Array.isArray(made) ? made : [made]).flatMap((one) =>
		'output' in one ? one.output : []
	);
	const [script, ...more] = outputs;
	if (script?.type !== 'chunk' || more.length > 0)
		throw new Error(`${entry} bundles to ${outputs.length} files, expected one script.`);
	// A script that is printed into a page must not end the element that it stands in.
	const text = script.code.trim().replaceAll(/<(?=\/script|!--)/gi, '\\x3C');
	return { text, files: script.moduleIds };
}

/** Makes `?script` imports work, while the site is worked on too. */
export function scriptTexts(): Plugin {
	return {
		name: 'script-texts',
		enforce: 'pre',
		async resolveId(source, importer) {
			if (!source.endsWith(SUFFIX)) return null;
			const found = await this.resolve(source.slice(0, -SUFFIX.length), importer);
			return found === null ? null : `${found.id}${SUFFIX}`;
		},
		async load(id) {
			if (!id.endsWith(SUFFIX)) return null;
			const { text, files } = await scriptText(id.slice(0, -SUFFIX.length));
			for (const file of files) this.addWatchFile(file);
			return `export default ${JSON.stringify(text)};`;
		}
	};
}

/**
 * Whether structured data holds to the vocabulary of schema.org, as another project has written it down:
 * the types of `schema-dts`, to which the compiler holds each object.
 */
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './site.ts';

const FILE = join(root, 'structured-data.ts');

const OPTIONS: ts.CompilerOptions = {
	strict: true,
	noEmit: true,
	skipLibCheck: true,
	target: ts.ScriptTarget.ES2022,
	module: ts.ModuleKind.ESNext,
	moduleResolution: ts.ModuleResolutionKind.Bundler,
	types: []
};

/** What is wrong with some objects of JSON-LD, each with the place at which it was found. */
export function wrongInVocabulary(found: readonly { place: string; value: unknown }[]): string[] {
	const source = [
		`import type { WithContext, ${[...new Set(found.map(({ value }) => typeOf(value)))].join(', ')} } from 'schema-dts';`,
		...found.map(
			({ value }) => `(${JSON.stringify(value)}) satisfies WithContext<${typeOf(value)}>;`
		)
	].join('\n');
	const host = ts.createCompilerHost(OPTIONS);
	const { getSourceFile, fileExists } = host;
	host.fileExists = (name) => name === FILE || fileExists(name);
	host.getSourceFile = (name, ...rest) =>
		name === FILE
			? ts.createSourceFile(name, source, ts.ScriptTarget.ES2022)
			: getSourceFile(name, ...rest);
	const program = ts.createProgram([FILE], OPTIONS, host);
	return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
		const line = file?.fileName === FILE ? file.getLineAndCharacterOfPosition(start ?? 0).line : -1;
		const text = ts.flattenDiagnosticMessageText(messageText, '\n');
		return `${found[line - 1]?.place ?? file?.fileName ?? ''}: ${text}`;
	});
}

function typeOf(value: unknown): string {
	const type = (value as Record<string, unknown>)['@type'];
	if (typeof type !== 'string' || !/^[A-Za-z]+$/.test(type))
		throw new Error(`No type: ${String(type)}`);
	return type;
}

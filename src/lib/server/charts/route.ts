/** The routes of files that belong to charts: the same for rows and pictures as for what is shared. */
import { error, type RequestHandler } from '@sveltejs/kit';
import { languageOf, prefixedLanguages } from '../../format/languages.ts';
import { chartFile, chartFilesIn } from '../charts.ts';
import { chartMediaType } from './files.ts';

interface Parameters {
	lang?: string;
	file: string;
}

/** @param folder below that of the language, with a slash at its end */
export function filesRoute(folder: string): {
	entries: () => Parameters[];
	GET: RequestHandler<{ lang?: string; file?: string }>;
} {
	return {
		entries: () =>
			[undefined, ...prefixedLanguages].flatMap((lang) =>
				chartFilesIn(folder, languageOf(lang)).map((file) => ({
					...(lang !== undefined && { lang }),
					file
				}))
			),
		GET: ({ params: { lang, file = '' } }) => {
			const body = chartFile(`${folder}${file}`, languageOf(lang));
			if (body === null) error(404);
			return new Response(body, { headers: { 'content-type': chartMediaType(file) } });
		}
	};
}

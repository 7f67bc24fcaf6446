/**
 * Prints each file of a build with all that is to be said of it, a line of JSON each, for stores that keep
 * headers with each file: node deploy/list.mjs [build]
 */
import { filesIn } from '../scripts/lib/files.mjs';
import { headersOf } from './lib/rules.mjs';
import { isCompressedCopy } from './lib/types.mjs';

for (const file of filesIn(process.argv[2] ?? 'build')) {
	if (isCompressedCopy(file)) continue;
	console.log(JSON.stringify({ file, headers: headersOf(file) }));
}

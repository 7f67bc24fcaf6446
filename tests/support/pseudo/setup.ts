/** Before the tests of the languages that do not exist: the site that has them. */
import { buildPseudo } from './site.ts';

export async function setup(): Promise<void> {
	await buildPseudo();
}

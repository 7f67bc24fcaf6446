/**
 * The story as a screen reader has it, as a text that a person can read from top to bottom. After a
 * change that was meant: `RENEW_A11Y=1 npx vitest run --project browser tests/browser/a11y-tree.test.ts`
 * (CHROME_PATH set to a browser), and read the difference before it is committed.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { launchBrowser, openPage, started } from '../support/browser.ts';
import { reading } from '../support/reading.ts';
import { serveBuild } from '../support/site.ts';

const FILE = fileURLToPath(new URL('snapshots/story.a11y.txt', import.meta.url));
const RENEW = 'RENEW_A11Y=1 npx vitest run --project browser tests/browser/a11y-tree.test.ts';

/** What changes with every release and says nothing of the page. */
function stable(tree: string): string {
	return tree
		.replace(/Dataset \d+\.\d+\.\d+ of [^\n"]*\d{4}/g, 'Dataset … of …')
		.replace(/Unreleased: drawn from the tables as they stand/g, 'Dataset … of …');
}

it('reads as the article', async () => {
	const [browser, site] = await Promise.all([launchBrowser(), serveBuild()]);
	const { page, close } = await openPage(browser, site.url, {
		viewport: { width: 1280, height: 800 },
		reducedMotion: 'reduce'
	});
	await page.goto(site.url);
	await started(page);
	const tree = stable(reading(await page.locator('body').ariaSnapshot()));
	await close();
	await Promise.all([browser.close(), site.close()]);

	if (process.env['RENEW_A11Y'] === '1') {
		mkdirSync(dirname(FILE), { recursive: true });
		writeFileSync(FILE, tree);
	}
	expect(tree, `The story reads otherwise than in ${FILE}. If that was meant: ${RENEW}`).toBe(
		readFileSync(FILE, 'utf8')
	);
});

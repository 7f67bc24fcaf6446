/** Takes the picture in README.md, `docs/story.png`: a step of the built story beside its chart. */
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureBrowser } from './lib/browser.mjs';
import { serve } from './lib/serve.mjs';

const SIZE = { width: 1280, height: 800 };
const STEP = '#eight-days';

const found = await ensureBrowser();
if ('missing' in found) {
	console.error(found.missing);
	process.exit(1);
}
const site = await serve({ dir: 'build', port: 0 });
const browser = await chromium.launch({
	executablePath: found.path,
	args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars']
});
try {
	const page = await browser.newPage({ viewport: SIZE, reducedMotion: 'reduce' });
	await page.goto(site.url);
	await page.waitForFunction(() => 'started' in document.documentElement.dataset);
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
	await page
		.locator(`${STEP} .step-text`)
		.evaluate((text) => text.scrollIntoView({ block: 'center', behavior: 'instant' }));
	// Until the stage has turned to the step, and has come to rest.
	await page.waitForFunction((step) => {
		const place = document.querySelector(step);
		const stage = place?.closest('.scrolly')?.querySelector('.stage > figure');
		return (
			stage?.getAttribute('data-state') === place?.getAttribute('data-step') &&
			document.getAnimations().every(({ playState }) => playState === 'finished')
		);
	}, STEP);
	await page.screenshot({ path: join('docs', 'story.png') });
} finally {
	await browser.close();
	await site.close();
}

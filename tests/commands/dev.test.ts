import { rmSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { changeTime, copyOf } from '../../bench/lib/work.mjs';
import { root } from '../support/site.ts';

const folders: string[] = [];

afterEach(() => {
	for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

it('`npm run dev` shows the story, and a change of copy while it runs', async () => {
	const folder = copyOf(root);
	folders.push(folder);
	// Rejects if the page does not come, or does not change.
	expect(await changeTime(folder)).toBeGreaterThan(0);
}, 240_000);

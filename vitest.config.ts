import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { fileURLToPath } from 'node:url';
import { suites } from './tests/suites.mjs';
import { scriptTexts } from './vite/script-text.ts';

const SLOW = 120_000;
/** How long a test waits for what it polls, in milliseconds. */
const POLLED = 20_000;

export default defineConfig({
	test: {
		projects: suites.map(({ name, needsBrowser, files, edition = '', setup }) => ({
			// Those that print components themselves.
			plugins: name === 'unit' || needsBrowser ? [svelte(), scriptTexts()] : [],
			resolve: { alias: { $lib: fileURLToPath(new URL('./src/lib', import.meta.url)) } },
			test: {
				name,
				environment: 'node',
				include: files ?? [`tests/${name}/**/*.test.ts`],
				env: { NAMES_EDITION: edition },
				globalSetup: setup ?? [],
				testTimeout: name === 'unit' ? 10_000 : SLOW,
				hookTimeout: SLOW,
				expect: { poll: { timeout: POLLED } },
				// A browser on a busy machine is late now and then: what passed only then is told (`scripts/test.mjs`).
				retry: needsBrowser ? 1 : 0
			}
		}))
	}
});

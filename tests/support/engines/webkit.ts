/** WebKitGTK over W3C WebDriver: its MiniBrowser, on a screen of its own that nobody sees. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { webKitPrograms } from '../../../scripts/lib/engines.mjs';
import { freePort, run } from '../../../scripts/lib/started.mjs';
import type { Size } from '../browser.ts';
import { temporaryFolder } from '../deployed.ts';
import type { Engine, EngineKind, EngineOptions, EnginePage } from './engine.ts';
import { webDriverSession } from './webdriver.ts';

const programs = webKitPrograms();

/** MiniBrowser’s bar is wider than a phone, unless its parts may be as narrow as they like. */
const NARROW = '* { margin: 0; padding: 0; min-width: 0; }';

/** Larger than every window that a test asks for. */
const SCREEN = '1600x1400x24';

/**
 * Starts a screen, which stays as it is when the last window on it closes: else it would start anew, and
 * refuse whoever comes meanwhile.
 * @returns it with its name (`:7`), once it is there
 */
async function startScreen(program: string): Promise<{ name: string; kill: () => Promise<void> }> {
	const screen = spawn(
		program,
		['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-noreset'],
		{
			stdio: ['ignore', 'ignore', 'ignore', 'pipe']
		}
	);
	const ended = once(screen, 'exit');
	const end = () => screen.kill();
	process.once('exit', end);
	const [number] = (await once(screen.stdio[3] as Readable, 'data')) as [Buffer];
	return {
		name: `:${String(number).trim()}`,
		async kill() {
			process.off('exit', end);
			end();
			await ended;
		}
	};
}

/** A folder of settings for GTK. */
function writeSettings(folder: string, reducedMotion: boolean): void {
	const settings = join(folder, 'gtk-3.0');
	mkdirSync(settings);
	writeFileSync(join(settings, 'gtk.css'), NARROW);
	writeFileSync(
		join(settings, 'settings.ini'),
		`[Settings]\ngtk-enable-animations=${reducedMotion ? 0 : 1}\n`
	);
}

async function start({ reducedMotion = false }: EngineOptions = {}): Promise<Engine> {
	if (programs === null) throw new Error('WebKitGTK is not installed.');
	const { browser, driver, screen: screenProgram } = programs;
	const work = temporaryFolder('webkit');
	writeSettings(work.path, reducedMotion);
	const screen = await startScreen(screenProgram);
	const port = await freePort();
	const running = await run(driver, [`--port=${port}`], port, {
		DISPLAY: screen.name,
		XDG_CONFIG_HOME: work.path,
		XDG_CACHE_HOME: work.path,
		XDG_DATA_HOME: work.path,
		// It refuses to run as root otherwise.
		WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1'
	});
	return {
		async open(url, { width, height, javaScript = true }) {
			if (!javaScript) throw new Error('WebKitGTK’s driver cannot be told to run no scripts.');
			const session = await webDriverSession(port, {
				'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] }
			});
			const page: EnginePage = {
				...session,
				/** The driver sizes the window: what its bar takes is added. */
				async resize({ width, height }: Size) {
					await session.sizeWindow({ width, height });
					const bar = height - (await session.evaluate(() => innerHeight));
					await session.sizeWindow({ width, height: height + bar });
				}
			};
			await page.resize({ width, height });
			await page.goto(url);
			return page;
		},
		async close() {
			await running.kill();
			await screen.kill();
			work.remove();
		}
	};
}

export const webkit: EngineKind = { installed: programs !== null, canRefuseScripts: false, start };

/** One visit with nothing in any cache: a new browser, a phone’s window, processor and line. */

/** 412x823 at 1.75, processor 4 times slower, 150 ms, 1.6 Mbps down and 750 kbps up. */
const PHONE = {
	viewport: { width: 412, height: 823 },
	deviceScaleFactor: 1.75,
	isMobile: true,
	hasTouch: true
};
const SLOWER = 4;
const LINE = {
	offline: false,
	latency: 150,
	downloadThroughput: 1_600_000 / 8,
	uploadThroughput: 750_000 / 8
};

/** How long nothing may come until a page is taken to be loaded, and then no long task run, in ms. */
const QUIET = 1500;
const RESTED = 1000;
/** A page that never rests is measured as it stands after so long. */
const RESTLESS = 5000;
/** Pixels a second, and how far one gesture goes: as a thumb does, in windows. */
const SPEED = 1200;
const GESTURE = 0.9;

/**
 * Runs in the page, before all else: notes what the browser reports of itself, and when the first frame
 * came in which something of a chart is drawn.
 */
function watch(chart) {
	const noted = {
		paint: 0,
		largest: 0,
		chart: 0,
		shifts: [],
		long: [],
		frames: [],
		counting: false
	};
	Object.assign(window, { noted });
	const on = (type, note) =>
		new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
			type,
			buffered: true
		});
	on('paint', (entry) => {
		if (entry.name === 'first-contentful-paint') noted.paint = entry.startTime;
	});
	on('largest-contentful-paint', (entry) => (noted.largest = entry.startTime));
	on('layout-shift', (entry) => {
		if (!entry.hadRecentInput) noted.shifts.push([entry.startTime, entry.value]);
	});
	on('longtask', (entry) => noted.long.push([entry.startTime, entry.duration]));
	if (chart === null) return;
	const isDrawn = (mark) => {
		const { width, height } = mark.getBoundingClientRect();
		return width > 4 || height > 4;
	};
	const look = () => {
		if ([...document.querySelectorAll(chart)].some(isDrawn)) noted.chart = performance.now();
		else requestAnimationFrame(look);
	};
	requestAnimationFrame(look);
}

/** Runs in the page: notes the time between frames until it is told to stop. */
function countFrames() {
	const { noted } = window;
	noted.counting = true;
	let last = null;
	const next = (now) => {
		if (last !== null) noted.frames.push(now - last);
		last = now;
		if (noted.counting) requestAnimationFrame(next);
	};
	requestAnimationFrame(next);
}

/** The kind under which the bytes of an answer are counted. */
function kindOf(type) {
	return { Document: 'html', Stylesheet: 'css', Script: 'script', Font: 'fonts' }[type] ?? 'other';
}

/** Layout shift as browsers sum it up: the worst window of at most 5 s without 1 s of rest in it. */
export function worstWindow(shifts) {
	let [worst, sum, first, last] = [0, 0, 0, -Infinity];
	for (const [time, value] of shifts) {
		const goesOn = time - last < 1000 && time - first < 5000;
		sum = goesOn ? sum + value : value;
		if (!goesOn) first = time;
		last = time;
		worst = Math.max(worst, sum);
	}
	return worst;
}

/** What of long tasks is over 50 ms, summed. */
const blocking = (long) => long.reduce((sum, [, lasted]) => sum + Math.max(0, lasted - 50), 0);

/** Kept once no answer has ended for `QUIET` ms, and then no long task for `RESTED` ms. */
async function untilQuiet(page, cdp) {
	await new Promise((resolve) => {
		let timer = setTimeout(resolve, QUIET);
		cdp.on('Network.loadingFinished', () => {
			clearTimeout(timer);
			timer = setTimeout(resolve, QUIET);
		});
	});
	const atRest = (rested) => {
		const [start, lasted] = window.noted.long.at(-1) ?? [0, 0];
		return performance.now() - start - lasted > rested;
	};
	await page.waitForFunction(atRest, RESTED, { timeout: RESTLESS }).catch(() => undefined);
}

/** To the page’s end, or as far as it is told to. */
async function scrollThrough(page, cdp, far) {
	const { width, height } = PHONE.viewport;
	const way = () =>
		page.evaluate(
			(most) =>
				Math.min(document.documentElement.scrollHeight - innerHeight, most ?? Infinity) - scrollY,
			far
		);
	let stuck = 0;
	for (let left = await way(); left > 1 && stuck < 3;) {
		const distance = Math.min(left + 2, height * GESTURE);
		await cdp.send('Input.synthesizeScrollGesture', {
			x: width / 2,
			y: height * 0.5,
			yDistance: -distance,
			speed: SPEED,
			// A thumb that comes down on a box that scrolls moves that: a wheel goes on past its end.
			gestureSourceType: stuck === 0 ? 'touch' : 'mouse',
			preventFling: true
		});
		const now = await way();
		stuck = now < left ? 0 : stuck + 1;
		left = now;
	}
}

/** A browser asks for a tab’s icon by itself, once a profile: that is not a page’s weight. */
const ICON = /\/icon\.svg$/;

/**
 * @param {() => Promise<import('playwright-core').Browser>} launch
 * @param {string} url
 * @param {object} options
 * @param {string} [options.chart] selector of the marks of a chart, of which one must have been drawn
 * @param {boolean} [options.scroll] whether the page is scrolled through
 * @param {number} [options.far] how many pixels of it; all where nothing is said
 * @param {number} [options.height] to which a page is stretched that is there to be compared
 */
export async function coldRun(launch, url, { chart, scroll = false, far, height } = {}) {
	const browser = await launch();
	try {
		const context = await browser.newContext(PHONE);
		const page = await context.newPage();
		const cdp = await context.newCDPSession(page);
		const answers = new Map();
		/** @type {{ path: string, kind: string, bytes: number }[]} */
		const files = [];
		cdp.on('Network.responseReceived', ({ requestId, type, response }) => {
			if (/^https?:/.test(response.url) && !ICON.test(response.url))
				answers.set(requestId, { kind: kindOf(type), path: new URL(response.url).pathname });
		});
		cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
			const answer = answers.get(requestId);
			if (answer !== undefined) files.push({ ...answer, bytes: encodedDataLength });
		});
		await cdp.send('Network.enable');
		await cdp.send('Network.emulateNetworkConditions', LINE);
		await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
		await page.addInitScript(watch, chart ?? null);
		await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
		await untilQuiet(page, cdp);
		const untilIdle = [...files];
		const loaded = await page.evaluate(() => ({
			...window.noted,
			nodes: document.querySelectorAll('*').length
		}));
		const seen = {
			browser: browser.version(),
			path: new URL(url).pathname,
			files: untilIdle,
			nodes: loaded.nodes,
			paint: loaded.paint,
			largest: loaded.largest,
			chart: loaded.chart,
			blocking: blocking(loaded.long),
			shift: worstWindow(loaded.shifts)
		};
		if (!scroll) return seen;
		if (height !== undefined)
			await page.evaluate((pixels) => {
				const rest = document.querySelector('#rest');
				if (rest !== null) rest.style.height = `${pixels - innerHeight / 2}px`;
			}, height);
		const began = await page.evaluate(() => performance.now());
		await page.evaluate(countFrames);
		await scrollThrough(page, cdp, far ?? null);
		const end = await page.evaluate((most) => {
			window.noted.counting = false;
			return {
				...window.noted,
				at: scrollY,
				reached:
					scrollY >=
					Math.min(document.documentElement.scrollHeight - innerHeight, most ?? Infinity) - 2,
				height: document.documentElement.scrollHeight
			};
		}, far ?? null);
		if (!end.reached)
			throw new Error(`${url} was scrolled to ${end.at} of ${end.height} pixels only.`);
		const during = end.long.filter(([time]) => time >= began);
		return {
			...seen,
			height: end.height,
			shift: worstWindow(end.shifts),
			frames: end.frames,
			allFiles: files,
			whileScrolled: {
				longest: Math.max(0, ...during.map(([, lasted]) => lasted)),
				blocking: blocking(during)
			}
		};
	} finally {
		await browser.close();
	}
}

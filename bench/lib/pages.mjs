/** Pages that are there to be compared with, in the same run as ours. */

/** @param {string} body */
const page = (body) =>
	`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>To be compared with</title><link rel="icon" href="data:,"><style>body{font:16px/1.5 system-ui,sans-serif;margin:16px;max-width:640px}h1{font-size:20px}</style></head>${body}</html>`;

/** Sixty months that wander, always the same: what the peers’ charts draw too. */
function line() {
	let seed = 7;
	let value = 100;
	const values = Array.from({ length: 60 }, () => {
		seed = (seed * 16807) % 2147483647;
		value += (seed / 2147483647 - 0.5) * 6 + 0.3;
		return value;
	});
	const [least, most] = [Math.min(...values), Math.max(...values)];
	const points = values.map(
		(one, i) =>
			`${(35 + (i * 335) / 59).toFixed(1)},${(275 - ((one - least) / (most - least)) * 265).toFixed(1)}`
	);
	return `M${points.join('L')}`;
}

/** The floor of a chart: one line, drawn in the page, and nothing else. */
const inlineSvg = page(
	`<body><h1>An index, month by month, 2021 to 2025</h1><svg viewBox="0 0 380 300" width="100%" role="img" aria-label="Line chart"><path d="M35 275H370" stroke="currentColor"/><path fill="none" stroke="#4269d0" stroke-width="1.5" d="${line()}"/></svg><p>Source: made up.</p></body>`
);

/** The floor of a scroll: a sticky box and nothing else, made as high as the page that it is compared with. */
const bareSticky = page(
	'<body style="margin:0;max-width:none"><div style="position:sticky;top:0;height:50vh;background:#ccc"></div><div id="rest"></div></body>'
);

/** By their addresses. */
export const comparedPages = { 'inline-svg-page': inlineSvg, 'bare-sticky-page': bareSticky };

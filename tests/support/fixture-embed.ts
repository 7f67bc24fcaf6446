/**
 * A page that speaks the embeds’ protocol and has nothing else in it: what it says can be told to the
 * pixel, and it can be made to say whatever no embed of ours would.
 */
import { PROTOCOL, PROTOCOL_VERSION } from '../../src/lib/embed/protocol.ts';

/** How high the fixture says that it is at a width, in whole pixels: the narrower the higher. */
export const heightAt = (width: number): number => Math.ceil(120_000 / width);

export interface Fixture {
	/** Says nothing by itself. */
	silent?: boolean;
	/** Words of its steps. */
	steps?: readonly string[];
}

/** In the frame, for a test to look at and to speak by. */
export interface FixtureWindow extends Window {
	/** What the host has said. */
	heard: { type: string; [field: string]: unknown }[];
	state: string;
	/** Says something in the envelope of the protocol. */
	say: (message: object) => void;
	hello: () => void;
}

export function fixtureEmbed({ silent = false, steps = [] }: Fixture = {}): string {
	return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A fixture</title></head>
<body style="margin:0"><a href="#x">A link</a>
<script>
var heard = [], state = decodeURIComponent(location.hash.slice(1)) || 'key', staged = false, width = 0;
function say(message) {
	parent.postMessage(Object.assign({ protocol: '${PROTOCOL}', v: ${PROTOCOL_VERSION} }, message), '*');
}
function hello() {
	say({ type: 'hello', id: 'fixture', lang: 'en', version: '1.0.0', state: state });
	if (${steps.length}) say({ type: 'scrolly', steps: ${JSON.stringify(steps)} });
}
function high() {
	if (width && !staged) say({ type: 'height', height: Math.ceil(120000 / width) });
}
addEventListener('message', function (event) {
	if (event.source !== parent || !event.data || event.data.protocol !== '${PROTOCOL}') return;
	var message = event.data;
	heard.push(message);
	if (message.type === 'host') width = message.width;
	if (message.type === 'step') staged = message.index >= 0;
	if (message.type === 'set') say({ type: 'state', state: state = message.state });
	high();
});
if (${!silent}) hello();
</script></body></html>`;
}

import { expect, it } from 'vitest';
import { isOpaque } from '../../../../src/lib/embed/host/sandbox.ts';

it.each([
	['', false],
	['allow-scripts', true],
	['allow-scripts allow-popups allow-popups-to-escape-sandbox', true],
	['allow-scripts\nallow-popups', true],
	['allow-scripts allow-same-origin', false],
	['allow-same-origin', false],
	['allow-popups\nallow-same-origin\nallow-scripts', false],
	['ALLOW-SAME-ORIGIN allow-scripts', false]
])('a frame with the sandbox “%s” has an origin of its own or not', (sandbox, opaque) => {
	expect(isOpaque(sandbox)).toBe(opaque);
});

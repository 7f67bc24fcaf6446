import { describe, expect, it } from 'vitest';
import { portFrom, portProblem } from '../../../scripts/lib/port.mjs';

describe('the port', () => {
	it.each([
		[undefined, 4173],
		['', 4173],
		['1', 1],
		['8080', 8080],
		['65535', 65535]
	])('for PORT=%j is %i', (wanted, port) => {
		expect(portFrom(wanted)).toEqual({ port });
	});

	it.each(['abc', '0', '65536', '-1', '80.5', ' 80', '1e3', '٨٠'])(
		'is none for PORT=%j',
		(wanted) => {
			expect(portFrom(wanted)).toEqual({
				problem: `PORT is “${wanted}”: it must be a whole number from 1 to 65535.`
			});
		}
	);
});

describe('why a port cannot be served', () => {
	const failed = (code: string) => Object.assign(new Error(code), { code });
	it.each([
		['EADDRINUSE', 4173, 'Port 4173 is in use by another program.', 4174],
		['EADDRINUSE', 65535, 'Port 65535 is in use by another program.', 65534],
		['EADDRINUSE', 80, 'Port 80 is in use by another program.', 4173],
		['EACCES', 80, 'Port 80 may not be used by this user.', 4173]
	])('%s at %i', (code, port, says, other) => {
		expect(portProblem(failed(code), port)).toBe(
			`${says} Choose another one, for example: PORT=${other} npm start`
		);
	});

	it.each([[failed('EMFILE')], [new Error('x')], ['EADDRINUSE'], [null]])(
		'is not the port: %s',
		(error) => {
			expect(portProblem(error, 4173)).toBeNull();
		}
	);
});

import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../bench/lib/wrk.mjs';

/** As wrk 4.1 prints it. */
const printed = (slowest: string, more: string[] = []) => `Running 5s test @ http://127.0.0.1:8080/
  1 threads and 64 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency     1.51ms    2.63ms  61.64ms   93.99%
    Req/Sec    52.11k     7.25k   64.50k    74.00%
  Latency Distribution
     50%    0.98ms
     75%    1.31ms
     90%    2.58ms
     99%   ${slowest}
  259214 requests in 5.00s, 4.15GB read
${more.map((line) => `  ${line}\n`).join('')}Requests/sec:  51837.22
Transfer/sec:    849.88MB
`;

describe('what wrk prints', () => {
	it.each([
		['394.00us', 0.394],
		['13.12ms', 13.12],
		['1.02s', 1020],
		['1.50m', 90_000]
	])('is read with a slowest answer of %s', (said, slowest) => {
		const { slowest: found, rate, errors } = figuresOf(printed(said));
		expect(found).toBeCloseTo(slowest, 6);
		expect([rate, errors]).toEqual([51837.22, 0]);
	});

	it('counts broken connections and answers of another kind alike', () => {
		const more = [
			'Socket errors: connect 1, read 20, write 0, timeout 3',
			'Non-2xx or 3xx responses: 400'
		];
		expect(figuresOf(printed('1.00ms', more)).errors).toBe(424);
	});

	it('is not taken for figures where it has none', () => {
		expect(() => figuresOf('unable to connect to 127.0.0.1:1 Connection refused')).toThrow(
			'Connection refused'
		);
	});
});

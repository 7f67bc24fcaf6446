/** What the end of `npm test` says of its suites. */
import { expect, it } from 'vitest';
import { readReport } from '../../../scripts/lib/test-report.mjs';

const passed = { status: 'passed', fullName: 'a chart is drawn' };
const failed = {
	status: 'failed',
	fullName: 'a chart has a key',
	failureMessages: ['AssertionError: expected 1 to be 2\n    at key.test.ts:3:9']
};
const none = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };

it('counts tests and names those that failed', () => {
	const testResults = [
		{ name: '/of/it/tests/unit/key.test.ts', status: 'failed', assertionResults: [passed, failed] }
	];
	const counts = { numPassedTests: 1, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
	expect(readReport({ ...counts, testResults }, '/of/it')).toEqual({
		passed: 1,
		failed: 1,
		skipped: 3,
		failures: ['tests/unit/key.test.ts: a chart has a key: AssertionError: expected 1 to be 2'],
		unsteady: []
	});
});

it('counts a file that broke before its tests as one that failed', () => {
	const broken = {
		name: '/of/it/tests/unit/key.test.ts',
		status: 'failed',
		message: 'SyntaxError: a bracket is missing\nin line 3',
		assertionResults: []
	};
	const read = readReport({ ...none, testResults: [broken] }, '/of/it');
	expect(read.failed).toBe(1);
	expect(read.failures).toEqual(['tests/unit/key.test.ts: SyntaxError: a bracket is missing']);
});

it('names nothing where all passed', () => {
	const good = { name: '/of/it/tests/a.test.ts', status: 'passed', assertionResults: [passed] };
	const read = readReport({ ...none, numPassedTests: 1, testResults: [good] }, '/of/it');
	expect(read).toEqual({ passed: 1, failed: 0, skipped: 0, failures: [], unsteady: [] });
});

it('names what passed only when it was tried again', () => {
	const second = { ...failed, status: 'passed' };
	const file = { name: '/of/it/tests/browser/a.test.ts', status: 'passed' };
	const testResults = [{ ...file, assertionResults: [passed, second] }];
	const read = readReport({ ...none, numPassedTests: 2, testResults }, '/of/it');
	expect(read).toMatchObject({ passed: 2, failed: 0, failures: [] });
	expect(read.unsteady).toEqual([
		'tests/browser/a.test.ts: a chart has a key: AssertionError: expected 1 to be 2'
	]);
});

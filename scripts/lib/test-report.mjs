/** What a report of a suite says, in vitest’s format “json” (as Jest’s: https://jestjs.io/docs/configuration#testresultsprocessor-string). */
import { relative } from 'node:path';

/**
 * @typedef {{ status: string, fullName: string, failureMessages?: string[] }} Assertion
 * @typedef {{ name: string, status: string, message?: string, assertionResults: Assertion[] }} TestFile
 * @typedef {{
 *   numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: TestFile[]
 * }} Report
 */

/** @param {string | undefined} message */
const firstLine = (message) => message?.trim().split('\n')[0] ?? '';

/** @param {TestFile} file whether it broke before any test of it ran */
const isBroken = (file) => file.status === 'failed' && file.assertionResults.length === 0;

/**
 * @param {Report} report of one suite
 * @param {string} root the folder that files are named from
 * @returns {{ passed: number, failed: number, skipped: number, failures: string[], unsteady: string[] }}
 * how many tests did what, and for each that failed, or passed only when it was tried again, its file, its
 * name and the first line of why
 */
export function readReport(report, root) {
	/** @param {(test: Assertion) => boolean} chosen */
	const told = (chosen) =>
		report.testResults.flatMap((file) =>
			file.assertionResults
				.filter(chosen)
				.map(
					(test) =>
						`${relative(root, file.name)}: ${test.fullName}: ${firstLine(test.failureMessages?.[0])}`
				)
		);
	const broken = report.testResults
		.filter(isBroken)
		.map((file) => `${relative(root, file.name)}: ${firstLine(file.message)}`);
	return {
		passed: report.numPassedTests,
		failed: report.numFailedTests + broken.length,
		skipped: report.numPendingTests + report.numTodoTests,
		failures: [...broken, ...told(({ status }) => status === 'failed')],
		unsteady: told(
			({ status, failureMessages = [] }) => status === 'passed' && failureMessages.length > 0
		)
	};
}

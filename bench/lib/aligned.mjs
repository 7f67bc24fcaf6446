/**
 * A table of Markdown with straight columns.
 * @param {readonly (readonly string[])[]} rows the first of them is the head
 */
export function aligned(rows) {
	const [head = [], ...body] = rows;
	const widths = head.map((_, column) =>
		Math.max(...rows.map((row) => (row[column] ?? '').length))
	);
	const line = (/** @type {readonly string[]} */ row) =>
		`| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
	const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
	return [line(head), rule, ...body.map(line)].join('\n');
}

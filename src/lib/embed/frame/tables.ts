/** The table of a chart’s records: its host hears of it, and on paper it is open. */
import { tell } from './tell.ts';

const tables = () => document.querySelectorAll<HTMLDetailsElement>('details[data-table]');

/** @returns what opens the tables for a page that is about to be printed */
export function startTables(): () => void {
	let opened: HTMLDetailsElement[] = [];

	for (const table of tables())
		table.addEventListener('toggle', () => {
			const { open, dataset } = table;
			const data = { chart: dataset['table'] ?? '', open: String(open) };
			tell({ type: 'event', name: 'table', data });
		});
	addEventListener('afterprint', () => {
		for (const table of opened) table.open = false;
		opened = [];
	});
	return () => {
		opened.push(...[...tables()].filter(({ open }) => !open));
		for (const table of opened) table.open = true;
	};
}

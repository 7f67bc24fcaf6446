/**
 * Compares any two releases from their released files. A classic script of its own, on a page that
 * needs none: without it, releases that follow each other are compared on pages of their own.
 */
import type { Dataset, Manifest } from '../../dataset/schema.ts';
import { compareVersions } from '../../dataset/version.ts';
import { message } from '../../charts/chart.ts';
import { found } from '../found.ts';
import { comparison, entryAnchor, type Reasons, type Side } from './comparison.ts';
import { nodes } from '../../format/tree.ts';
import type { CompareSettings } from './view.ts';

const form = found('compare', HTMLFormElement);
const from = found('compare-from', HTMLSelectElement);
const to = found('compare-to', HTMLSelectElement);
const status = found('compare-status', HTMLElement);
const result = found('compare-result', HTMLElement);
const settings = JSON.parse(found('compare-settings', HTMLScriptElement).text) as CompareSettings;
const { messages, locale, files, sources, versions } = settings;

async function json(path: string): Promise<unknown> {
	const answer = await fetch(`${files}${path}`);
	if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
	return answer.json();
}

async function side(version: string): Promise<Side> {
	const { tables } = (await json(`${version}/dataset.json`)) as Dataset;
	return { version, tables };
}

/** The reasons that the releases after the older of two, up to the newer, gave for what they changed. */
async function reasonsBetween(one: string, other: string): Promise<Reasons> {
	const [older = one, newer = other] = [one, other].sort(compareVersions);
	const between = versions.filter(
		(version) => compareVersions(version, older) > 0 && compareVersions(version, newer) <= 0
	);
	const reasons = new Map<string, string[]>();
	for (const { changes } of (await Promise.all(
		between.map((version) => json(`${version}/manifest.json`))
	)) as Manifest[]) {
		for (const { record, reason } of [...changes.changed, ...changes.removed])
			reasons.set(record, [...(reasons.get(record) ?? []), reason]);
	}
	return reasons;
}

/** Which comparison was asked for last: an answer to an earlier one comes too late. */
let asked = 0;

async function compare(): Promise<void> {
	const turn = (asked += 1);
	status.textContent = message(messages, 'compare-loading');
	result.replaceChildren();
	try {
		const [older, newer, reasons] = await Promise.all([
			side(from.value),
			side(to.value),
			reasonsBetween(from.value, to.value)
		]);
		if (turn !== asked) return;
		const latest = to.value === versions.at(-1);
		const tree = comparison(older, newer, reasons, {
			messages,
			locale,
			entry: (table, id) => (latest ? `${sources}#${entryAnchor(table, id)}` : null)
		});
		result.replaceChildren(...tree.map((part) => nodes(part, document)));
		status.textContent = message(messages, 'compare-done', { from: from.value, to: to.value });
	} catch {
		if (turn === asked) status.textContent = message(messages, 'compare-failed');
	}
}

/** Takes the two versions from the page’s address, where they stand there and exist. */
function chosen(): boolean {
	const query = new URLSearchParams(location.search);
	const wanted = [query.get('from') ?? '', query.get('to') ?? ''] as const;
	if (!wanted.every((version) => versions.includes(version))) return false;
	[from.value, to.value] = wanted;
	return true;
}

form.addEventListener('submit', (event) => {
	event.preventDefault();
	const query = new URLSearchParams({ from: from.value, to: to.value });
	history.pushState(null, '', `?${query.toString()}`);
	void compare();
});

addEventListener('popstate', () => {
	if (chosen()) return void compare();
	asked += 1;
	status.textContent = '';
	result.replaceChildren();
});

if (chosen()) void compare();

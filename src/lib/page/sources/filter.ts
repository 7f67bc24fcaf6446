/**
 * Narrows the sources page to what a reader looks for. A classic script of its own: the page is
 * whole without it. It only ever hides: whatever a link leads to is shown all the same.
 */
import { found } from '../found.ts';
import {
	everything,
	fields,
	fold,
	isEverything,
	matcher,
	searchOf,
	wantedIn,
	type Findable,
	type Wanted
} from './match.ts';

interface Item extends Findable {
	element: HTMLElement;
	isSource: boolean;
}

const form = found('filter', HTMLFormElement);
const status = found('filter-status', HTMLElement);
const controls = {
	q: found('filter-q', HTMLInputElement),
	kind: found('filter-kind', HTMLSelectElement),
	body: found('filter-body', HTMLSelectElement),
	standing: found('filter-standing', HTMLSelectElement)
};
const main = document.querySelector('main') ?? document.body;
const number = new Intl.NumberFormat(document.documentElement.lang);

function itemOf(element: HTMLElement): Item {
	const { body = '', standing = '' } = element.dataset;
	let text: string | null = null;
	const kind = element.closest('main > section')?.id ?? '';
	return {
		element,
		isSource: kind === 'sources',
		kind,
		bodies: body.split(' '),
		standings: standing.split(' '),
		text: () => (text ??= fold(element.textContent))
	};
}

const items = [...main.querySelectorAll<HTMLElement>('article, #sources > ol > li')].map(itemOf);
const sections = [...main.querySelectorAll('section')];
/** Lines of tables of contents, each with the id of its section. */
const contents = [
	...document.querySelectorAll<HTMLElement>('.sources nav li, .sources section > ul > li')
].map((line) => ({ line, to: line.querySelector('a')?.hash.slice(1) ?? '' }));

/** What the address or a link leads to. */
let target: Element | null = null;

function targetOf(hash: string): Element | null {
	let id = hash.slice(1);
	try {
		id = decodeURIComponent(id);
	} catch {
		// An address that is none leads nowhere.
	}
	const element = id === '' ? null : document.getElementById(id);
	return element !== null && main.contains(element) ? element : null;
}

function say(entries: readonly Item[], wanted: Wanted): void {
	const { shown = '', none = '' } = status.dataset;
	const count = (of: readonly Item[], source: boolean) =>
		number.format(of.filter(({ isSource }) => isSource === source).length);
	const counts: Record<string, string> = {
		entries: count(entries, false),
		allEntries: count(items, false),
		sources: count(entries, true),
		allSources: count(items, true)
	};
	const all = isEverything(wanted);
	const text =
		entries.length === 0
			? none
			: shown.replace(/\{(\w+)\}/g, (_, key: string) => counts[key] ?? '');
	// A live region speaks whenever it is written to: a page that shows all has nothing to say at first.
	const said = all && status.textContent === '' ? '' : text;
	if (status.textContent !== said) status.textContent = said;
}

/** Shows what fits and what is led to: reads first, then writes, so that the page is laid out once. */
function show(wanted: Wanted): void {
	const fits = matcher(wanted);
	const all = isEverything(wanted);
	const entries = items.filter(fits);
	const kept = new Set<Element>(entries.map(({ element }) => element));
	const seen = new Set<Element>(kept);
	for (const { element } of items) if (target?.contains(element)) seen.add(element);
	if (target !== null) seen.add(target);
	const open = new Set<string>();
	for (const element of seen)
		for (
			let section = element.closest('section');
			section !== null && !open.has(section.id);
			section = section.parentElement?.closest('section') ?? null
		)
			open.add(section.id);

	for (const { element } of items) {
		const hidden = !seen.has(element);
		if (element.hidden !== hidden) element.hidden = hidden;
	}
	for (const section of sections) section.hidden = !all && !open.has(section.id);
	for (const { line, to } of contents) line.hidden = !all && !open.has(to);
	say(entries, wanted);
}

const chosen = (): Wanted => ({
	q: controls.q.value,
	kind: controls.kind.value,
	body: controls.body.value,
	standing: controls.standing.value
});

let pending = 0;

/** Once a frame at most, however fast somebody types. */
function choose(): void {
	target = null;
	if (pending !== 0) return;
	pending = requestAnimationFrame(() => {
		pending = 0;
		const wanted = chosen();
		const { pathname, search } = location;
		// Without the fragment: what is looked for now is not what was led to.
		history.replaceState(history.state, '', `${pathname}${searchOf(search, wanted)}`);
		show(wanted);
	});
}

function fill(wanted: Wanted): void {
	for (const field of fields) controls[field].value = wanted[field];
	// A choice that the page does not have leaves a list empty: it means any.
	for (const field of ['kind', 'body', 'standing'] as const)
		if (controls[field].selectedIndex < 0) controls[field].value = '';
}

function lead(hash: string): void {
	const to = targetOf(hash);
	if (to === null) return;
	target = to;
	if (to.closest('[hidden]') === null) return;
	show(chosen());
	to.scrollIntoView();
}

form.addEventListener('input', choose);
form.addEventListener('submit', (event) => {
	event.preventDefault();
	choose();
});
form.addEventListener('reset', () => {
	// The fields are empty only after this event.
	fill(everything);
	choose();
	controls.q.focus();
});
addEventListener('hashchange', () => lead(location.hash));
// A link to where the address already leads is no change of it.
document.addEventListener('click', ({ target: clicked }) => {
	const link = clicked instanceof Element ? clicked.closest('a') : null;
	if (link !== null && link.hash !== '' && link.pathname === location.pathname) lead(link.hash);
});
addEventListener('popstate', () => {
	fill(wantedIn(location.search));
	show(chosen());
});

const asked = wantedIn(location.search);
if (isEverything(asked) && !isEverything(chosen())) {
	// On a slow line a reader may have chosen before this script came.
	choose();
} else {
	fill(asked);
	target = targetOf(location.hash);
	if (!isEverything(chosen())) {
		show(chosen());
		target?.scrollIntoView();
	}
}

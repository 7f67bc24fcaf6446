/** The doctor at work: reads what was pasted, which stays in this page, and says what is in the way. */
import { message } from '../../charts/chart.ts';
import { diagnose, told, type Told } from '../../embed/doctor.ts';
import type { Parsed } from '../../embed/doctor/facts.ts';
import { element, nodes } from '../../format/tree.ts';
import { inertDocument } from '../../policy/inert.ts';
import { offerCopying } from '../charts/copy-link.ts';
import { found } from '../found.ts';
import type { DoctorSettings } from './doctor-view.ts';

/** Every element of a markup, in order. Nothing of it runs. */
function parsedIn(markup: string): Parsed[] {
	const known = new Map<Element | null, Parsed>();
	for (const one of inertDocument(markup).querySelectorAll('*')) {
		// What is for browsers without script is not what readers see.
		if (one.closest('noscript') !== null) continue;
		known.set(one, {
			tag: one.localName,
			attributes: Object.fromEntries([...one.attributes].map(({ name, value }) => [name, value])),
			parent: known.get(one.parentElement) ?? null
		});
	}
	return [...known.values()];
}

const form = found('doctor-form', HTMLFormElement);
const markup = found('doctor-markup', HTMLTextAreaElement);
const headers = found('doctor-headers', HTMLTextAreaElement);
const column = found('doctor-column', HTMLInputElement);
const status = found('doctor-status', HTMLElement);
const result = found('doctor-result', HTMLElement);
const { site, up, placeholder, known, messages } = JSON.parse(
	found('doctor-settings', HTMLScriptElement).text
) as DoctorSettings;
const root = site ?? new URL(up, document.baseURI).href;

function shown({ level, what, why, ask }: Told): Node {
	const said = message(messages, `doctor-level-${level}`);
	return nodes(
		element(
			'li',
			{ 'data-level': level },
			element('p', { class: 'level' }, said),
			element('h3', {}, what),
			element('p', {}, why),
			element('p', { class: 'ask' }, ask)
		),
		document
	);
}

function look(): void {
	if (markup.value.trim() === '') {
		result.replaceChildren();
		status.textContent = message(messages, 'doctor-empty');
		return;
	}
	const width = column.value === '' ? null : column.valueAsNumber;
	const findings = diagnose(
		{ elements: parsedIn(markup.value), headers: headers.value, column: width },
		{ ...known, root }
	).map((one) => told(one, messages));
	result.replaceChildren(...findings.map(shown));
	const number = findings.length;
	const rule = new Intl.PluralRules(document.documentElement.lang).select(number);
	status.textContent =
		number === 0
			? message(messages, 'doctor-clean')
			: message(messages, `doctor-counted-${rule}`, { number: String(number) });
}

form.addEventListener('submit', (event) => {
	event.preventDefault();
	look();
});
// Where the build was not told the site’s address, the page itself knows it.
for (const place of document.querySelectorAll('[data-own-origin]'))
	place.textContent = place.textContent.replaceAll(
		new URL(placeholder).origin,
		new URL(root).origin
	);
for (const note of document.querySelectorAll<HTMLElement>('[data-note="placeholder"]'))
	note.hidden = true;
const example = found('click-code', HTMLTextAreaElement);
example.value = example.value.replaceAll(placeholder, root);
offerCopying();
form.hidden = false;

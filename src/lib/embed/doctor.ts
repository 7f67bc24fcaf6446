/**
 * Looks at a page in which an embed of this site stands, or is to stand: what will not work, why, and
 * what to ask for. It works on plain facts; nothing of the page is run or loaded.
 */
import { message, type Messages } from '../charts/chart.ts';
import { factsOf, type Parsed } from './doctor/facts.ts';
import { finding, type Finding, type Level } from './doctor/finding.ts';
import { frameFindings } from './doctor/frame.ts';
import { headersIn } from './doctor/headers.ts';
import type { Known } from './doctor/known.ts';
import { pageFindings } from './doctor/policy.ts';
import { scriptFindings, scriptMissing, scriptsIn } from './doctor/script.ts';
import { shownIn } from './doctor/shown.ts';

export interface Case {
	/** Every element of the pasted markup, in its order. */
	elements: readonly Parsed[];
	/** The headers of the page’s answer, as they were pasted; empty where there are none at hand. */
	headers: string;
	/** Width of the column in pixels, where it was said. */
	column: number | null;
}

/** What is the most in the way comes first. */
const ORDER: readonly Level[] = ['error', 'warning', 'note'];

/** What is wrong, the worst first; nothing where all is well. */
export function diagnose({ elements, headers, column }: Case, known: Known): Finding[] {
	const facts = factsOf(elements);
	const { shown, found } = shownIn(facts, known);
	const scripts = scriptsIn(facts, known);
	const site = new URL(known.root);
	const pictures = facts.pictures.filter(({ attributes }) =>
		(attributes['src'] ?? '').replace(/^https?:/, '').startsWith(`//${site.host}${site.pathname}`)
	);
	const page = { facts, headers: headersIn(headers), known, shown, scripts, pictures };
	const isNothing = shown.length === 0 && found.length === 0;
	const all = [
		...(isNothing
			? [pictures.length > 0 ? finding('note', 'picture') : finding('error', 'nothing')]
			: []),
		...found,
		...scriptMissing(facts, scripts),
		...scripts.flatMap((script) => scriptFindings(script, known)),
		...shown.flatMap((one) =>
			frameFindings({
				shown: one,
				known,
				column,
				ground: facts.ground,
				hasScript: scripts.length > 0
			})
		),
		...pageFindings(page)
	];
	// What is the same of several frames, or of several policies, is said once.
	const once = [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
	return ORDER.flatMap((level) => once.filter((one) => one.level === level));
}

/** A finding in words: what is wrong, why it matters, what to ask for. */
export interface Told {
	level: Level;
	what: string;
	why: string;
	ask: string;
}

export function told({ level, code, values }: Finding, messages: Messages): Told {
	const say = (part: string): string => message(messages, `doctor-${code}${part}`, values);
	return { level, what: say(''), why: say('-why'), ask: say('-ask') };
}

/** What a page’s headers, and the policies in its markup, do to embeds of this site. */
import {
	allowsAddress,
	allowsScript,
	allowsStyleAttribute,
	deciding,
	isStrict,
	lineWith,
	policiesIn,
	type Kind,
	type Policy
} from './csp.ts';
import type { Facts, Parsed } from './facts.ts';
import { finding, type Finding } from './finding.ts';
import { FEATURES } from './frame.ts';
import type { Headers } from './headers.ts';
import type { Known } from './known.ts';
import type { OurScript } from './script.ts';
import type { Shown } from './shown.ts';

/** What there is of ours in the page. */
export interface Page {
	facts: Facts;
	headers: Headers;
	known: Known;
	shown: readonly Shown[];
	scripts: readonly OurScript[];
	/** Those of this site. */
	pictures: readonly Parsed[];
}

/** Whether a policy blocks a thing, and what it should say instead. */
function blocked(
	policy: Policy,
	kind: Kind,
	allows: (sources: readonly string[]) => boolean,
	more: string
): Finding[] {
	const rule = deciding(policy, kind);
	if (rule === null || allows(rule.sources)) return [];
	const { directive, sources } = rule;
	const level = kind === 'style' ? 'warning' : 'error';
	const line = kind === 'style' ? "style-src-attr 'unsafe-inline'" : lineWith(kind, rule, more);
	return [finding(level, `csp-${kind}`, { rule: [directive, ...sources].join(' '), line })];
}

function scriptBlocked(policy: Policy, script: OurScript, origin: string): Finding[] {
	const rule = deciding(policy, 'script');
	const { address, element } = script;
	const tag = {
		address,
		nonce: element.attributes['nonce'] ?? '',
		integrity: element.attributes['integrity'] ?? ''
	};
	if (rule !== null && isStrict(rule.sources) && !allowsScript(rule.sources, tag))
		return [finding('error', 'csp-strict', { rule: [rule.directive, ...rule.sources].join(' ') })];
	return blocked(policy, 'script', (sources) => allowsScript(sources, tag), origin);
}

function policyFindings({ facts, headers, known, shown, scripts, pictures }: Page): Finding[] {
	const { origin } = new URL(known.root);
	const policies = [...headers['content-security-policy'], ...facts.policies].flatMap(policiesIn);
	const addresses = shown.map(({ address }) => address ?? new URL(known.root));
	const isStyled = shown.some(({ element }) => element.attributes['style'] !== undefined);
	return policies.flatMap((policy) => [
		...addresses.flatMap((address) =>
			blocked(policy, 'frame', (sources) => allowsAddress(sources, address), origin)
		),
		...scripts.flatMap((script) => scriptBlocked(policy, script, origin)),
		...(isStyled ? blocked(policy, 'style', allowsStyleAttribute, '') : []),
		...(pictures.length > 0
			? blocked(policy, 'picture', (sources) => allowsAddress(sources, new URL(known.root)), origin)
			: []),
		...sandboxed(policy)
	]);
}

/** A policy may put the whole page into a sandbox, and with it all its frames. */
function sandboxed(policy: Policy): Finding[] {
	const tokens = policy.get('sandbox')?.map((token) => token.toLowerCase());
	if (tokens === undefined || tokens.includes('allow-scripts')) return [];
	return [finding('warning', 'csp-sandbox')];
}

function isolationFindings({ headers, shown }: Page): Finding[] {
	const value = headers['cross-origin-embedder-policy']
		.map((one) => one.split(';')[0]?.trim().toLowerCase() ?? '')
		.find((one) => one === 'require-corp' || one === 'credentialless');
	const isLetIn = shown.every(
		({ element, address }) => address !== null && element.attributes['credentialless'] !== undefined
	);
	return value === undefined || isLetIn ? [] : [finding('warning', 'coep', { value })];
}

/** Features that a header takes away from frames of this site. */
function permissionFindings({ headers, known }: Page): Finding[] {
	const { origin } = new URL(known.root);
	const taken = headers['permissions-policy']
		.flatMap((header) => header.split(','))
		.flatMap((one) => {
			const [, feature = '', allowed = ''] = /^\s*([\w-]+)\s*=\s*(.*?)\s*$/.exec(one) ?? [];
			const isAllowed = /(?:^|[\s(])\*(?:$|[\s)])/.test(allowed) || allowed.includes(`"${origin}"`);
			return FEATURES.includes(feature) && !isAllowed ? [feature] : [];
		});
	return taken.length === 0 ? [] : [finding('note', 'permissions', { features: taken.join(', ') })];
}

/** The page’s whole address is told to us with each frame, unless the frame says otherwise. */
function referrerFindings({ facts, headers, shown }: Page): Finding[] {
	const said = headers['referrer-policy'].at(-1)?.split(',').at(-1)?.trim().toLowerCase();
	const isTelling = /^(?:unsafe-url|no-referrer-when-downgrade)$/.test(said ?? facts.referrer);
	const isBare = shown.some(
		({ element }) => (element.attributes['referrerpolicy'] ?? '').trim() === ''
	);
	return isTelling && isBare ? [finding('note', 'referrer')] : [];
}

export function pageFindings(page: Page): Finding[] {
	return [
		...policyFindings(page),
		...isolationFindings(page),
		...permissionFindings(page),
		...referrerFindings(page)
	];
}

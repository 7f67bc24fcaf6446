/** The page for those who embed: what the doctor knows of the site, and examples in words and markup. */
import { message } from '../../charts/chart.ts';
import { embedPath, STORY_CARD, WHOLE_STORY } from '../../embed/addresses.ts';
import { fitted } from '../../embed/curve.ts';
import { told, type Told } from '../../embed/doctor.ts';
import { finding, type Finding } from '../../embed/doctor/finding.ts';
import type { KnownEmbed, KnownMove } from '../../embed/doctor/known.ts';
import { measuredHeights } from '../../embed/heights.ts';
import { moved, movedTo } from '../../embed/moved.ts';
import { LANGUAGE_FOLDER, languages, type Language } from '../../format/languages.ts';
import type { DoctorSettings, EmbeddingView } from '../../page/embed/doctor-view.ts';
import { chartEntries } from '../charts/entries.ts';
import { releases } from '../dataset.ts';
import { dataScript } from '../json-ld.ts';
import { pathIn, prefixOf, siteAddress } from '../site.ts';
import { messages } from '../story.ts';
import { exampleAfterClick, freezing, PLACEHOLDER, servedScript } from './builder.ts';

/** Messages that the doctor’s script needs. */
const WORDS = /^doctor-/;

/** Everything that can be embedded, with the room that each of its views needs. */
function embeds(language: Language): Record<string, KnownEmbed> {
	const curve = (id: string, state: string) => fitted(measuredHeights(id, state, language));
	const charts = chartEntries(language).map(({ id, states, key }) => {
		const curves = Object.fromEntries(states.map(({ name }) => [name, curve(id, name)]));
		return [id, { curves: { ...curves, '': curve(id, key.name) } }] as const;
	});
	const stories = [WHOLE_STORY, STORY_CARD].map(
		(id) => [id, { curves: { '': curve(id, '') } }] as const
	);
	return Object.fromEntries([...charts, ...stories]);
}

/** Ids that embeds had once, with the versions that have them still. */
function moves(): Record<string, KnownMove> {
	return Object.fromEntries(
		Object.keys(moved).map((id) => {
			const kept = releases().filter(({ pages }) => pages.has(`${embedPath(id)}index.html`));
			return [
				id,
				{ to: movedTo(id) ?? id, versions: kept.map(({ manifest }) => manifest.version) }
			];
		})
	);
}

/** An embed that was kept with a release, in any language that there was. */
const KEPT_EMBED = new RegExp(`^(?:${LANGUAGE_FOLDER})?embed/`);

function settings(language: Language): DoctorSettings {
	const page = pathIn(prefixOf(language), 'embed/');
	return {
		site: siteAddress(),
		up: '../'.repeat(page.split('/').length - 1),
		placeholder: PLACEHOLDER,
		known: {
			folders: languages.map((one) => pathIn(prefixOf(one), '')),
			embeds: embeds(language),
			moved: moves(),
			versions: Object.fromEntries(
				releases().map(({ manifest: { version }, pages }) => [
					version,
					[...pages.keys()].some((file) => KEPT_EMBED.test(file))
				])
			),
			script: servedScript()
		},
		messages: Object.fromEntries(
			Object.entries(messages(language)).filter(([key]) => WORDS.test(key))
		)
	};
}

/** What is the matter most often, for who reads it without the script. */
function checklist(origin: string): Finding[] {
	return [
		finding('error', 'nothing'),
		finding('error', 'csp-frame', { rule: 'frame-src …', line: `frame-src … ${origin}` }),
		finding('error', 'script-missing'),
		finding('warning', 'style'),
		finding('warning', 'box'),
		finding('warning', 'scrolling'),
		finding('warning', 'sandbox-scripts'),
		finding('warning', 'coep', { value: 'require-corp' }),
		finding('error', 'untitled')
	];
}

export function embeddingView(language: Language): EmbeddingView {
	const words = messages(language);
	const { origin } = new URL(siteAddress() ?? PLACEHOLDER);
	return {
		data: dataScript('application/json', settings(language), 'doctor-settings'),
		origin,
		isPlaced: siteAddress() !== null,
		...freezing(language),
		checklist: checklist(origin).map((one): Told => told(one, words)),
		afterClick: exampleAfterClick(
			language,
			message(words, 'embedding-click-load', { site: message(words, 'site-title') })
		)
	};
}

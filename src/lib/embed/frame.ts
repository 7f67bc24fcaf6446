/**
 * What a reader can do in an embed, and what its host may ask of it. It stands after the script that
 * says how high the embed is. Without it the embed is complete: one state of a chart, or the story
 * unrolled, with its table and its links.
 */
import { announcer } from '../interact/announce.ts';
import { heard } from './frame/hear.ts';
import { startLinks } from './frame/links.ts';
import { startLook } from './frame/look.ts';
import { nameFacts } from './frame/facts.ts';
import { loadAtNeed } from './frame/need.ts';
import { watchOverflow } from './frame/overflow.ts';
import { stageOf } from './frame/stage.ts';
import { startStates } from './frame/states.ts';
import { startTables } from './frame/tables.ts';
import { tell } from './frame/tell.ts';
import { keepWidth } from './frame/width.ts';

/** How long a host that is there already takes to answer, in milliseconds. */
const HOST_ANSWERS = 400;

function start(main: HTMLElement): void {
	const { id = '', version = '', cardsFile, cardsIntegrity } = main.dataset;
	let ready = false;
	let met = false;
	let timer: ReturnType<typeof setTimeout> | undefined;

	const announce = announcer(document);
	const look = startLook(document);
	const print = startTables();
	const stage = stageOf(main);
	const settle = parent === self ? undefined : watchOverflow(main, keepWidth(document));
	const states = startStates(main, (section, asked) => {
		tell({ type: 'state', state: section.id });
		if (asked) announce(section.querySelector('.finding')?.textContent ?? '');
	});
	startLinks();
	nameFacts(main);
	if (cardsFile) loadAtNeed(cardsFile, cardsIntegrity);

	/** All that is to be said once everything is shown. */
	function introduce(): void {
		clearTimeout(timer);
		const steps = stage.words();
		const corrected = main.querySelector<HTMLElement>('aside.correction')?.dataset;
		if (steps.length > 1) tell({ type: 'scrolly', steps });
		if (corrected) {
			const { version = '', date = '' } = corrected;
			tell({ type: 'corrected', version, date });
		}
		tell({ type: 'ready' });
	}

	tell({ type: 'hello', id, lang: document.documentElement.lang, version, state: states.shown() });
	addEventListener('load', () =>
		document.fonts.ready.then(() => {
			ready = true;
			timer = setTimeout(introduce, met ? 0 : HOST_ANSWERS);
		})
	);
	addEventListener('message', ({ source, data }) => {
		const message = source === parent ? heard(data) : null;
		switch (message?.type) {
			case 'host':
				look(message);
				// Once more to one that came too late to hear it.
				if (!met && ready) introduce();
				met = true;
				break;
			case 'set':
				states.show(message.state);
				break;
			case 'step':
				stage.step(message.index);
				settle?.();
				break;
			case 'print':
				print();
		}
	});
}

const main = document.querySelector<HTMLElement>('main.embed');
if (main === null) tell({ type: 'error', reason: 'empty' });
else start(main);

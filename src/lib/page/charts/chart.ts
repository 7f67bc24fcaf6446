/**
 * The script of a chart’s page: shows one state at a time, opens cards, filters events, copies links,
 * makes snippets.
 */
import { startFilter } from '../../interact/filter.ts';
import { startInteract } from '../../interact/index.ts';
import { windowRoom } from '../../interact/room.ts';
import { startBuilder } from '../embed/builder.ts';
import { offerCopying } from './copy-link.ts';
import { startStates } from './states.ts';

const root = document.documentElement;
const { prepare, refresh, announceIn } = startInteract(document, { room: windowRoom(document) });
prepare(document);

offerCopying(root);
// Where the script came so late that the page has unrolled, it stays unrolled.
if (root.classList.contains('scripted'))
	startStates((stage, { asked }) => {
		refresh(stage);
		if (asked) announceIn(stage);
	});
startFilter(document.body);
startBuilder();
root.dataset['started'] = '';

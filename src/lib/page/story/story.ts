/** The story’s script. */
import { startInteract } from '../../interact/index.ts';
import { windowRoom } from '../../interact/room.ts';
import { keepOffline } from '../../offline/register.ts';
import { startScroll } from '../../scroll/story.ts';
import { offerCopying } from '../charts/copy-link.ts';
import { floatMenu } from './afloat.ts';
import { offerChecking } from './check-everything.ts';
import { followProgress } from './progress.ts';
import { writeOwnAddress } from './own-address.ts';
import { readInSteps } from './reading-order.ts';
import { offerSharing } from './share.ts';

const root = document.documentElement;
const { prepare, refresh, announceIn, announce } = startInteract(document, {
	room: windowRoom(document)
});

offerCopying(root);
writeOwnAddress(root);
offerChecking(root);
offerSharing(root, announce);
const follow = followProgress(root);
const float = floatMenu(root);
startScroll(root, {
	at(stop) {
		follow(stop);
		float(stop);
	},
	shown(stage) {
		refresh(stage);
		readInSteps(stage);
	},
	laidOut: prepare,
	turned: announceIn
});
keepOffline(root);

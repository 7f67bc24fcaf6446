/** The story’s script. */
import { startInteract } from '../../interact/index.ts';
import { startScroll } from '../../scroll/story.ts';
import { offerCopying } from '../charts/copy-link.ts';
import { followProgress } from './progress.ts';

const root = document.documentElement;
const { refresh, announceIn } = startInteract(document);

offerCopying(root);
startScroll(root, { at: followProgress(root), shown: refresh, turned: announceIn });

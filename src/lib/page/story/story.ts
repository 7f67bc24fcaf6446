/** The story’s script. */
import { startScroll } from '../../scroll/story.ts';
import { followProgress } from './progress.ts';

const root = document.documentElement;

startScroll(root, { at: followProgress(root) });

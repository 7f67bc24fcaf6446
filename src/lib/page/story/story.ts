/** The story’s script. */
import { startScroll } from '../../scroll/story.ts';

startScroll(document.documentElement);

/** The script of a chart’s page: shows one state at a time, and copies links. */
import { offerCopying } from './copy-link.ts';
import { startStates } from './states.ts';

const root = document.documentElement;

offerCopying(root);
// Where the script came so late that the page has unrolled, it stays unrolled.
if (root.classList.contains('scripted')) startStates();
root.dataset['started'] = '';

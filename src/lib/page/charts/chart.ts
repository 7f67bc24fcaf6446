/** The script of a chart’s page: shows one state at a time, and copies links. */
import { offerCopying } from './copy-link.ts';
import { startStates } from './states.ts';

offerCopying();
startStates();
document.documentElement.dataset['started'] = '';

/** The script of the page of all charts: makes snippets of any of them. */
import { startBuilder } from '../embed/builder.ts';
import { offerCopying } from './copy-link.ts';

offerCopying();
startBuilder();

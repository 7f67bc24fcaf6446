import { chromium } from '../support/engines/puppeteer.ts';
import { mainPaths } from '../support/engines/paths.ts';

mainPaths(chromium);

import { webkit } from '../support/engines/webkit.ts';
import { mainPaths } from '../support/engines/paths.ts';

mainPaths(webkit);

/**
 * The script in an embed’s head: the theme that its address asks for is there at the first paint. The
 * page is printed light, and stays so for any other word.
 */
import { applyTheme, type Theme } from './theme.ts';

const [, asked] = /[?&]theme=(dark|auto)(?:&|$)/.exec(location.search) ?? [];
if (asked !== undefined) applyTheme(asked as Theme);

import { caddyFiles } from './caddy.mjs';
import { nginxFiles } from './nginx.mjs';
import { staticFiles } from './static.mjs';
import { varnishFiles } from './varnish.mjs';

/**
 * Every configuration that is written from the rules.
 * @param {import('./settings.mjs').Settings} settings
 * @returns {Record<string, string>} files by their names below `deploy/`
 */
export function configurations(settings) {
	return {
		...nginxFiles(settings),
		...caddyFiles(settings),
		...staticFiles(settings),
		...varnishFiles(settings)
	};
}

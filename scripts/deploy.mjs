/**
 * Publishes a finished build in a folder of this machine, all at once:
 *
 *     node scripts/deploy.mjs --to /srv/names [--from build]
 *
 * The web server publishes /srv/names/current. What a page that is open or cached may still ask for stays
 * for 30 days. To go back: --from /srv/names/releases/<number>.
 */
import { parseArgs } from 'node:util';
import { rollOut } from './lib/rollout.mjs';

const { values } = parseArgs({
	options: { from: { type: 'string', default: 'build' }, to: { type: 'string' } }
});
if (values.to === undefined) {
	console.error('Where to? Use: node scripts/deploy.mjs --to <folder> [--from <build>]');
	process.exit(2);
}
const done = rollOut({ from: values.from, to: values.to });
if ('problem' in done) {
	console.error(done.problem);
	process.exit(1);
}
console.log(
	`Published ${done.build}. ${done.stayed} files of earlier builds stay for readers who still ask for them.`
);

/**
 * A run that is killed: `tsx killed.ts <folder> <n>` releases 1.1.0 and kills its own process at the
 * n-th file operation. Without n it prints how many there are.
 */
import { realDisk, type Disk } from '../../src/lib/dataset/durable.ts';
import { publish } from '../../src/lib/dataset/publish.ts';
import { readRelease } from '../../src/lib/dataset/folder.ts';
import { datasetOf } from '../../src/lib/dataset/release.ts';

const [folder = '', killAt] = process.argv.slice(2);
let asked = 0;

const operations = Object.entries(realDisk).filter(([name]) => name.endsWith('Sync'));
const disk = Object.fromEntries(
	operations.map(([name, run]) => [
		name,
		(...args: unknown[]) => {
			asked++;
			// Nothing after this is done: no `finally`, no handler, no flush.
			if (asked === Number(killAt)) process.kill(process.pid, 'SIGKILL');
			return (run as (...all: unknown[]) => unknown)(...args);
		}
	])
) as unknown as Disk;

const { tables } = readRelease(folder, '1.0.0').dataset;
publish(
	folder,
	() => ({
		dataset: datasetOf(tables, '1.1.0', '2024-01-01'),
		notes: 'x',
		parts: { changes: { added: [], changed: [], removed: [] } }
	}),
	disk
);
console.log(asked);

import { add } from './add.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { copy } from './copy.ts';
import { diff } from './diff.ts';
import { facts } from './facts.ts';
import { impact } from './impact.ts';
import { release } from './release.ts';
import { verify } from './verify.ts';

/** Every command, in the order in which an editor needs them. */
export const commands: readonly Command[] = [
	check,
	copy,
	facts,
	add,
	diff,
	impact,
	release,
	verify
];

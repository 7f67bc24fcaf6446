/** The story’s script: shows on each stage what the step that the reader is at speaks of. */
import { start } from '../../scroll/stages.ts';

start();

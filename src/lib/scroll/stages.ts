/** Every stage of the page, each watching its own steps. */
import { show } from './show.ts';
import { watchSteps } from './watch.ts';

/** Starts the stages of a page that the first-paint script has marked as scripted. */
export function start(root: HTMLElement = document.documentElement): void {
	for (const scrolly of root.querySelectorAll('.scrolly')) {
		const stage = scrolly.querySelector<HTMLElement>('.stage');
		const steps = scrolly.querySelector<HTMLElement>('.steps');
		if (stage === null || steps === null) continue;
		const all = [...steps.querySelectorAll<HTMLElement>('.step')];
		let shown = -1;
		watchSteps({
			stage,
			steps,
			tell(index) {
				const step = all[index];
				const figure = step?.querySelector('figure');
				if (index === shown || step === undefined || !figure) return;
				all[shown]?.classList.remove('active');
				step.classList.add('active');
				show(stage, figure);
				shown = index;
			}
		});
	}
	root.dataset['started'] = '';
}

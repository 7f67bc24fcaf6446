/** The cards of an embed are asked for at the first need: by who comes near what has one. */
import { isPlain } from '../../interact/plain-click.ts';
import { ownScript } from '../../policy/own-script.ts';

/** What has a card, or many. */
const NEEDS = 'a[data-fact], a[data-term], .drawing';

/** How long a reader who asks for a card waits before the link is followed instead, in milliseconds. */
const PATIENCE = 4000;

/**
 * Watches for the need. A script is loaded, not data: a frame that is sandboxed away from its own
 * origin may run one from any server, and reads nothing from most.
 * @param file its address
 * @param integrity what it is held to, so that half of it is not run. Where the frame is sandboxed away
 * from its origin, no browser would read the file for that: the file itself says which one it is.
 */
export function loadAtNeed(file: string, integrity = ''): void {
	let loading: Promise<boolean> | null = null;
	/** Nothing is held up any more: the cards are there, or a link is being followed. */
	let passes = false;

	const load = (): Promise<boolean> =>
		(loading ??= new Promise((resolve) => {
			const script = document.createElement('script');
			if (origin !== 'null') script.integrity = integrity;
			script.src = ownScript(file);
			script.onload = () => resolve((passes = true));
			script.onerror = () => {
				// Tried again when somebody asks again.
				loading = null;
				resolve(false);
			};
			document.head.append(script);
		}));

	for (const type of ['pointerover', 'pointerdown', 'focusin'])
		addEventListener(type, ({ target }) => {
			if (target instanceof Element && target.closest(NEEDS)) void load();
		});

	addEventListener(
		'click',
		(event) => {
			const { target } = event;
			if (passes || !(target instanceof Element) || !target.closest(NEEDS) || !isPlain(event))
				return;
			event.preventDefault();
			event.stopPropagation();
			const late = new Promise<boolean>((resolve) => setTimeout(resolve, PATIENCE, false));
			void Promise.race([load(), late]).then((came) => {
				const asked = came ? target : target.closest('a');
				passes = true;
				asked?.dispatchEvent(new MouseEvent('click', event));
				passes = came;
			});
		},
		true
	);
}

/**
 * An embed that is scrolled by its host: the frame stays in view while the words of its steps, which the
 * host holds, pass over it. Where that cannot be, or may not, the frame is as high as its content, and
 * the words are in it alone.
 */
import { enveloped, PROTOCOL } from '../../protocol.ts';
import { isOpaque } from '../sandbox.ts';
import { origin } from '../site.ts';

/** Not on paper, nor in a window in which words would hide the drawing, nor for who wants less movement. */
const MEDIA = 'screen and (min-height: 500px) and (prefers-reduced-motion: no-preference)';
export const room = matchMedia(MEDIA);

const ROLLED = `${PROTOCOL}-scrolly`;
const STEP = `${PROTOCOL}-step`;

/** What of it a host may want to be otherwise weighs nothing in the cascade. */
const STYLE = `
.${STEP} { display: none }
@media ${MEDIA} {
	.${ROLLED} { display: flow-root }
	.${ROLLED} > iframe {
		position: sticky !important;
		top: var(--${PROTOCOL}-top, 0px);
		height: calc(100vh - var(--${PROTOCOL}-top, 0px)) !important;
		height: calc(100svh - var(--${PROTOCOL}-top, 0px)) !important;
		min-height: 0 !important;
	}
	.${ROLLED} > .${STEP} { display: block; position: relative }
}
:where(.${STEP}) {
	box-sizing: border-box;
	width: min(30em, 100% - 2em);
	margin: 0 auto 80vh;
	padding: 1em;
	background: Canvas;
	color: CanvasText;
}`;

let style: CSSStyleSheet | undefined;

/** A style sheet that no policy of the page’s refuses. */
function addStyle(): void {
	if (style) return;
	style = new CSSStyleSheet();
	style.replaceSync(STYLE);
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
}

const scrolls = (element: Element): boolean =>
	/auto|scroll|hidden/.test(getComputedStyle(element).overflow);

/** Whether what is sticky sticks to the view, and not to something within it that scrolls or could. */
function sticks(element: Element): boolean {
	const { body, documentElement: root } = document;
	for (let up = element.parentElement; up && up !== root; up = up.parentElement)
		// The body’s own is the view’s, unless the root has one.
		if (scrolls(up) && (up !== body || scrolls(root))) return false;
	return true;
}

export interface Scrolly {
	/** Whether the frame is still where this has put it. */
	holds: () => boolean;
	/** The words of the steps. */
	tell: (steps: readonly string[]) => void;
	/** That the page in the frame is a new one, which has been told nothing. */
	forget: () => void;
	/** Looks again at whether it can be. */
	update: () => void;
	/** Whether the frame’s height is the view’s now. */
	rolled: () => boolean;
	end: () => void;
}

/** Puts a frame into a box of its own, in which it can be scrolled; it is loaded anew. */
export function makeScrolly(frame: HTMLIFrameElement): Scrolly {
	const box = document.createElement('div');
	const passed = new Set<Element>();
	let steps: Element[] = [];
	let said = -1;

	addStyle();
	frame.before(box);
	box.append(frame);

	function update(): void {
		const can = steps.length > 0 && 'scrolly' in frame.dataset && sticks(box);
		box.classList.toggle(ROLLED, can);
		// Those above a line are always the first ones.
		const index = can && room.matches ? Math.max(0, passed.size - 1) : -1;
		if (index === said) return;
		said = index;
		const to = isOpaque(frame.sandbox.value) ? '*' : origin;
		frame.contentWindow?.postMessage(enveloped({ type: 'step', index }), to);
	}

	/** A step is passed when its top is above a line, however it got there. */
	const observer = new IntersectionObserver(
		(entries) => {
			for (const { target, isIntersecting } of entries)
				passed[isIntersecting ? 'add' : 'delete'](target);
			update();
		},
		{ rootMargin: '1000000px 0px -40%' }
	);

	function clear(): void {
		observer.disconnect();
		passed.clear();
		for (const step of steps) step.remove();
		steps = [];
	}

	return {
		holds: () => frame.isConnected && frame.parentNode === box,
		rolled: () => said >= 0,
		update,
		forget() {
			said = -1;
		},
		tell(texts) {
			// Told again, as it is whenever somebody may not have heard it.
			if (JSON.stringify(texts) === JSON.stringify(steps.map(({ textContent }) => textContent)))
				return update();
			clear();
			steps = texts.map((text) => {
				const step = document.createElement('p');
				step.className = STEP;
				step.textContent = text;
				observer.observe(step);
				return step;
			});
			box.append(...steps);
			update();
		},
		end() {
			clear();
			box.replaceWith(...box.childNodes);
		}
	};
}

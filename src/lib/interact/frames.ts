/**
 * Does something on every frame while it is needed. What a ring or a card stands at moves by scroll,
 * resize, a late font, a transition, a new drawing: looking is simpler than being told, and never late.
 */
export function whileOpen(act: () => void): { start(): void; stop(): void } {
	let frame = 0;
	const next = () => {
		frame = requestAnimationFrame(next);
		act();
	};
	const stop = () => {
		cancelAnimationFrame(frame);
		frame = 0;
	};
	return {
		start() {
			stop();
			next();
		},
		stop
	};
}

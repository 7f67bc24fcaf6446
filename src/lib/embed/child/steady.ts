/** Keeps a frame from growing for ever, and from flickering between two heights. */

/**
 * Gives the height to be said for one that was measured: none if it was said, unless it is to be said
 * again, and the same as before where it changes without end. Then the greatest is kept for two seconds,
 * and each time that it comes to this for twice as long. A pixel less than was said is no change.
 * @param unstable told when it has come to this, and how long the height is kept, in milliseconds
 */
export function steady(
	unstable: (wait: number) => void
): (height: number, width: number, again: boolean) => number {
	/** So many changes within so long, in milliseconds, are none that a reader makes. */
	const changes = 20;
	let within = 1000;
	/**
	 * No scroll bar is as wide, in pixels. A width that differs by less may be the same with one that comes
	 * and goes; with any other, changes are a reader’s who drags a window.
	 */
	const bar = 24;

	let said = 0;
	let most = 0;
	let count = 0;
	let since = 0;
	let around = 0;

	return (height, width, again) => {
		const at = performance.now();
		if (at - since > within || Math.abs(width - around) > bar) {
			since = at;
			around = width;
			count = most = 0;
		}
		if (count < changes && (height > said || height < said - 1)) {
			again = true;
			said = height;
			most = Math.max(most, height);
			if (++count === changes) {
				since = at;
				within *= 2;
				said = most;
				unstable(within);
			}
		}
		return again ? said : 0;
	};
}

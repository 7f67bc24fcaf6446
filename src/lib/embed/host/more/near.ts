/** Calls as soon as an element is within a distance of the view, given as for a CSS margin. */
export function whenNear(element: Element, margin: string, then: () => void): void {
	new IntersectionObserver(
		([entry], observer) => {
			if (!entry?.isIntersecting) return;
			observer.disconnect();
			then();
		},
		{ rootMargin: margin }
	).observe(element);
}

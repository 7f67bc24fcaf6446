/** Says of each number what it stands for, where a light page leaves that to its address (`print/lean.ts`). */
export function nameFacts(main: HTMLElement): void {
	for (const link of main.querySelectorAll<HTMLAnchorElement>('a.fact:not([data-fact])'))
		link.dataset['fact'] = link.hash.slice(1);
}

/**
 * The picture of a chart, linked to its page: what is seen where the frame cannot be. The nearest to a
 * version that is not there is the latest, and to a chart that is not there the story, whose own page is
 * that of its folder.
 * @param home address of the site in a language, with a slash at its end
 */
export function standIn(home: string, version: string, id: string, title: string): HTMLElement {
	const link = document.createElement('a');
	const image = new Image();
	const show = (folder: string): void => {
		const address = `${folder}charts/${id}`;
		link.href = id.startsWith('story') ? folder : `${address}/`;
		image.src = `${address}.svg`;
	};
	image.onerror = () => {
		image.onerror = () => {
			link.href = home;
		};
		show(home);
	};
	image.alt = title;
	image.style.maxWidth = '100%';
	link.append(image);
	show(home + version);
	return link;
}

/** Counts the marks of a drawing as an eye would: patches of ink that nothing joins. */
import type { Page } from 'playwright-core';

/**
 * How many patches of ink a screenshot shows; patches that touch at a corner alone are two.
 * @param page an empty page, whose canvas reads the picture
 */
export function countMarks(page: Page, png: Buffer, ground: 'light' | 'dark'): Promise<number> {
	const address = `data:image/png;base64,${png.toString('base64')}`;
	return page.evaluate(
		async ([address, ground]) => {
			/** Less than this is one tone. */
			const LEAST_CONTRAST = 64;
			const image = new Image();
			image.src = address;
			await image.decode();
			const { naturalWidth: width, naturalHeight: height } = image;
			const canvas = new OffscreenCanvas(width, height);
			const context = canvas.getContext('2d');
			if (context === null) throw new Error('There is no canvas to read the picture on.');
			context.drawImage(image, 0, 0);
			const { data } = context.getImageData(0, 0, width, height);
			const level = (pixel: number) => data[pixel * 4 + 1] ?? 0;

			// Ink is on the far side of the middle between the lightest tone and the darkest.
			let [darkest, lightest] = [255, 0];
			for (let pixel = 0; pixel < width * height; pixel++) {
				darkest = Math.min(darkest, level(pixel));
				lightest = Math.max(lightest, level(pixel));
			}
			if (lightest - darkest < LEAST_CONTRAST) return 0;
			const middle = (lightest + darkest) / 2;
			const isInk = (pixel: number) =>
				ground === 'light' ? level(pixel) < middle : level(pixel) > middle;

			const seen = new Uint8Array(width * height);
			let marks = 0;
			for (let start = 0; start < width * height; start++) {
				if (seen[start] === 1 || !isInk(start)) continue;
				marks++;
				const open = [start];
				seen[start] = 1;
				for (let pixel = open.pop(); pixel !== undefined; pixel = open.pop()) {
					const x = pixel % width;
					const neighbours = [
						...(x > 0 ? [pixel - 1] : []),
						...(x < width - 1 ? [pixel + 1] : []),
						pixel - width,
						pixel + width
					];
					for (const next of neighbours) {
						if (next < 0 || next >= width * height || seen[next] === 1 || !isInk(next)) continue;
						seen[next] = 1;
						open.push(next);
					}
				}
			}
			return marks;
		},
		[address, ground] as const
	);
}

/**
 * What a content management system is told that asks how a pasted address is to be shown: oEmbed 1.0
 * (https://oembed.com), as files, one for each address. The markup is what a stock WordPress keeps of
 * an answer from a site that it does not know: a quotation with a link, then a frame with no attribute
 * but these (`wp_filter_oembed_result`).
 */
import { escaped } from '../format/markup.ts';
import { SHARE } from '../pictures/share.ts';

/** The width that an answer is made for, in pixels; a system may take less. */
export const OEMBED_WIDTH = 600;

/** For how long an answer may be kept, in seconds: it names the release that was the latest. */
const CACHE_AGE = 86_400;

export interface OEmbed {
	version: '1.0';
	type: 'rich';
	title: string;
	provider_name: string;
	provider_url: string;
	cache_age: number;
	html: string;
	width: number;
	height: number;
	thumbnail_url: string;
	thumbnail_width: number;
	thumbnail_height: number;
}

export interface Embedded {
	/** What is shown, as a headline. */
	title: string;
	/** The site’s name and absolute address. */
	provider: { name: string; url: string };
	/** Absolute addresses: of the page for readers, of the page for frames, of the picture to share. */
	page: string;
	frame: string;
	picture: string;
	/** Of the frame, at `OEMBED_WIDTH`, in pixels. */
	height: number;
}

function markup({ title, page, frame, height }: Embedded): string {
	const headline = escaped(title);
	return [
		`<blockquote><a href="${escaped(page)}">${headline}</a></blockquote>`,
		`<iframe src="${escaped(frame)}" width="${OEMBED_WIDTH}" height="${height}"`,
		` frameborder="0" marginwidth="0" marginheight="0" scrolling="no" title="${headline}"></iframe>`
	].join('');
}

export function oembed(shown: Embedded): OEmbed {
	return {
		version: '1.0',
		type: 'rich',
		title: shown.title,
		provider_name: shown.provider.name,
		provider_url: shown.provider.url,
		cache_age: CACHE_AGE,
		html: markup(shown),
		width: OEMBED_WIDTH,
		height: shown.height,
		thumbnail_url: shown.picture,
		thumbnail_width: SHARE.width,
		thumbnail_height: SHARE.height
	};
}

import { placeAt } from '../address.ts';
import { site } from '../site.ts';
import { warn } from './warn.ts';
import { languageFolder } from './wishes.ts';

/**
 * Gives a frame the same page in the language that its page asks for. The frame is taken out for the
 * change and put back: what a frame that is in the page goes on to is an entry in the page’s history.
 */
export function speak(frame: HTMLIFrameElement): void {
	const { dataset, src, parentNode, nextSibling } = frame;
	const place = placeAt(site, src);
	if (!place) return;
	const [, lang = ''] = place;
	const { value, warning } = languageFolder(dataset['lang'], lang);
	if (warning !== undefined) warn(warning);
	if (value === lang) return;
	frame.remove();
	frame.src = site + value + src.slice(site.length + lang.length);
	parentNode?.insertBefore(frame, nextSibling);
}

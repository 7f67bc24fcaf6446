/**
 * `<names-on-a-list chart="…">`: what stands in it, a picture with a link, is shown until the chart is
 * there, and where it cannot be.
 */
import { PROTOCOL } from '../../protocol.ts';
import { site } from '../site.ts';
import { standIn } from '../stand-in.ts';
import { whenNear } from './near.ts';
import { warn } from './warn.ts';
import { languageFolder, versionFolder } from './wishes.ts';

/** What is passed on to the frame, as what the same is called there. */
const PASSED = ['theme', 'state', 'paper', 'ink', 'accent', 'deep-link', 'scrolly'];

/** What names another page. */
const NAMING = ['chart', 'version', 'live', 'lang'];

const HELLO = `${PROTOCOL}:hello`;
const ERROR = `${PROTOCOL}:error`;

/** How long before it comes into view the frame is made. */
const MARGIN = '100%';

class EmbedElement extends HTMLElement {
	static get observedAttributes(): string[] {
		return [...NAMING, ...PASSED];
	}

	declare private frame: HTMLIFrameElement | undefined;
	/** What stood in it. */
	declare private stand: ChildNode[];

	connectedCallback(): void {
		this.addEventListener(HELLO, this);
		this.addEventListener(ERROR, this);
		whenNear(this, MARGIN, () => this.open());
	}

	disconnectedCallback(): void {
		this.close();
	}

	attributeChangedCallback(name: string): void {
		if (PASSED.includes(name)) this.pass(name);
		else if (this.frame) {
			this.close();
			this.open();
		} else if (this.isConnected) this.connectedCallback();
	}

	handleEvent(event: Event): void {
		if (event.target !== this.frame) return;
		if (event.type === ERROR) event.preventDefault();
		this.show(event.type === HELLO);
	}

	/** Whether the frame is shown, or what stood in its place; neither gets in the way of the other. */
	private show(shown: boolean): void {
		const { frame } = this;
		if (!frame) return;
		frame.style.maxHeight = shown ? '' : '0';
		frame.style.visibility = shown ? '' : 'hidden';
		if (!shown) this.prepend(...this.stand);
		else for (const node of this.stand) node.remove();
	}

	private pass(name: string): void {
		const value = this.getAttribute(name);
		if (value === null) this.frame?.removeAttribute(`data-${name}`);
		else this.frame?.setAttribute(`data-${name}`, value);
	}

	private open(): void {
		const id = this.getAttribute('chart') ?? '';
		if (this.frame || !this.isConnected) return;
		const lang = languageFolder(this.getAttribute('lang'), '');
		const version = versionFolder(this.getAttribute('version'), this.hasAttribute('live'));
		const title = this.title || `${PROTOCOL}: ${id}`;
		for (const { warning } of [lang, version]) if (warning !== undefined) warn(warning);
		if (this.firstElementChild === null)
			this.append(standIn(site + lang.value, version.value, id, title));
		if (!/^[a-z\d-]+$/.test(id)) {
			warn(`there is no chart ${id}`);
			return;
		}
		this.stand = [...this.childNodes];
		const frame = document.createElement('iframe');
		this.frame = frame;
		frame.title = title;
		frame.style.cssText = `display:block;width:100%;height:${this.offsetHeight}px;border:0`;
		const theme = this.getAttribute('theme');
		const query = theme === null ? '' : `?theme=${encodeURIComponent(theme)}`;
		const fragment = encodeURIComponent(this.getAttribute('state') ?? '');
		frame.src = `${site}${lang.value}${version.value}embed/${id}/${query}#${fragment}`;
		for (const name of PASSED) this.pass(name);
		this.show(false);
		this.append(frame);
	}

	private close(): void {
		if (!this.frame) return;
		this.frame = undefined;
		this.replaceChildren(...this.stand);
	}
}

/** Another site’s script may have defined it before: then it is theirs. */
export function defineElement(): void {
	if (!customElements.get(PROTOCOL)) customElements.define(PROTOCOL, EmbedElement);
}

/** What the main paths ask of a browser, whichever engine it has. */
import type { Size } from '../browser.ts';

export interface OpenOptions extends Size {
	/** Whether the page’s scripts run; where an engine cannot be told, the server refuses them. */
	javaScript?: boolean;
}

export interface EngineOptions {
	/** Whether the reader has asked for less motion. */
	reducedMotion?: boolean;
}

/** Runs in the page; whatever it needs is handed to it, and what it returns has to be plain data. */
export type InPage<Args extends unknown[], Result> = (...args: Args) => Result | Promise<Result>;

export interface EnginePage {
	goto(url: string): Promise<void>;
	evaluate<Args extends unknown[], Result>(
		run: InPage<Args, Result>,
		...args: Args
	): Promise<Result>;
	/** As `evaluate`, in the page’s first frame. */
	evaluateInFrame<Args extends unknown[], Result>(
		run: InPage<Args, Result>,
		...args: Args
	): Promise<Result>;
	/** Clicks what a selector finds first, as a reader would: where it is, once it is in view. */
	click(selector: string): Promise<void>;
	/** Presses a key by its name in `KeyboardEvent.key`. */
	press(key: string): Promise<void>;
	scrollTo(top: number): Promise<void>;
	/** Changes the size of what the page is seen in. */
	resize(size: Size): Promise<void>;
	/** What is seen, as a PNG. */
	screenshot(): Promise<Buffer>;
	close(): Promise<void>;
}

export interface Engine {
	/** A page with nothing kept from any other. */
	open(url: string, options: OpenOptions): Promise<EnginePage>;
	close(): Promise<void>;
}

/** An engine that the main paths are tried in. */
export interface EngineKind {
	/** Whether what it needs is installed. */
	installed: boolean;
	/** Whether it can be told to run no scripts. */
	canRefuseScripts: boolean;
	start(options?: EngineOptions): Promise<Engine>;
}

/** A client for what the tests need of W3C WebDriver (https://www.w3.org/TR/webdriver2/). */
import type { Size } from '../browser.ts';
import type { EnginePage, InPage } from './engine.ts';

/** Keys that type no character, as the protocol writes them (17.4.2, “Keyboard actions”). */
const KEYS: Readonly<Record<string, string>> = {
	Tab: '\uE004',
	Enter: '\uE007',
	Escape: '\uE00C',
	End: '\uE010',
	Home: '\uE011',
	ArrowLeft: '\uE012',
	ArrowRight: '\uE014'
};

/** Name of the field in which the protocol hands over an element (section 12, “Elements”). */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

type Session = Omit<EnginePage, 'resize'> & { sizeWindow(size: Size): Promise<void> };

/**
 * Opens a browser.
 * @param port of the driver, on this machine
 * @param capabilities which browser, and how
 * @throws what the driver says, with what was asked of it
 */
export async function webDriverSession(port: number, capabilities: object): Promise<Session> {
	async function ask<Value>(method: string, path: string, body?: object): Promise<Value> {
		const response = await fetch(`http://127.0.0.1:${port}/session${path}`, {
			method,
			...(body === undefined ? {} : { body: JSON.stringify(body) })
		});
		const { value } = (await response.json()) as { value: Value };
		if (!response.ok) throw new Error(`WebDriver: ${method} ${path}: ${JSON.stringify(value)}`);
		return value;
	}
	const { sessionId } = await ask<{ sessionId: string }>('POST', '', {
		capabilities: { alwaysMatch: capabilities }
	});
	const get = <Value>(command: string) => ask<Value>('GET', `/${sessionId}${command}`);
	const post = <Value>(command: string, body: object) =>
		ask<Value>('POST', `/${sessionId}${command}`, body);

	const evaluate = <Args extends unknown[], Result>(run: InPage<Args, Result>, ...args: Args) =>
		post<Result>('/execute/sync', {
			script: `return (${String(run)}).apply(null, arguments)`,
			args
		});

	return {
		goto: (url) => post('/url', { url }),
		evaluate,
		async evaluateInFrame(run, ...args) {
			await post('/frame', { id: 0 });
			try {
				return await evaluate(run, ...args);
			} finally {
				await post('/frame', { id: null });
			}
		},
		async click(selector) {
			const found = await post<Record<string, string>>('/element', {
				using: 'css selector',
				value: selector
			});
			await post(`/element/${found[ELEMENT]}/click`, {});
		},
		press: (key) =>
			post('/actions', {
				actions: [
					{
						type: 'key',
						id: 'keyboard',
						actions: ['keyDown', 'keyUp'].map((type) => ({ type, value: KEYS[key] ?? key }))
					}
				]
			}),
		scrollTo: (top) => evaluate((to) => scrollTo({ top: to, behavior: 'instant' }), top),
		sizeWindow: (size) => post('/window/rect', size),
		screenshot: async () => Buffer.from(await get<string>('/screenshot'), 'base64'),
		close: () => ask('DELETE', `/${sessionId}`)
	};
}

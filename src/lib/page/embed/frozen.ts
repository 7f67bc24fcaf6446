/** With which version an embed is kept; a live one shows the latest. */
export interface Frozen {
	version: string;
	released: string;
}

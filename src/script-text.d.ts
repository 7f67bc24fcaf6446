/** A module as the text of one classic, minified script: see `vite/script-text.ts`. */
declare module '*?script' {
	const text: string;
	export default text;
}

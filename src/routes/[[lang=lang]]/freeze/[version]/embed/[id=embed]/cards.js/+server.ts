/** Beside the page of an embed that is kept with a release, its cards: the same as beside the live one. */
export { GET } from '../../../../../embed/[id=embed]/cards.js/+server.ts';

export const prerender = true;

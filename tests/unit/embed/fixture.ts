/** A chart as it is embedded, and the site that it comes from. */
import type { Embed, HostScript, Site } from '../../../src/lib/embed/snippet.ts';

export const site: Site = {
	root: 'https://names.example/story/',
	folder: '',
	language: 'en',
	name: 'Names on a List',
	pictureWords: 'The chart as a picture'
};

export const script: HostScript = {
	path: 'embed/v1.js',
	hashedPath: 'embed/v1.0f1e2d3c.js',
	integrity: `sha384-${'A'.repeat(64)}`
};

export const embed: Embed = {
	id: 'register',
	question: 'How did the list grow?',
	state: {
		name: 'still',
		title: 'No reading differs',
		alt: 'None of the readings differs.',
		page: 'charts/register/#still',
		picture: {
			light: 'charts/register/still.png',
			dark: 'charts/register/still-dark.png',
			width: 720,
			height: 520
		},
		kept: { light: 'charts/register.svg', dark: null, width: 720, height: 520 },
		curve: [
			[320, 600],
			[720, 400],
			[760, 400]
		]
	},
	theme: 'light',
	version: null,
	column: 640
};

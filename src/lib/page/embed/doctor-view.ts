/** What the page for those who embed shows, and what it tells the doctor’s script. */
import type { Messages } from '../../charts/chart.ts';
import type { Told } from '../../embed/doctor.ts';
import type { Known } from '../../embed/doctor/known.ts';

export interface DoctorSettings {
	/** Absolute address of the site; null where the build was not told it. */
	site: string | null;
	/** The way from the page to the site’s root. */
	up: string;
	/** What is printed in place of the address where that is not known. */
	placeholder: string;
	known: Omit<Known, 'root'>;
	messages: Messages;
}

export interface EmbeddingView {
	/** The settings as an element. */
	data: string;
	/** Of the site, or what stands for it. */
	origin: string;
	/** Whether the site’s address is known. */
	isPlaced: boolean;
	/** The latest version, and whether embeds were kept with it. */
	version: string;
	kept: boolean;
	/** What is the matter most often. */
	checklist: readonly Told[];
	/** A snippet of which nothing is loaded before a click. */
	afterClick: string;
}

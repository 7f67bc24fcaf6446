/**
 * What a service worker’s own scope has that ours uses. TypeScript’s library for workers cannot stand in
 * one program with the one for pages.
 */
import type { KeptList } from './kept.ts';

export interface ExtendableEvent extends Event {
	waitUntil(work: Promise<unknown>): void;
}

export interface FetchEvent extends ExtendableEvent {
	readonly request: Request;
	respondWith(answer: Promise<Response>): void;
}

export interface WorkerScope {
	/** Stands at the top of the file that is published. */
	readonly kept: KeptList;
	readonly location: { readonly href: string };
	readonly registration: { readonly scope: string };
	readonly clients: { claim(): Promise<void> };
	skipWaiting(): Promise<void>;
	addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
	addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
}

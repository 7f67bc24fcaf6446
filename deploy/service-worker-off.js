/**
 * Takes back what readers’ devices keep of the story. Published as `service-worker.js` in the place of the
 * build’s own, it deletes the copies at a reader’s next visit, and then itself. Nothing else is touched.
 */
addEventListener('install', (event) => event.waitUntil(skipWaiting()));
addEventListener('activate', (event) => event.waitUntil(takeBack()));

async function takeBack() {
	await clients.claim();
	const ours = (await caches.keys()).filter((name) =>
		name.startsWith(`names-on-a-list ${registration.scope} `)
	);
	await Promise.all(ours.map((name) => caches.delete(name)));
	await registration.unregister();
}

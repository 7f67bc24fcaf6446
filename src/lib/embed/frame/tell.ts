/** What an embed says: to its host, and to the host’s developer. */
import { enveloped, PROTOCOL, type FromEmbed } from '../protocol.ts';

/** To any host: what is said is not secret, and a host may have no origin that could be named. */
export function tell(message: FromEmbed): void {
	if (parent !== self) parent.postMessage(enveloped(message), '*');
}

const warned = new Set<string>();

/** Says in the console, once for each kind of mistake, that something is done otherwise than it was asked. */
export function warn(kind: string, asked: unknown): void {
	if (!warned.has(kind)) console.warn(`${PROTOCOL}: ${kind}`, asked);
	warned.add(kind);
}

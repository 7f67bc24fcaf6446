/**
 * Whether the page in a frame has no origin of its own: messages from it, and from every other such
 * page, come from `null`, and none can be addressed to it alone.
 * @param sandbox the frame’s attribute
 */
export const isOpaque = (sandbox: string): boolean => !/^$|allow-same-origin/i.test(sandbox);

/** The script of a page that stands where an embed once was: on to it, with theme and state. */

const onward = document.querySelector<HTMLAnchorElement>('a[data-moved]');
// No entry in the history: going back is not to lead here.
if (onward !== null) location.replace(`${onward.href}${location.search}${location.hash}`);

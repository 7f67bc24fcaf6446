/** The site that this script is from: the script lies in its folder `embed/`. */
export const script = document.currentScript as HTMLScriptElement;

/** Address of the site, with a slash at its end, and its origin. */
export const { href: site, origin } = new URL('..', script.src);

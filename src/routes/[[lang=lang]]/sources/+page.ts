/** A page to read and to link to: nothing on it needs a script. */
export const csr = false;

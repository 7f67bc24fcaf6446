/** Says how high the embed is. */
export {};

/** What a reader can do in an embed. */
export {};

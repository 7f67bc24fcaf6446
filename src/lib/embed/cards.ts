/** The script of an embed’s cards, which its data follow in one file. */
export {};

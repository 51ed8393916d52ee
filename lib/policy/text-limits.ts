/** The longest text that is taken over from a page, in UTF-16 code units: some 1.5 million words. It stands apart from the schema, which a page does not load. */
export const maxTextLength = 10_000_000;

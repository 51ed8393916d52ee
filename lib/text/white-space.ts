/** Whether the UTF-16 code unit is white space: what `\s` matches, but for the byte order mark, which has no width. */
export function isWhiteSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  if (code < 0x1680) return code === 0xa0;
  return code === 0x1680 || (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000;
}

/**
 * Whether the code unit is seen by no reader and parts no words: soft hyphen, zero-width space, word joiner, byte order mark,
 * marks and overrides of direction. Joiners (U+200C, U+200D) are letters' parts in some scripts and do not count.
 */
export function isZeroWidth(code: number): boolean {
  if (code < 0xad) return false;
  return code === 0xad || code === 0x200b || code === 0x200e || code === 0x200f || (code >= 0x202a && code <= 0x202e) || code === 0x2060 || (code >= 0x2066 && code <= 0x2069) || code === 0xfeff;
}

/** The text as it stands in a `PolicyText`: zero-width characters dropped, every run of white space one space, none at the ends. Linear. */
export function collapseWhiteSpace(text: string): string {
  return text.replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/gu, '').replace(/\s+/gu, ' ').trim();
}

/** Whether the UTF-16 code unit is white space: what `\s` matches, but for the byte order mark, which has no width. */
export function isWhiteSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  if (code < 0x1680) return code === 0xa0;
  return code === 0x1680 || (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000;
}

/**
 * Whether the code unit is seen by no reader and parts no words: soft hyphen, zero-width space, word joiner, byte order mark, marks and overrides of direction, signs of
 * formulas, the first half of a tag or of one of its variants. Of joiners `isUnseenJoiner` tells.
 */
export function isZeroWidth(code: number): boolean {
  if (code < 0xad) return false;
  if (code < 0x200b) return code === 0xad || code === 0x34f || code === 0x61c || code === 0x180e;
  return code === 0x200b || code === 0x200e || code === 0x200f || (code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x206f) || code === 0xfeff || code === firstHalfOfTag;
}

/** The first half of all that is in plane 14: tags and variants, which are never seen by themselves. */
export const firstHalfOfTag = 0xdb40;
/** From here on are the scripts whose letters change beside a joiner, and signs that are joined. */
const firstJoined = 0x590;

/** Whether the code unit is a joiner (U+200C, U+200D) that changes nothing to be seen: behind a letter of an alphabet without joined letters, as Latin, or behind nothing. */
export function isUnseenJoiner(code: number, before: number): boolean {
  return (code === 0x200c || code === 0x200d) && before < firstJoined;
}

/** The text as it stands in a `PolicyText`: zero-width characters dropped, every run of white space one space, none at the ends. Linear. */
export function collapseWhiteSpace(text: string): string {
  return text.replace(/[\u034f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e0fff}]+/gu, '').replace(/(?<![\u0590-\u200a\u200e-\uffff\u{10000}-\u{10ffff}])[\u200c\u200d]+/gu, '').replace(/\s+/gu, ' ').trim();
}

/** Control characters (a terminal would obey them) and those that reverse the order of what is read. */
const unseen = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu;

/** A policy's text on one line, without characters that a terminal or a reader's eye could be misled by. */
export function cleanLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(unseen, '').trim();
}

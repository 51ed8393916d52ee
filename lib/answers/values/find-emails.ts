/** An e-mail address in a text. `obscured`: written so that machines do not find it ("privacy [at] example [dot] com"). */
export type FoundEmail = { readonly start: number; readonly end: number; readonly address: string; readonly obscured: boolean };

// Every part is bounded and the parts are told apart by their first character, so the scan stays linear.
const plain = /[\p{L}\p{N}_%+-](?:[\p{L}\p{N}._%+-]{0,62}[\p{L}\p{N}_%+-])?@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,5}[a-z]{2,24}/giu;
const obscured = /[a-z0-9][a-z0-9._%+-]{0,63}\s?(?:[[({<]\s?at\s?[\])}>]|\sat\s)\s?[a-z0-9-]{1,63}(?:\s?(?:[[({<]\s?dot\s?[\])}>]|\sdot\s|\.)\s?[a-z0-9-]{2,63}){1,4}/giu;

const signs = /[[({<]\s?(?:at|dot)\s?[\])}>]|\sdot\s/i;

/** The e-mail addresses in `text`, in order, as they are written; obscured ones are put together as a person would. Linear. */
export function findEmails(text: string): FoundEmail[] {
  const found: FoundEmail[] = [];
  if (text.includes('@')) for (const match of text.matchAll(plain)) found.push({ start: match.index, end: match.index + match[0].length, address: match[0], obscured: false });
  if (!signs.test(text)) return found;
  for (const match of text.matchAll(obscured)) {
    const written = match[0];
    // "at example.com" in running words is no address; one of the two signs must be put in brackets or words.
    if (!signs.test(written)) continue;
    const address = written.replace(/\s?(?:[[({<]\s?at\s?[\])}>]|\sat\s)\s?/i, '@').replace(/\s?(?:[[({<]\s?dot\s?[\])}>]|\sdot\s)\s?/gi, '.');
    found.push({ start: match.index, end: match.index + written.length, address, obscured: true });
  }
  return found.sort((a, b) => a.start - b.start);
}

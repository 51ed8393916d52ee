/** Shorter words are not broken, whatever stands in them. */
const shortestAddress = 12;

/** The pieces of a text between which a line may end: within an address (of a site, a page or a mailbox) after each of its marks. Joined, the pieces are the text again. */
export function splitAddresses(text: string): string[] {
  const pieces = [''];
  for (const word of text.split(/(?<=\s)(?=\S)/u)) {
    const [first = '', ...others] = word.trimEnd().length >= shortestAddress && /[\p{L}\d][@/.]\p{L}/u.test(word) ? word.split(/(?<=[@/._])(?=[\p{L}\d])/u) : [word];
    pieces[pieces.length - 1] += first;
    pieces.push(...others);
  }
  return pieces;
}

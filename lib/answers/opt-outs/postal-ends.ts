import { readListed, sourceOf, type ListedId } from './listed-words';

/** A capital and a letter of the alphabets of Europe. As classes of Unicode's own they would cost more to compile than all that stands around them. */
const capital = 'A-ZÀ-ÖØ-ÞĀ-\\u1fff';
const letter = 'A-Za-zÀ-\\u1fff';

/**
 * One shape of the last line of an address: a postal code where letters are delivered. Bounded, one match ends one address. The pattern is made for the
 * first block that has what it needs, which is cheap to ask: few policies have addresses of more than one or two countries.
 */
export class PostalEnd {
  private pattern: RegExp | undefined;

  constructor(
    private readonly needs: (block: string) => boolean,
    private readonly write: () => RegExp,
    /** Whether the code stands before the name of a town, as in most of Europe: then it counts only behind a street that is called one in its language. */
    readonly isEuropean = false,
  ) {}

  /** Where the shape stands in the block. */
  find(block: string): Iterable<RegExpExecArray> {
    return this.needs(block) ? block.matchAll((this.pattern ??= this.write())) : [];
  }
}

function fits(pattern: RegExp): (block: string) => boolean {
  return (block) => pattern.test(block);
}

/** What stands behind a code, as many words as the name of a town and of a country, and what stands before one. */
const behindCode = /\d{4}(?: ?[a-z]{2})?(?=,? (\S+(?: \S+){0,4}))/gi;
const beforeCode = /\d{4}(?<=(\S{1,40}) \d{4})/g;

/** Whether a word of one of the names, in any letters, stands in what `place` finds. */
function names(id: ListedId, place: RegExp): (block: string) => boolean {
  let words: ReadonlySet<string> | undefined;
  return (block) => {
    for (const [, near = ''] of block.matchAll(place)) {
      words ??= new Set(readListed()[id].terms.flatMap(readWords));
      if (readWords(near).some((word) => words?.has(word) === true)) return true;
    }
    return false;
  };
}

function readWords(text: string): string[] {
  return text.toLowerCase().split(/[^a-zà-\u1fff]+/);
}

function writeTown(): string {
  return `[${capital}][${letter}’'-]{2,30}(?: (?!${sourceOf('begins-a-sentence')})[${capital}][${letter}-]{1,30}`;
}

/** The shapes of last lines. */
export const postalEnds: readonly PostalEnd[] = [
  new PostalEnd(fits(/ \d{5}(?!\d)/), () => new RegExp(`${sourceOf('us-states')}\\.?,?(?: ${sourceOf('united-states')},?)? {1,2}\\d{5}(?:-\\d{4})?(?!\\d)(?:,? ${sourceOf('united-states')}(?![a-z]))?`, 'g')),
  new PostalEnd(fits(/\d[A-Z\d]? \d[A-Z]{2}\b/), () => new RegExp(`\\b[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}\\b(?:,? ${sourceOf('united-kingdom')})?`, 'g')),
  new PostalEnd(fits(/[A-Z]\d[A-Z] ?\d[A-Z]\d/), () => /\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b(?:,? Canada(?![a-z]))?/g),
  new PostalEnd(fits(/[,–—-] (?:[A-Z]{1,2}-)?\d{4,6} [^ -@[-`a-z]/), () => new RegExp(`(?:,| [–—-]) (?:[A-Z]{1,2}-)?\\d{4,6} ${writeTown()})?(?:, [A-Z][${letter}]{2,20}(?: [A-Z][${letter}]{2,20})?)?`, 'g')),
  new PostalEnd(fits(/ \d{5}(?=[.;]|$|\n)/), () => /, [A-Z][a-z]{2,20}(?: [A-Z][a-z]{2,20})?,? \d{5}(?=[.;]|$|\n)/g),
  new PostalEnd(names('european-countries', behindCode), () => new RegExp(`\\b(?:[A-Z]{1,2}-)?\\d{4,5}(?: ?[A-Z]{2})?,? ${writeTown()})?,? \\(?(?:the )?${sourceOf('european-countries')}`, 'gi')),
  new PostalEnd(names('australian-states', beforeCode), () => new RegExp(`${sourceOf('australian-states')},? \\d{4}\\b(?:,? Australia\\b)?`, 'g')),
  new PostalEnd(names('other-countries', beforeCode), () => new RegExp(`,? ${sourceOf('other-countries')},? \\d{4,7}\\b`, 'g')),
  new PostalEnd(fits(/Japan|Singapore/), () => /\b\d{3}-\d{4},? Japan\b|\bSingapore \d{6}\b/g),
  new PostalEnd(fits(/Ireland/), () => /\b(?:Dublin|Co\.? Dublin|Cork)(?: \d{1,2})?,? (?:[A-Z]\d[\dW] ?[A-Z\d]{4},? )?(?:Republic of )?Ireland\b/g),
  new PostalEnd(fits(/Amsterdam/), () => /\bAmsterdam,? \d{4} ?[A-Z]{2}\b(?:,? The Netherlands\b)?/g),
  new PostalEnd(fits(/\d{5}(?:,| [–—-])? [^ -@[-`a-z]/), () => new RegExp(`\\b(?:[A-Z]{1,2}-)?\\d{5}(?:,| [–—-])? ${writeTown()}| \\d{1,2}\\b)?(?:(?:,| [–—-])? \\(?${sourceOf('european-countries')}\\)?(?![${letter}]))?`, 'g'), true),
  new PostalEnd(fits(/\d{3} \d{2},? [^ -@[-`a-z]|\d{4} [A-Z]{2},? [^ -@[-`a-z]/), () => new RegExp(`\\b(?:\\d{3} \\d{2}|\\d{4} [A-Z]{2}),? ${writeTown()})?(?:,? (?:${sourceOf('european-countries')}|NL)(?![${letter}]))?`, 'g'), true),
];

import type { Block, PolicyText } from '../../policy/policy-text';
import { says, sourceOf } from './listed-words';
import type { Place } from './place';
import { postalEnds } from './postal-ends';
import { TakenSpans } from '../../text/taken-spans';

/** The patterns of what stands before the last line of an address: their shapes stand here, their words in `postal-words.json`. */
type Shapes = {
  /** The point of a sentence, and not of an abbreviation. */
  readonly point: RegExp;
  /** "February 19, 2025 Changes" is a date. */
  readonly dayBefore: RegExp;
  /** Words in small letters that stand inside names and streets; any other ends an address. */
  readonly inNames: RegExp;
  /** What may stand before a colon inside an address. */
  readonly beforeColon: RegExp;
  /** An abbreviation whose point ends no sentence, and one that ends a line. */
  readonly abbreviation: RegExp;
  readonly shortened: RegExp;
};

let shapes: Shapes | undefined;

function readShapes(): Shapes {
  if (shapes !== undefined) return shapes;
  const abbreviations = sourceOf('abbreviations');
  return (shapes = {
    point: new RegExp(`(?<!\\b(?:${abbreviations}|[A-Z]))\\. `, 'i'),
    dayBefore: new RegExp(`${sourceOf('months')}\\.? \\d{1,2}(?:st|nd|rd|th)?$`),
    inNames: new RegExp(`^${sourceOf('small-words-in-names')}[,.]?$|^[dl]['’]`, 'i'),
    beforeColon: new RegExp(`^\\(?\\[?${sourceOf('before-a-colon')}[.:]{1,2}$`, 'i'),
    abbreviation: new RegExp(`^(?:.{0,12}\\b)?(?:${abbreviations}|[A-Za-zÀ-\\u1fff])\\.$`),
    shortened: new RegExp(`${abbreviations}\\.$`),
  });
}

/** A number beside a name, as of a house in its street. */
const numbered = /\d{1,5}[\w-]{0,3},? (?:[A-Z]\.? )?[a-zÀ-\u1fff\d]|[a-zÀ-\u1fff]{3,30}\.? \d{1,4}[a-z]?$/i;

/** Whether the text has something of a street or a box, which must stand before the code. */
function hasStreet(text: string): boolean {
  return numbered.test(text) || says('street-words', text);
}

/** Whether the text has words of a sentence, or names a place to write to; no address has them inside. */
function speaks(text: string): boolean {
  return /[:;?!@]/.test(text) || says('says-something', text) || readShapes().point.test(text);
}

const longestAddress = 220;
const longestLine = 70;
const mostLines = 7;

function isAddressLine(text: string): boolean {
  return text.length <= longestLine && !/[?!:]$/.test(text) && !says('no-line-of-an-address', text) && !/@|https?:|www\./.test(text) && /^[\p{Lu}\d(“"‘]/u.test(text) && (!text.endsWith('.') || readShapes().shortened.test(text));
}

/** Where an address that ends in the code at `code` begins inside its own block: behind the last word that stands in no name. */
function beginInBlock(text: string, blockStart: number, code: number): number {
  const { inNames, beforeColon, abbreviation } = readShapes();
  const from = Math.max(blockStart, code - longestAddress);
  const before = text.slice(from, code);
  // "Example Ltd 1 Example Tower at 250 Example Street": a block that begins with a name and says nothing to anybody is an address from its start.
  if (from === blockStart && /^\p{Lu}/u.test(before) && !speaks(before)) return from;
  let start = code;
  let first = code;
  for (const match of [...before.matchAll(/\S+/g)].toReversed()) {
    const word = match[0];
    // A piece of a word at the edge of what is looked at.
    if (from + match.index === from && from > blockStart) break;
    const isInside = /^(?:[\p{Lu}\p{N}#&"“([–—/|-]|,$)/u.test(word) || inNames.test(word);
    const endsSentence = /[?!;]$/.test(word) || (word.endsWith(':') && !beforeColon.test(word)) || (word.endsWith('.') && !abbreviation.test(word));
    if (!isInside || word.includes('@') || (endsSentence && hasStreet(text.slice(first, code).replace(/[\s,]{1,3}$/, ''))) || (word.endsWith(':') && !beforeColon.test(word))) break;
    first = from + match.index;
    // An address begins with a name or a number, and not with a word that joins it to the sentence.
    if (/^["“([]?[\p{Lu}\p{N}#]/u.test(word) || word.startsWith('c/o')) start = first;
    if (word.startsWith('(') && !text.slice(start, code).includes(')')) break;
  }
  return start;
}

/** What every end of an address holds: digits as a code has them, a letter before a digit, or the one country without codes. Most blocks have none. */
const mayEndAddress = /\d{4}|\d{3} \d{2}|[A-Za-z]\d|Ireland/;

/** The addresses of a policy are asked for by its ways and again by its contacts. */
const known = new WeakMap<PolicyText, readonly Place[]>();

/**
 * Every postal address of the text, in order, as one line; an address that is set in several short lines is put together. Told by a postal
 * code with a street or a box before it, which finds the addresses of the United States, the United Kingdom, Canada and most of Europe. Linear.
 */
export function findPostalAddresses(policy: PolicyText): readonly Place[] {
  const there = known.get(policy);
  if (there !== undefined) return there;
  const found = searchAddresses(policy);
  known.set(policy, found);
  return found;
}

function searchAddresses({ text, blocks }: PolicyText): Place[] {
  const places: Place[] = [];
  const taken = new TakenSpans(text.length);
  const textOf = (block: Block): string => text.slice(block.start, block.end);
  blocks.forEach((block, index) => {
    const own = textOf(block);
    if (!mayEndAddress.test(own)) return;
    for (const shape of postalEnds) {
      for (const match of shape.find(own)) {
        const code = block.start + match.index;
        const end = code + match[0].length;
        let start = beginInBlock(text, block.start, code);
        let target = text.slice(start, end);
        if (start === block.start && own.length <= longestLine + 20) {
          let first = index;
          while (first > 0 && index - first < mostLines && isAddressLine(textOf(blocks[first - 1]!)) && blocks[first - 1]!.kind !== 'heading') first -= 1;
          start = blocks[first]!.start;
          target = [...blocks.slice(first, index).map((line) => textOf(line).replace(/,$/, '')), text.slice(block.start, end)].join(', ');
        }
        if (!hasStreet(target) || target.length > longestAddress * 2 || readShapes().dayBefore.test(text.slice(Math.max(block.start, code - 16), code))) continue;
        if (shape.isEuropean && !says('european-streets', target)) continue;
        if (taken.isTaken({ start, end })) continue;
        taken.take({ start, end });
        places.push({ via: 'post', target: target.replace(/^[\s,.:;“"(]+/, '').replace(/[\s,.;]+$/, ''), start, end, words: '' });
      }
    }
  });
  return places.sort((a, b) => a.start - b.start);
}

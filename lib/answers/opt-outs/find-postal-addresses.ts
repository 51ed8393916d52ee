import type { Block, PolicyText } from '../../policy/policy-text';
import type { Place } from './place';
import { TakenSpans } from '../../text/taken-spans';

/** The last line of an address: a postal code where letters are delivered. Bounded, one match ends one address. */
const usState = '(?:A[LKZR]|C[AOT]|D[EC]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|Ohio|Oklahoma|Oregon|Pennsylvania|Tennessee|Texas|Utah|Vermont|Virginia|Washington|Wisconsin)';
const europe = '(?:Germany|France|Italy|Spain|Portugal|Austria|Switzerland|Belgium|Luxembourg|Netherlands|Denmark|Sweden|Norway|Finland|Poland|Czech Republic|Czechia|Estonia|Latvia|Lithuania|Hungary|Greece|Cyprus|Malta|Romania|Bulgaria|Croatia|Slovenia|Slovakia|Iceland)';
/** Words that begin what follows an address, and are no second word of a town. */
const notTown = '(?!(?:Furthermore|If|You|We|Our|For|In|The|This|To|Phone|Telephone|Tel|Fax|Email|E-mail|Please|Attn|Website)\\b)';
const ends: readonly RegExp[] = [
  new RegExp(`\\b(?:${usState}|C[aA]|T[xX]|F[lL]|N[yYjJcCvV]|W[aAiI]|I[lL]|G[aA]|V[aA]|M[dDnN]|A[zZ])\\.?,?(?: (?:US|USA|U\\.S\\.A?\\.?|United States),?)? {1,2}\\d{5}(?:-\\d{4})?(?!\\d)(?:,? (?:U\\.?S\\.?A?\\.?|United States(?: of America)?)(?![a-z]))?`, 'g'),
  /\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b(?:,? (?:United Kingdom|UK|England|Scotland|Wales|Great Britain)(?![a-z]))?/g,
  /\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b(?:,? Canada(?![a-z]))?/g,
  /(?:,| [–—-]) (?:[A-Z]{1,2}-)?\d{4,6} [A-Z][\p{L}-]{2,30}(?: (?!(?:Furthermore|If|You|We|Our|For|In|The|This|To|Phone|Telephone|Tel|Fax|Email|E-mail|Please|Attn|Website)\b)[A-Z][\p{L}-]{1,30})?(?:, [A-Z][\p{L}]{2,20}(?: [A-Z][\p{L}]{2,20})?)?/gu,
  /, [A-Z][a-z]{2,20}(?: [A-Z][a-z]{2,20})?,? \d{5}(?=[.;]|$|\n)/g,
  new RegExp(`\\b(?:[A-Z]{1,2}-)?\\d{4,5}(?: ?[A-Z]{2})?,? [\\p{Lu}][\\p{L}-]{2,30}(?: ${notTown}[\\p{Lu}][\\p{L}-]{1,30})?,? \\(?(?:the )?${europe}\\b`, 'giu'),
  /\b(?:NSW|VIC|Vic|QLD|WA|SA|TAS|ACT|NT),? \d{4}\b(?:,? Australia\b)?/g,
  /,? (?:Israel|India|Australia|Brazil|Mexico|South Africa|Turkey|T[uü]rkiye|Japan|South Korea|Korea|China|Taiwan|Thailand|Malaysia|Indonesia|Philippines|Ukraine|Russia|New Zealand|Vietnam),? \d{4,7}\b/g,
  /\b\d{3}-\d{4},? Japan\b|\bSingapore \d{6}\b/g,
  /\b(?:Dublin|Co\.? Dublin|Cork)(?: \d{1,2})?,? (?:[A-Z]\d[\dW] ?[A-Z\d]{4},? )?(?:Republic of )?Ireland\b/g,
  /\bAmsterdam,? \d{4} ?[A-Z]{2}\b(?:,? The Netherlands\b)?/g,
];
/** Codes before the name of a town, as in most of Europe: only behind a street that is called one in its language. */
const europeanEnds: readonly RegExp[] = [
  new RegExp(`\\b(?:[A-Z]{1,2}-)?\\d{5}(?:,| [–—-])? \\p{Lu}[\\p{L}’'-]{2,30}(?: ${notTown}\\p{Lu}[\\p{L}-]{1,30}| \\d{1,2}\\b)?(?:(?:,| [–—-])? \\(?${europe}\\)?(?!\\p{L}))?`, 'gu'),
  new RegExp(`\\b(?:\\d{3} \\d{2}|\\d{4} [A-Z]{2}),? \\p{Lu}[\\p{L}-]{2,30}(?: ${notTown}\\p{Lu}[\\p{L}-]{1,30})?(?:,? (?:${europe}|NL)(?!\\p{L}))?`, 'gu'),
];
const europeanStreet = /\b(?:rue|avenue|boulevard|bd|quai|allée|place|cours|chemin|impasse|via|viale|piazza|corso|calle|carrer|paseo|plaza|rua|avenida|praça)\b|(?:stra(?:ss|ß)e|str\.|gasse|platz|allee|ring|weg|damm|laan|straat|gracht|kade|plein|singel|gatan?|vägen|vej|gade|gata|veien|katu|tie)\b/iu;
/** Something of a street or a box must stand before the code. */
const street = /\d{1,5}[\w-]{0,3},? (?:[A-Z]\.? )?[\p{L}\d][\p{L}\d'’.-]{0,20}|\p{L}{3,30}\.? \d{1,4}[a-z]?$|P\.? ?O\.? Box|Postfach|Suite|Street|Road|Floor|stra(?:ss|ß)e/iu;
/** Words of a sentence, and what names a place to write to; no address has them inside. */
const speaks = /[:;?!]|@|\b(?:you|your|we|us|our|is|are|has|have|may|can|please|contact|write|writing|mail|mailing|send|sending|call|reach|email|address|to|by|via|if|that|this|with|located)\b|(?<!\b(?:Inc|Ltd|Corp|Co|St|Ave|Blvd|Rd|Dr|No|O|P|Attn|[A-Z]))\. /i;
/** "February 19, 2025 Changes" is a date. */
const dayBefore = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}(?:st|nd|rd|th)?$/;
const longestAddress = 220;
const longestLine = 70;
const mostLines = 7;

function isAddressLine(text: string): boolean {
  return text.length <= longestLine && !/[?!:]$/.test(text) && !/\b(?:you|we|please|your|our|policy|information)\b/i.test(text) && !/@|https?:|www\./.test(text) && /^[\p{Lu}\d(“"‘]/u.test(text) && (!text.endsWith('.') || /\b(?:Inc|Ltd|Corp|Co|St|Ave|Blvd|Rd|Dr|L\.L\.C|S\.A)\.$/.test(text));
}

/** Words in small letters that stand inside names and streets; any other ends an address. */
const inNames = /^(?:of|the|and|for|attention|de|la|le|les|los|las|du|des|del|da|do|di|den|der|het|van|von|bis|ter|rue|avenue|place|street|road|floor|suite|via|calle|stra(?:ss|ß)e|c\/o)[,.]?$|^[dl]['’]|^(?:strada|ulica|ul\.|str\.|no\.?|nr\.?|st\.)$/i;
/** What may stand before a colon inside an address. */
const beforeColon = /^\(?\[?(?:attn?|attention|c\/o|re|dept|unit)[.:]{1,2}$/i;
/** An abbreviation whose point ends no sentence. */
const abbreviation = /^(?:.{0,12}\b)?(?:Inc|Ltd|LTD|Corp|Co|Cos|St|Ave|Blvd|Rd|Dr|No|Ste|Sq|Attn|LLC|LLP|Pty|GmbH|Fl|Str|\p{L})\.$/u;

/** Where an address that ends in the code at `code` begins inside its own block: behind the last word that stands in no name. */
function beginInBlock(text: string, blockStart: number, code: number): number {
  const from = Math.max(blockStart, code - longestAddress);
  const before = text.slice(from, code);
  // "Example Ltd 1 Example Tower at 250 Example Street": a block that begins with a name and says nothing to anybody is an address from its start.
  if (from === blockStart && /^\p{Lu}/u.test(before) && !speaks.test(before)) return from;
  let start = code;
  let first = code;
  for (const match of [...before.matchAll(/\S+/g)].toReversed()) {
    const word = match[0];
    // A piece of a word at the edge of what is looked at.
    if (from + match.index === from && from > blockStart) break;
    const isInside = /^(?:[\p{Lu}\p{N}#&"“([–—/|-]|,$)/u.test(word) || inNames.test(word);
    const endsSentence = /[?!;]$/.test(word) || (word.endsWith(':') && !beforeColon.test(word)) || (word.endsWith('.') && !abbreviation.test(word));
    if (!isInside || word.includes('@') || (endsSentence && street.test(text.slice(first, code).replace(/[\s,]{1,3}$/, ''))) || (word.endsWith(':') && !beforeColon.test(word))) break;
    first = from + match.index;
    // An address begins with a name or a number, and not with a word that joins it to the sentence.
    if (/^["“([]?[\p{Lu}\p{N}#]/u.test(word) || word.startsWith('c/o')) start = first;
    if (word.startsWith('(') && !text.slice(start, code).includes(')')) break;
  }
  return start;
}

/**
 * Every postal address of the text, in order, as one line; an address that is set in several short lines is put together. Told by a postal
 * code with a street or a box before it, which finds the addresses of the United States, the United Kingdom, Canada and most of Europe. Linear.
 */
export function findPostalAddresses(policy: PolicyText): Place[] {
  const { text, blocks } = policy;
  const places: Place[] = [];
  const taken = new TakenSpans(text.length);
  const textOf = (block: Block): string => text.slice(block.start, block.end);
  blocks.forEach((block, index) => {
    const own = textOf(block);
    // Every end of an address holds a digit or this name, and most blocks neither.
    if (!/\d|Ireland/.test(own)) return;
    for (const pattern of [...ends, ...europeanEnds]) {
      for (const match of own.matchAll(pattern)) {
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
        if (!street.test(target) || target.length > longestAddress * 2 || dayBefore.test(text.slice(Math.max(block.start, code - 16), code))) continue;
        if (europeanEnds.includes(pattern) && !europeanStreet.test(target)) continue;
        if (taken.isTaken({ start, end })) continue;
        taken.take({ start, end });
        places.push({ via: 'post', target: target.replace(/^[\s,.:;“"(]+/, '').replace(/[\s,.;]+$/, ''), start, end, words: '' });
      }
    }
  });
  return places.sort((a, b) => a.start - b.start);
}

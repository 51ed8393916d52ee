import type { Token } from '../words/read-tokens';

/** The reader as a sentence names its subject. */
const readers = /^(?:you|yourself|user|users|visitor|visitors|customer|customers|consumer|consumers|individual|individuals|resident|residents|member|members|subscriber|subscribers|person|persons|people|subject|subjects|client|clients|guest|guests|holder|holders|owner|owners|player|players|anyone|everyone)$/;
/** Whoever else may do something: what they do is no offer. */
const others = /^(?:we|us|our|it|they|who|which|provider|providers|party|parties|staff|employee|employees|administrator|administrators|organi[sz]ation|company|companies|partner|partners|vendor|vendors|contractor|agency|authority|authorities|law|court|processor|processors|affiliates?|others)$/;
/** Words by which something is asked for or wanted, so that whoever does it does it for the reader. */
const asks = /^(?:ask|asks|asking|asked|request|requests|requesting|requested|require|requires|demand|demanding|instruct|direct|tell|want|wants|wish|wishes|like|prefer|entitled|right|rights|option|ability|choice|opportunity|possibility|able|how|choose|choosing|decide|elect|need|please|exercise|seek|apply|submit|order|write|contact|contacting|email|emailing|call|calling)$/;
/** Words by which a sentence lets its subject do something. */
const lets = /^(?:can|may|could|might|should|must|able|free|always|simply|also)$/;
/** Words that make a clause the condition of another. */
const conditions = /^(?:if|when|once|after|unless|until|whenever|where|upon|because|since|while|whether|before|following|as|even)$/;

/** Words before a verb that are looked at. */
const reach = 14;
/** Words between "cannot" and its verb at most. */
const mostBetween = 3;

/** Verbs by which a company asks for something itself. */
const demands = /^(?:ask|request|require|need|want|wish|like|seek|demand)s?$/;

/** Whether the company asks ("we will ask permission to access"), and not the reader. */
function isAskedOfReader(tokens: readonly Token[], at: number): boolean {
  if (!demands.test(tokens[at]!.raw)) return false;
  for (let before = at - 1; before >= Math.max(0, at - mostBetween); before -= 1) {
    const { raw } = tokens[before]!;
    if (raw === 'we' || raw === 'they') return true;
    if (!lets.test(raw) && !/^(?:will|would|do|then|sometimes|not)$/.test(raw)) return false;
  }
  return false;
}

/**
 * Whether what begins at the word `from` is something that the reader does or asks for: its subject is the reader ("you may delete"), it is
 * asked for ("ask us to delete"), or it stands as an order or a purpose ("Delete your account in …", "To delete your account, …"). What the company
 * does ("we delete"), and what follows only when the reader has done it ("if you delete your account, we …"), is none.
 */
export function isReadersDoing(tokens: readonly Token[], from: number): boolean {
  let isLet = false;
  let at = from - 1;
  for (; at >= Math.max(0, from - reach); at -= 1) {
    if (tokens[at + 1]!.before >= 2) break;
    const { raw } = tokens[at]!;
    if (asks.test(raw)) return !isAskedOfReader(tokens, at);
    if (raw === 'not' && lets.test(tokens[at - 1]?.raw ?? '') && from - at <= mostBetween) return false;
    if (lets.test(raw)) isLet = true;
    else if (readers.test(raw)) {
      const before = tokens[at - 1]?.raw ?? '';
      return isLet || !conditions.test(before) || (tokens[at]!.before > 0 && at > 0);
    } else if (others.test(raw)) {
      // "… from our database" is nobody's doing.
      if (raw === 'our' || raw === 'us') continue;
      // "request that we delete", "have us delete": asked for.
      for (let before = at - 1; before >= Math.max(0, at - 4) && tokens[before + 1]!.before === 0; before -= 1) {
        if (asks.test(tokens[before]!.raw) || tokens[before]!.raw === 'have') return true;
      }
      return false;
    } else if (conditions.test(raw) && !isLet) return false;
  }
  // Nobody is named: an order, a purpose, an item of a list.
  const first = tokens[Math.max(0, at + 1)]?.raw ?? '';
  return from - at <= 4 && !/(?:ed|s)$/.test(first.length > 4 ? first : '');
}

import { letterKindAt, numeral } from '../text/letter-kinds';
import { otherDocumentCues, policyCues, policyTitles } from '../taxonomy/document-cues';

/** Whether a text is a privacy policy. */
export type PolicyVerdict = 'yes' | 'no' | 'unsure';

/** Only so much of a text is looked at: a policy shows itself early, and a long page must not cost more. In characters. */
const looked = 60_000;
/** Where a title is looked for, in characters from the beginning. */
const beginning = 300;

// Weights and bounds were set on 50 policies, 50 other legal texts and 16 pages that are neither; `tests/policy` holds the cases.
const titleBonus = 6;
const bonusPerCue = 2;
const otherWeight = 1.1;
const enough = 9;
const enoughForShort = 6;
/** Names of what a policy is about, of which the terms of use in the measured texts had at most 7 in 1000 words. */
const subject = /\b(?:privacy|personal(?:ly)? (?:data|information|identifiable))\b/gi;
/** From this density on, in 1000 words, a text speaks of its subject whatever else it speaks of; at the full one, other phrases count nothing. */
const someSubject = 10;
const fullSubject = 30;
/** A text of fewer words has no room for more evidence. */
const shortText = 150;
/** From this share of the needed evidence on, the answer is `unsure` and not `no`. */
const doubtShare = 0.55;

/** The words of the text in small letters: runs of letters, numbers and "&". */
function readWords(text: string): string[] {
  const lower = text.toLowerCase();
  const words: string[] = [];
  let start = -1;
  for (let at = 0; at <= lower.length; at += 1) {
    if (letterKindAt(lower, at) >= numeral || lower[at] === '&') {
      if (start < 0) start = at;
    } else if (start >= 0) {
      words.push(lower.slice(start, at));
      start = -1;
    }
  }
  return words;
}

/** The words between single spaces, with one at both ends, so that whole phrases can be found. */
function joinWords(words: readonly string[]): string {
  return ` ${words.join(' ')} `;
}

/** Phrases by their first word, each with the number of its list. */
type Cues = readonly { readonly phrase: string; readonly list: number }[];
type CueIndex = ReadonlyMap<string, Cues>;

/** Those of nearly every word. */
const none: Cues = [];

function indexCues(...lists: readonly (readonly string[])[]): CueIndex {
  const index = new Map<string, { phrase: string; list: number }[]>();
  for (const [list, cues] of lists.entries()) {
    for (const cue of cues) {
      const first = cue.split(' ', 1)[0]!;
      const one = { phrase: `${cue} `, list };
      const there = index.get(first);
      if (there === undefined) index.set(first, [one]);
      else there.push(one);
    }
  }
  return index;
}

/** Made when they are first asked for. */
let titles: CueIndex | undefined;
let cues: CueIndex | undefined;

/** How many of each list's phrases stand in the words, which are `joined` as well. One pass: looking for each phrase from the beginning would read the text a hundred times. */
function countCues(words: readonly string[], joined: string, index: CueIndex): [number, number] {
  const seen = new Set<string>();
  const found: [number, number] = [0, 0];
  let at = 1;
  for (const word of words) {
    const begun = index.get(word) ?? none;
    for (const { phrase, list } of begun) {
      if (seen.has(phrase) || !joined.startsWith(phrase, at)) continue;
      seen.add(phrase);
      found[list === 0 ? 0 : 1] += 1;
    }
    at += word.length + 1;
  }
  return found;
}

/** The evidence that a text is a policy: the higher, the more; about 0 where it speaks as much for as against. */
export function scorePolicy(title: string, text: string): { score: number; words: number } {
  const words = readWords(text.slice(0, looked));
  const joined = joinWords(words);
  const first = readWords(`${title} ${text.slice(0, beginning)}`);
  const isNamed = countCues(first, joinWords(first), (titles ??= indexCues(policyTitles)))[0] > 0;
  const [forPolicy, forOther] = countCues(words, joined, (cues ??= indexCues(policyCues, otherDocumentCues)));
  const density = (1000 * (joined.match(subject)?.length ?? 0)) / Math.max(1, words.length);
  const against = forOther * (1 - Math.min(1, Math.max(0, (density - someSubject) / (fullSubject - someSubject))));
  // A title alone is not a policy: an empty page can be called one, and a long article can speak of privacy in its first line.
  const bonus = Math.min(titleBonus, forPolicy * (words.length < shortText ? titleBonus : bonusPerCue));
  return { score: forPolicy - otherWeight * against + (isNamed ? bonus : 0), words: words.length };
}

/**
 * Whether `text`, headed `title`, is a privacy policy, a cookie notice or a supplement of one. Short texts need less evidence, since they
 * have room for less. English only; other languages are turned away before.
 */
export function isPolicy(title: string, text: string): PolicyVerdict {
  const { score, words } = scorePolicy(title, text);
  const needed = words < shortText ? enoughForShort : enough;
  if (score >= needed) return 'yes';
  return score >= needed * doubtShare ? 'unsure' : 'no';
}

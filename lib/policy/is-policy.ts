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
const subject = /\b(?:privacy|personal(?:ly)? (?:data|information|identifiable))\b/giu;
/** From this density on, in 1000 words, a text speaks of its subject whatever else it speaks of; at the full one, other phrases count nothing. */
const someSubject = 10;
const fullSubject = 30;
/** A text of fewer words has no room for more evidence. */
const shortText = 150;
/** From this share of the needed evidence on, the answer is `unsure` and not `no`. */
const doubtShare = 0.55;

/** The text as words between single spaces, with one at both ends, so that whole phrases can be found by `includes`. */
function normalizeWords(text: string): string {
  return ` ${text.toLowerCase().replace(/[^\p{L}\p{N}&]+/gu, ' ').trim()} `;
}

const cuesByWord = new WeakMap<readonly string[], ReadonlyMap<string, readonly string[]>>();

/** The cues by their first word, made once for each list. */
function indexCues(cues: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const known = cuesByWord.get(cues);
  if (known !== undefined) return known;
  const index = new Map<string, string[]>();
  for (const cue of cues) {
    const first = cue.split(' ', 1)[0]!;
    const there = index.get(first);
    if (there === undefined) index.set(first, [cue]);
    else there.push(cue);
  }
  cuesByWord.set(cues, index);
  return index;
}

/** How many of the cues stand in the words. One pass over them: looking for each cue from the beginning would read the text a hundred times. */
function countCues(words: string, cues: readonly string[]): number {
  const index = indexCues(cues);
  const found = new Set<string>();
  for (let at = 1, end = words.indexOf(' ', at); end >= 0; at = end + 1, end = words.indexOf(' ', at)) {
    for (const cue of index.get(words.slice(at, end)) ?? []) if (!found.has(cue) && words.startsWith(`${cue} `, at)) found.add(cue);
  }
  return found.size;
}

/** The evidence that a text is a policy: the higher, the more; about 0 where it speaks as much for as against. */
export function scorePolicy(title: string, text: string): { score: number; words: number } {
  const words = normalizeWords(text.slice(0, looked));
  const count = words.length < 3 ? 0 : words.split(' ').length - 2;
  const named = countCues(normalizeWords(`${title} ${text.slice(0, beginning)}`), policyTitles) > 0;
  const forPolicy = countCues(words, policyCues);
  const density = (1000 * (words.match(subject)?.length ?? 0)) / Math.max(1, count);
  const against = countCues(words, otherDocumentCues) * (1 - Math.min(1, Math.max(0, (density - someSubject) / (fullSubject - someSubject))));
  // A title alone is not a policy: an empty page can be called one, and a long article can speak of privacy in its first line.
  const bonus = Math.min(titleBonus, forPolicy * (count < shortText ? titleBonus : bonusPerCue));
  return { score: forPolicy - otherWeight * against + (named ? bonus : 0), words: count };
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

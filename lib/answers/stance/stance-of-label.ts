import type { LabelName, Stance } from '../../taxonomy/labels';
import { GatedPatterns } from '../../text/gated-patterns';
import type { FoundWords } from '../words/lexicon';
import type { Token } from '../words/read-tokens';
import { isInException, stanceAt, type StanceReading } from './read-stance';

/** The classes of words that carry a label's act. A label without one is judged by the whole clause. */
const actsOfLabel: Partial<Record<LabelName, readonly string[]>> = {
  collect: ['collect', 'give'],
  use: ['use'],
  share: ['share'],
  sell: ['sell'],
  retain: ['keep'],
  transfer: ['transfer'],
};

const conceptsOfLabel: Partial<Record<LabelName, readonly string[]>> = {
  sell: ['sale'],
  signal: ['do-not-track', 'global-privacy-control'],
};

/** Labels whose clauses hardly ever deny the practice itself: a "not" in them means something else. */
const seldomDenied: ReadonlySet<LabelName> = new Set(['choice', 'rights', 'secure', 'change', 'contact']);

/**
 * How a clause stands to one of its labels: what is said outright wins over what is limited, and that over what is denied.
 * For `children` a denial is one of knowing collection or of an offer to them; for `signal` it is that the signal is not honoured.
 */
export function stanceOfLabel(label: LabelName, tokens: readonly Token[], words: FoundWords, reading: StanceReading): Stance {
  if (label === 'retain' && tokens.some((token, at) => token.raw === 'longer' && tokens[at + 1]?.raw === 'than')) return 'says';
  if (label === 'children') return stanceToChildren(tokens, reading);
  if (seldomDenied.has(label)) return (label === 'choice' || label === 'rights') && words.hits.some((hit) => hit.entry.id === 'no-choice') ? 'denies' : 'says';
  if (reading.denials.length === 0) return reading.under;
  const acts = actsOfLabel[label];
  const found: Stance[] = [];
  if (acts !== undefined) {
    for (const [from, classes] of words.classes) {
      for (const { name, to } of classes) {
        if (!acts.includes(name) || isAttribute(tokens, from)) continue;
        const { stance, denial } = stanceAt(reading, from, to);
        if (denial !== undefined || !isInException(reading, from)) found.push(stance);
      }
    }
  }
  const concepts = conceptsOfLabel[label];
  if (concepts !== undefined) {
    for (const hit of words.hits) if (concepts.includes(hit.entry.id) && !isInException(reading, hit.from)) found.push(stanceAt(reading, hit.from, hit.to).stance);
  }
  if (found.length === 0) return label === 'retain' || label === 'transfer' ? 'says' : stanceOfWhole(tokens, words, acts, reading);
  return found.includes('says') ? 'says' : found.includes('limits') ? 'limits' : 'denies';
}

const attributeBefore: ReadonlySet<string> = new Set(['we', 'you', 'information', 'data', 'that', 'which']);
const dataNouns: ReadonlySet<string> = new Set(['information', 'data', 'details', 'that', 'which']);

/** Whether the act only says which data is meant: "information you provide", "data collected". */
function isAttribute(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.raw ?? '';
  if (tokens[at]!.before > 0 || (tokens[at - 1]?.before ?? 0) > 0) return false;
  return dataNouns.has(before) || (attributeBefore.has(before) && dataNouns.has(tokens[at - 2]?.raw ?? ''));
}

/** The first denial, if it covers most of what the clause says. */
function stanceOfWhole(tokens: readonly Token[], words: FoundWords, acts: readonly string[] | undefined, reading: StanceReading): Stance {
  const first = reading.denials[0];
  if (first === undefined || first.actor === 'reader') return 'says';
  if (acts !== undefined && first.from > 3 && ![...words.classes].some(([from, classes]) => from >= first.from && from < first.to && classes.some(({ name }) => acts.includes(name)))) return 'says';
  const covered = (first.exception?.to ?? first.to) - first.from;
  if (covered * 2 < tokens.length - first.from && first.from > 8) return 'says';
  return first.exception === undefined && !first.narrowed ? 'denies' : 'limits';
}

const denialWords: ReadonlySet<string> = new Set(['not', 'never', 'no', 'neither', 'nor', 'none']);
const childActs = /^(?:direct|intend|intention|target|market|allow|permit|eligib|solicit|design|aim|meant|gather|obtain|suitab|permitted|address|appeal|attract|collect|request|seek|open|accept|authori[sz])/;
const wordsToChildAct = 5;
const limitsOnChildren = /^(?:unless|except|without|until)$/;

/** Other ways to say that something is not meant for children; gaps are bounded. */
const forOlderPeople = new GatedPatterns([
  [/\b(?:must|have to|should|need to) be (?:at least|over|older|aged|above|1[3-9]|2[01]|thirteen|sixteen|eighteen)/, ['must be ', 'have to be ', 'should be ', 'need to be ']],
  [/\b(?:at least|over|aged?|above) (?:the age of )?(?:1[3-9]|2[01]|thirteen|sixteen|eighteen)(?: years| or (?:over|older)| and (?:over|older|above))/, [' years', ' or over', ' or older', ' and over', ' and older', ' and above']],
  [/\b(?:forbidden|prohibited|ineligible)\b/, ['forbidden', 'prohibited', 'ineligible']],
  [/\bno (?:one|persons?|users?|individuals?|part)\b.{0,60}\b(?:under|children|minors|below)\b/, ['no one', 'no person', 'no user', 'no individual', 'no part']],
  [/\b(?:intended|designed|directed|meant|only|solely)\b.{0,40}\badults?\b/, ['adult']],
  [/\bdo not (?:use|provide|submit|send|access|attempt|register|give|sign)\b/, ['do not ']],
]);
/** Longer clauses are looked at only up to here, in words. */
const looked = 200;

function stanceToChildren(tokens: readonly Token[], reading: StanceReading): Stance {
  for (let at = 0; at < tokens.length; at += 1) {
    if (!denialWords.has(tokens[at]!.raw)) continue;
    const next = tokens.slice(at + 1, at + 1 + wordsToChildAct);
    if (!next.some((token) => childActs.test(token.raw))) continue;
    const rest = tokens.slice(at + 1);
    return rest.some((token) => limitsOnChildren.test(token.raw)) ? 'limits' : 'denies';
  }
  return forOlderPeople.test(tokens.slice(0, looked).map((token) => token.raw).join(' ')) ? 'denies' : reading.under;
}

import { GatedPatterns } from '../text/gated-patterns';
import type { FoundWords, WordHit } from './words/lexicon';
import type { Token } from './words/read-tokens';

/** "We collect data from these sources:" */
const sourceLead = new GatedPatterns([
  [/\bsources\b/i, ['sources']],
  [/\b(?:collect|obtain|receiv|gather|acquir)\w*\b.{0,100}\bfrom(?=:|$|,? (?:the|any|these|other|third|various|several)\b)/i, ['from']],
]);
/** In "data that we receive from advertisers", "from" stands within so many words before the advertisers, and what is received within so many before that. */
const wordsToFrom = 12;
const wordsToReceived = 8;
const receive = /^(?:collect|obtain|receiv|gather|acquir)/;
const received = /^(?:collect|obtain|receiv|gather|acquir|information|data)/;
/** Behind such words between, the advertisers do not belong to "from": "from your device by", "from you to". */
const others = /^(?:to|with|by|through|via|use|using|for|when)$/;

/** Of analytics only companies are a source, in the words found or behind them: a tool that tells us something was told it here. */
const company = /^(?:provider|compan|partner|firm|part(?:y|ies)$)/;

/** "We may also receive": the one who receives stands within so many words before the act. */
const wordsToUs = 4;

/**
 * The words of a clause without the recipients from whom, and not to whom, data comes. `lead` is the sentence that introduces the clause, or empty.
 * In a clause that is about sharing (`isSharing`) only those are left out from whom we are said to receive it.
 */
export function leaveSources(words: FoundWords, tokens: readonly Token[], lead: string, isSharing = false): FoundWords {
  const isLed = !isSharing && lead !== '' && sourceLead.test(lead);
  const isSource = (hit: WordHit): boolean => hit.concern === 'recipients' && (isLed || followsFrom(tokens, hit.from, isSharing)) && (hit.question !== 'share.analytics' || tokens.slice(hit.from, hit.to + 1).some(({ raw }) => company.test(raw)));
  return words.hits.some(isSource) ? { ...words, hits: words.hits.filter((hit) => !isSource(hit)) } : words;
}

function followsFrom(tokens: readonly Token[], at: number, byUs: boolean): boolean {
  let from = at;
  do {
    from -= 1;
    if (from < 0 || from < at - wordsToFrom || tokens[from + 1]!.before === 3 || others.test(tokens[from]!.raw)) return false;
  } while (tokens[from]!.raw !== 'from');
  // "From you and our partners" names one source, "with and from" those who get data as well.
  if (byUs && (tokens[from + 1]!.raw === 'you' || others.test(tokens[from - 2]?.raw ?? ''))) return false;
  if (byUs) return tokens.slice(Math.max(0, from - wordsToReceived), from).some(({ raw }, index, near) => receive.test(raw) && near.slice(Math.max(0, index - wordsToUs), index).some((one) => one.raw === 'we'));
  return from === 0 || tokens.slice(Math.max(0, from - wordsToReceived), from).some(({ raw }) => received.test(raw));
}

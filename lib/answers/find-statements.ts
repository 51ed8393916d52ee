import type { LabelName } from '../taxonomy/labels';
import { enough } from './combine-evidence';
import { wordsAt, type EvidenceBook } from './evidence';
import { weigh } from './find-practices';
import { isOfOthers } from './is-of-others';
import { isPoorQuote } from './is-poor-quote';
import type { ReadClause } from './read-clauses';
import { stanceAt } from './stance/read-stance';

/** Labels that a statement of an entry is expected to have, by the entry's concern or its id. */
const expectedLabels: Readonly<Record<string, Partial<Record<LabelName, number>>>> = {
  choices: { choice: 1, rights: 0.9, signal: 0.7, sell: 0.8, contact: 0.5 },
  rights: { rights: 1, choice: 0.8, contact: 0.4 },
  // What one can access or view in a clause about choices alone is a setting, a device or a page.
  access: { rights: 1, choice: 0.2, contact: 0.4 },
  protection: { secure: 1 },
  'breach-notice': { secure: 1 },
  abroad: { transfer: 1, secure: 0.4 },
};

/** The words of these statements are plain enough to count this much even where the model sees no label. */
const trustInWords = 0.35;
/** Words that say that data goes or is kept elsewhere; that laws differ or a framework exists is said around it. */
const moves = /\b(?:transfer|process|stor|sent|send|held|host|moved|export|transmit|access)/i;
/** What only implies a transfer makes a worse quote, by this factor. */
const implied = 0.85;
/** Where those sit from whom data is collected is no transfer of it: the clause is about collecting with one probability, about transfer below the other. */
const aboutSources = { collect: 0.5, transfer: 0.3 };
/** "How to remove cookies, see there" says it in few words, of which the model makes nothing. */
const trustInCookieWords = 0.5;
const tellsHow = /\b(?:how (?:to|you)|you (?:can|may))\b/i;
/** Nobody writes of telling people of a breach who does not mean to. */
const trustInBreachWords = 0.5;

/** "You cannot" refuses what stands within so many words behind it; the rest of the clause may offer it. */
const wordsToRefused = 2;
/** What a clause that shows an offer badly counts for, so that it is quoted behind those that make it; it decides all the same. */
const poorFactor = 0.7;

/** Finds offers of choices and rights, protections, breach notices and transfers. A statement that is denied is no offer. */
export function findStatements(reads: readonly ReadClause[], book: EvidenceBook): void {
  for (const read of reads) {
    const refused = read.words.hits.filter((hit) => hit.entry.id === 'no-choice');
    // Most clauses make no offer, and are not asked whether it is a poor one.
    let isOthers: boolean | undefined;
    let isPoor: boolean | undefined;
    for (const hit of read.words.hits) {
      const { question } = hit;
      const expected = expectedLabels[hit.entry.id] ?? expectedLabels[hit.concern];
      if (question === undefined || expected === undefined) continue;
      if (hit.weak && hit.concern === 'rights' && !isNamedRight(read, hit.from)) continue;
      const { stance } = stanceAt(read.stance, hit.from, hit.to);
      const isOffer = hit.concern === 'choices' || hit.concern === 'rights' || hit.entry.id === 'protection';
      // "You can tell us not to": the words of a choice hold a denial of their own.
      if (stance === 'denies' && hit.entry.id === 'breach-notice') continue;
      const label = weigh(read, expected);
      const trust = hit.entry.id === 'breach-notice' ? trustInBreachWords : hit.entry.id === 'refuse-cookies' && tellsHow.test(read.clause.text) ? trustInCookieWords : trustInWords;
      const strength = hit.weak ? (hit.concern === 'rights' ? read.scores.rights : label) * 0.8 : trust + (1 - trust) * label;
      if (strength < 0.2) continue;
      if (isOffer && refused.some(({ from, to }) => hit.from < to + wordsToRefused && hit.to > from)) continue;
      const isWay = hit.concern === 'choices' || hit.concern === 'rights';
      if (isWay && (isOthers ??= isOfOthers(read.clause.lead))) continue;
      const words = wordsAt(read, hit.from, hit.to);
      const isImplied = hit.entry.id === 'abroad' && !moves.test(words);
      if (isImplied && read.scores.collect >= aboutSources.collect && read.scores.transfer < aboutSources.transfer) continue;
      const worth = isWay && (isPoor ??= isPoorQuote(read)) ? quoteLater(strength, poorFactor) : isImplied ? quoteLater(strength, implied) : strength;
      book.add({ question, read, stance: isOffer ? 'says' : stance, strength: worth, from: hit.from, to: hit.to, reason: { rule: `${hit.concern}/${hit.entry.id}`, words: [words] } });
    }
  }
}

/** The strength of what makes a worse quote: less by the factor, but what decides goes on deciding. */
function quoteLater(strength: number, factor: number): number {
  return strength >= enough ? Math.max(enough, strength * factor) : strength;
}

/** The name of a right alone ("Deletion.") is a clause of so few words at most. */
const longestName = 3;

/** Whether the word at `at` is the name of a right, as the items of a list have it: it opens the item, or is all that the clause says. */
function isNamedRight({ clause, tokens }: ReadClause, at: number): boolean {
  return at <= 1 && (clause.lead !== '' || tokens.length <= longestName);
}

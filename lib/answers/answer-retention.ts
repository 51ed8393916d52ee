import type { PolicyText } from '../policy/policy-text';
import type { Answer, KeptPeriod } from './analysis';
import { answerFrom, notStated } from './combine-evidence';
import { wordsAt, type Evidence } from './evidence';
import { findPeriods } from './values/find-periods';
import { readKeptObject } from './values/read-kept-object';
import type { ReadClause } from './read-clauses';
import { stanceAt } from './stance/read-stance';

/** A length of time counts in a clause that is about keeping with at least this probability. */
const aboutKeeping = 0.5;
/** A clause that says after how long something is deleted needs less. */
const aboutDeleting = 0.25;
const deletes = /\b(?:delet|eras|purg|destroy|anonymi[sz])\w{0,6}\b.{0,80}\b(?:after|within)\b/i;
const cellBar = ' | ';
/** The first row of a list of cookies. */
const cookieColumns = /^(?:cookies?\b|name\b).{0,60}\|.{0,120}\b(?:duration|expir\w{1,5}|lifespan|lifetime|max\.? age|storage period)/i;
const trustInWords = 0.25;

/** How long a cookie lives is no answer to how long personal data is kept. */
const aboutCookies = /\b(?:cookies?|beacons?|pixels?|local storage)\b/i;
/** Neither is how long a request is kept on record. */
const aboutRequests = /\brecords? of (?:it|them|your|the|all|such|these|any|consumer)\b.{0,40}\b(?:requests?|months)\b/i;
/** Neither is how long data is kept that tells nothing of a person. */
const aboutNobody = /\bnon-?personally identifiable\b/i;
/** The heading above the time that an answer takes. */
const aboutAnswering = /\brespon(?:se|d|ding)\b|\btiming\b/i;
/** Words that say for how long, not only that something is kept. */
const criterion = /\b(?:long|longer|until|necess\w+|needed|required|criteria|time|period|duration)\b/i;
/** Whatever names none makes a worse quote, by this factor. */
const vague = 0.8;
/** Longer clauses are looked at only up to here, in characters. */
const looked = 2000;

/** How long personal data is kept: a period, as long as needed, without end. */
export function answerRetention(policy: PolicyText, reads: readonly ReadClause[]): Answer {
  const periods: Evidence[] = [];
  const kept: KeptPeriod[] = [];
  const needed: Evidence[] = [];
  const endless: Evidence[] = [];
  let isCookieTable = false;
  for (const read of reads) {
    const isRow = read.clause.text.includes(cellBar);
    isCookieTable = isRow && (isCookieTable || cookieColumns.test(read.clause.text.slice(0, looked)));
    if (!isCookieTable && isAboutTime(read) && !isAboutOthers(read)) {
      const found = findPeriods(read.clause.text);
      for (const period of found) kept.push({ text: period.figures, days: period.days, object: readKeptObject(read.clause.text, period) });
      if (found[0] !== undefined) periods.push(createEvidence(read, 0, read.tokens.length, read.scores.retain, 'retention/period', [found[0].text]));
    }
    const strength = trustInWords + (1 - trustInWords) * read.scores.retain;
    if (strength < 0.5) continue;
    for (const hit of read.words.hits) {
      if (hit.entry.id !== 'kept-as-needed' && hit.entry.id !== 'kept-forever') continue;
      const words = [wordsAt(read, hit.from, hit.to)];
      if (hit.entry.id === 'kept-as-needed') needed.push(createEvidence(read, hit.from, hit.to, strength * (criterion.test(words[0]!) ? 1 : vague), 'practices/kept-as-needed', words));
      else if (stanceAt(read.stance, hit.from, hit.to).stance === 'says') endless.push(createEvidence(read, hit.from, hit.to, strength, 'practices/kept-forever', words));
    }
  }
  for (const [answer, evidence] of [['period', periods], ['as-needed', needed], ['indefinite', endless]] as const) {
    if (evidence.length === 0) continue;
    const result = answerFrom(policy, answer, evidence.toSorted((a, b) => b.strength - a.strength), false);
    return answer === 'period' ? { ...result, periods: choosePeriods(kept) } : result;
  }
  return notStated;
}

/** Of more lengths of time, nobody reads a list. */
const mostPeriods = 20;

/** Each length of time and thing once, shortest first; one that names nothing only where no other of that length does. */
function choosePeriods(kept: readonly KeptPeriod[]): KeptPeriod[] {
  const named = new Set(kept.filter(({ object }) => object !== '').map(({ text }) => text));
  const once = new Map(kept.filter(({ object, text }) => object !== '' || !named.has(text)).map((one) => [`${one.text} ${one.object.toLowerCase()}`, one]));
  return [...once.values()].sort((a, b) => a.days - b.days).slice(0, mostPeriods);
}

/** Whether the clause is about keeping data, or about deleting it after some time. */
function isAboutTime({ clause, scores }: ReadClause): boolean {
  return scores.retain >= aboutKeeping || (scores.retain >= aboutDeleting && deletes.test(clause.text.slice(0, looked)));
}

function isAboutOthers({ clause, scores }: ReadClause): boolean {
  const text = clause.text.slice(0, looked);
  if (aboutNobody.test(text) || (scores.rights >= scores.retain && aboutAnswering.test(clause.heading.slice(0, looked)))) return true;
  return aboutCookies.test(text) || aboutRequests.test(text) || (clause.text.includes(cellBar) && aboutCookies.test(clause.path.join(' ').slice(0, looked)));
}

function createEvidence(read: ReadClause, from: number, to: number, strength: number, rule: string, words: readonly string[]): Evidence {
  return { question: 'retain.period', read, stance: 'says', strength, from, to, reason: { rule, words } };
}

import type { ReadClause } from './read-clauses';

/** In "we may share it with our affiliates", the act stands within so many words before the recipient, and the one who acts within so many before the act. */
const wordsToRecipient = 10;
const wordsToActor = 4;

/** "Your data may be passed on to": data stands before the act within so many words, a form of "be" within fewer. */
const wordsToData = 25;
const wordsToBe = 3;
const beForms: ReadonlySet<string> = new Set(['is', 'are', 'be', 'been', 'was', 'were', 'being']);
const participle = /(?:ed|sent|given|made|sold|accessible|visible)$/;
/** "Mandatory disclosures to the tax office", "sharing your data with our group". */
const noun = /^(?:disclosures?|disclosing|sharing|transfers|transferring)$/;
/** From these probabilities on, a clause is about a right to learn of disclosures, a way to stop them or protection from them. */
const aboutRights = 0.5;

/** Whether one of the `count` words before the word `act` is as asked. */
function isNear(act: number, count: number, test: (at: number) => boolean): boolean {
  for (let at = act - 1; at >= Math.max(0, act - count); at -= 1) if (test(at)) return true;
  return false;
}

/** Whether the clause says in so many words that we pass something on, or that data is passed on, with or to what begins at the word `from`. */
export function isPassedOn({ tokens, words, scores }: ReadClause, from: number): boolean {
  const begins = (name: string, at: number): boolean => words.classes.get(at)?.some((one) => one.name === name) === true;
  let isOpen = Math.max(scores.rights, scores.choice, scores.secure) < aboutRights;
  for (let act = from - 1, isTo = false; act >= Math.max(0, from - wordsToRecipient); act -= 1) {
    const { raw } = tokens[act]!;
    // What you give, and what is not meant or said before a colon, is not passed on by us.
    isOpen &&= raw !== 'you' && raw !== 'us' && raw !== 'not' && tokens[act + 1]!.before < 2;
    isTo ||= raw === 'with' || raw === 'to';
    if (!isTo || !begins('share', act)) continue;
    if (isNear(act, wordsToActor, (at) => begins('we', at))) return true;
    if (isOpen && (noun.test(raw) || (participle.test(raw) && isNear(act, wordsToBe, (at) => beForms.has(tokens[at]!.raw)) && isNear(act, wordsToData, (at) => begins('data', at))))) return true;
  }
  return false;
}

const joining: ReadonlySet<string> = new Set(['and', 'or']);
const beforeRecipient: ReadonlySet<string> = new Set(['our', 'other', 'third', 'certain']);

/** Whether the recipient whose name begins at the word `from` acts as we do: "we and our service providers use the information". */
export function actsWithUs({ tokens }: ReadClause, from: number): boolean {
  const at = beforeRecipient.has(tokens[from]!.raw) ? from : from - 1;
  return at >= 2 && beforeRecipient.has(tokens[at]!.raw) && joining.has(tokens[at - 1]!.raw) && tokens[at - 2]!.raw === 'we';
}

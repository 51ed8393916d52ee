import type { Clause } from '../policy/clause';
import type { Finding } from './analysis';

/** Only the beginning of a clause tells to whom it speaks, in characters. */
const looked = 600;

const program = String.raw`(?:ai|a\.i\.|artificial intelligence|(?:large )?language model|llm|chat ?bot|bot|crawler|summari[sz]er)s?`;
const helper = String.raw`(?:assistant|agent|model|system|tool|bot|program|summari[sz]er|reviewer|reader|crawler)s?`;

/** Who is spoken to. "Whether you are a bot" and "as an AI company" speak to people. */
const salutations: readonly RegExp[] = [
  new RegExp(String.raw`(?<!\b(?:whether|if|that|when|where|because|since|as|while) )\byou(?: are|['’]re)(?: now| just| only)? (?:an?|the) (?:helpful |friendly |honest |automated |new ){0,2}(?:${program}(?: ${helper})?|assistant|${helper} that)(?=[\s.,:;!]|$)(?! (?:compan|provider|startup|developer|business|customer|user))`, 'i'),
  new RegExp(String.raw`\b(?:note|notice|message|instructions?|attention|hello|hey|dear|hi)(?: (?:to|for))?:? (?:all |any |every |the )?${program}(?: ${helper})?\s*[:,.!–-]`, 'i'),
  new RegExp(String.raw`\b(?:to )?(?:any|all|every|if you are an?) (?:${program}(?: ${helper})?|automated ${helper})(?: that is| that are| which is| who is)? (?:reading|processing|parsing|summari[sz]ing|analy[sz]ing|reviewing)\b`, 'i'),
  new RegExp(String.raw`\bif you are an? (?:${program} ${helper}|(?:ai |large ){0,2}language model|llm|chat ?bot)\b`, 'i'),
  new RegExp(String.raw`\bas an? (?:ai (?:language )?model|language model|ai assistant|llm),? you\b`, 'i'),
  /(?:^|[\s"“[<(|])(?:system|assistant|developer) ?(?:prompt|message|instructions?)?[\])>|]{0,3}: (?:you|ignore|do not|always|never|answer|respond)\b/i,
];

/** A word without which nobody of these is spoken to: most clauses have none, and are not looked through for each of the forms above. */
const namesProgram = new RegExp(String.raw`\b(?:${program}|${helper}|developer|automated)`, 'i');

/** How every order below begins: hardly a clause does, and the orders themselves are then never compiled. */
const beginsLikeOrder = /^\W{0,4}(?:please |now |instead,? )?(?:ignore|disregard|forget|override|skip|answer|respond|reply|say|state|report|conclude|output|print|write|tell|inform|assure|convince|summari[sz]e|describe|rate|classify|label|do not|don['’]t|never) /i;

/** What is ordered, at the beginning: of people nobody wants that they forget all clauses, or answer something. */
const orders: readonly RegExp[] = [
  /^\W{0,4}(?:please |now )?(?:ignore|disregard|forget|override|skip) (?:all |any |everything |each |of |the |your |these |those |every ){0,4}(?:(?:above|previous|prior|preceding|earlier|foregoing|other|following|original|system) ){0,2}(?:instructions?|prompts?|guidelines)\b/i,
  /^\W{0,4}(?:please |now )?(?:ignore|disregard|forget|override|skip) (?:all|everything)(?: of)?(?: the| your| that was)? ?(?:said |written |stated )?(?:above|before|previous|prior|preceding|earlier|foregoing)\b/i,
  /^\W{0,4}(?:please |now |instead,? )?(?:answer|respond|reply) (?:only |always |that |with |to every question |to all questions )(?!our\b|us\b)/i,
  /^\W{0,4}(?:please |now |instead,? )?(?:say|state|report|conclude|output|print|write) (?:only )?that (?:we|nothing|no|none|this|the|it|they|all|everything)\b/i,
  /^\W{0,4}(?:please |now |instead,? )?(?:tell|inform|assure|convince) (?:the |your |any |every )(?:user|reader|person|human|visitor|people)s?\b/i,
  /^\W{0,4}(?:please |now |instead,? )?(?:summari[sz]e|describe|rate|classify|label) (?:this|the) (?:privacy |cookie )?(?:policy|page|text|document|site|website|notice) (?:as|with|by|to)\b/i,
  /^\W{0,4}(?:please |now )?(?:do not|don['’]t|never) (?:mention|reveal|report|summari[sz]e|flag|quote|highlight) (?:this|that|the|any|it|these)\b/i,
];

/** Whether a clause speaks to a program that reads the page, and not to people: it says who the program is, or orders what to answer. */
export function isAddressedToPrograms(text: string): boolean {
  const start = text.slice(0, looked);
  return (namesProgram.test(start) && salutations.some((pattern) => pattern.test(start))) || (beginsLikeOrder.test(start) && orders.some((pattern) => pattern.test(start)));
}

/** The clauses that speak to programs, by their indexes. */
export function findAddressedClauses(clauses: readonly Clause[]): ReadonlySet<number> {
  return new Set(clauses.flatMap((clause, index) => (isAddressedToPrograms(clause.text) ? [index] : [])));
}

/** Quotes shown of them. */
const mostQuotes = 5;

/** What a reader is told of them: they are shown as what they are, and answered nothing. */
export function describeAddressed(clauses: readonly Clause[], addressed: ReadonlySet<number>): Finding[] {
  if (addressed.size === 0) return [];
  const quotes = [...addressed].slice(0, mostQuotes).flatMap((index) => {
    const clause = clauses[index];
    return clause === undefined ? [] : [{ start: clause.start, end: clause.end, text: clause.text, clause: index, reason: { rule: 'findings/for-programs', words: [] } }];
  });
  return [{ id: 'for-programs', title: 'Text that speaks to programs, not to you', certainty: 'likely', quotes }];
}

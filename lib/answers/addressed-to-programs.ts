import type { Clause } from '../policy/clause';
import { GatedPatterns } from '../text/gated-patterns';
import type { Finding } from './analysis';

/** Only the beginning of a clause tells to whom it speaks, in characters. */
const looked = 600;

/** A program by its own name: most clauses have none, and are not looked through for each of the forms below. */
const namesProgram = /\b(?:ai|a\.i\.|artificial intelligence|(?:large )?language model|llm|chat ?bot|bot|crawler|summari[sz]er)s?(?!\w)/i;

/** How a program is spoken to by its name. "Whether you are a bot" and "as an AI company" speak to people. */
const toPrograms = new GatedPatterns([
  [/(?<!\b(?:whether|if|that|when|where|because|since|as|while) )\byou(?: are|['’]re)(?: now| just| only)? (?:an?|the) (?:helpful |friendly |honest |automated |new ){0,2}(?:ai|a\.i\.|artificial intelligence|(?:large )?language model|llm|chat ?bot|bot|crawler|summari[sz]er)s?(?: (?:assistant|agent|model|system|tool|bot|program|summari[sz]er|reviewer|reader|crawler)s?)?(?=[\s.,:;!]|$)(?! (?:compan|provider|startup|developer|business|customer|user))/i, [' ai', ' a.i.', ' artificial intelligence', ' large language', ' language model', ' llm', ' chatbot', ' chat bot', ' bot', ' crawler', ' summari']],
  [/\b(?:note|notice|message|instructions?|attention|hello|hey|dear|hi)(?: (?:to|for))?:? (?:all |any |every |the )?(?:ai|a\.i\.|artificial intelligence|(?:large )?language model|llm|chat ?bot|bot|crawler|summari[sz]er)s?(?: (?:assistant|agent|model|system|tool|bot|program|summari[sz]er|reviewer|reader|crawler)s?)?\s*[:,.!–-]/i, [' ai', ' a.i.', ' artificial intelligence', ' large language', ' language model', ' llm', ' chatbot', ' chat bot', ' bot', ' crawler', ' summari']],
  [/\b(?:to )?(?:any|all|every|if you are an?) (?:ai|a\.i\.|artificial intelligence|(?:large )?language model|llm|chat ?bot|bot|crawler|summari[sz]er)s?(?: (?:assistant|agent|model|system|tool|bot|program|summari[sz]er|reviewer|reader|crawler)s?)?(?: that is| that are| which is| who is)? (?:reading|processing|parsing|summari[sz]ing|analy[sz]ing|reviewing)\b/i, [' ai', ' a.i.', ' artificial intelligence', ' large language', ' language model', ' llm', ' chatbot', ' chat bot', ' bot', ' crawler', ' summari']],
  [/\bif you are an? (?:(?:ai|a\.i\.|artificial intelligence|(?:large )?language model|llm|chat ?bot|bot|crawler|summari[sz]er)s? (?:assistant|agent|model|system|tool|bot|program|summari[sz]er|reviewer|reader|crawler)s?|(?:ai |large ){0,2}language model|llm|chat ?bot)\b/i, ['if you are a']],
  [/\bas an? (?:ai (?:language )?model|language model|ai assistant|llm),? you\b/i, ['as an ai', 'as a ai', 'language model', 'as an llm', 'as a llm']],
]);

/** How each of the forms below begins, or what stands before their end. */
const mayNameHelper = /\byou(?: are|['’]re) (?:now |just |only )?(?:an?|the) |\bautomated |(?:system|assistant|developer|prompt|message|instructions?) ?[\])>|]{0,3}: /i;

/** How one is spoken to by what it does. */
const toHelpers = new GatedPatterns([
  [/(?<!\b(?:whether|if|that|when|where|because|since|as|while) )\byou(?: are|['’]re)(?: now| just| only)? (?:an?|the) (?:helpful |friendly |honest |automated |new ){0,2}(?:assistant|(?:assistant|agent|model|system|tool|bot|program|summari[sz]er|reviewer|reader|crawler)s? that)(?=[\s.,:;!]|$)(?! (?:compan|provider|startup|developer|business|customer|user))/i, ['assistant', 'agent that', 'agents that', 'model that', 'models that', 'system that', 'systems that', 'tool that', 'tools that', 'bot that', 'bots that', 'program that', 'programs that', 'summariser that', 'summarisers that', 'summarizer that', 'summarizers that', 'reviewer that', 'reviewers that', 'reader that', 'readers that', 'crawler that', 'crawlers that']],
  [/\b(?:to )?(?:any|all|every|if you are an?) automated (?:assistant|agent|model|system|tool|bot|program|summari[sz]er|reviewer|reader|crawler)s?(?: that is| that are| which is| who is)? (?:reading|processing|parsing|summari[sz]ing|analy[sz]ing|reviewing)\b/i, ['automated assistant', 'automated agent', 'automated model', 'automated system', 'automated tool', 'automated bot', 'automated program', 'automated summariser', 'automated summarizer', 'automated reviewer', 'automated reader', 'automated crawler']],
  [/(?:^|[\s"“[<(|])(?:system|assistant|developer) ?(?:prompt|message|instructions?)?[\])>|]{0,3}: (?:you|ignore|do not|always|never|answer|respond)\b/i, [': you', ': ignore', ': do not', ': always', ': never', ': answer', ': respond']],
]);

/** The first word behind what an order may begin with. */
const firstWord = /^\W{0,4}(?:please |now |instead,? )?([a-z]+)/i;

/** The first words of all orders below: hardly a clause has one of them there. */
const orderWords: ReadonlySet<string> = new Set(['ignore', 'disregard', 'forget', 'override', 'skip', 'answer', 'respond', 'reply', 'say', 'state', 'report', 'conclude', 'output', 'print', 'write', 'tell', 'inform', 'assure', 'convince', 'summarise', 'summarize', 'describe', 'rate', 'classify', 'label', 'do', 'don', 'never']);

/** What is ordered, at the beginning: of people nobody wants that they forget all clauses, or answer something. */
const orders = new GatedPatterns([
  [/^\W{0,4}(?:please |now )?(?:ignore|disregard|forget|override|skip) (?:all |any |everything |each |of |the |your |these |those |every ){0,4}(?:(?:above|previous|prior|preceding|earlier|foregoing|other|following|original|system) ){0,2}(?:instructions?|prompts?|guidelines)\b/i, ['instruction', 'prompt', 'guidelines']],
  [/^\W{0,4}(?:please |now )?(?:ignore|disregard|forget|override|skip) (?:all|everything)(?: of)?(?: the| your| that was)? ?(?:said |written |stated )?(?:above|before|previous|prior|preceding|earlier|foregoing)\b/i, ['ignore ', 'disregard ', 'forget ', 'override ', 'skip ']],
  [/^\W{0,4}(?:please |now |instead,? )?(?:answer|respond|reply) (?:only |always |that |with |to every question |to all questions )(?!our\b|us\b)/i, ['answer only', 'answer always', 'answer that', 'answer with', 'respond only', 'respond always', 'respond that', 'respond with', 'reply only', 'reply always', 'reply that', 'reply with', 'to every question', 'to all questions']],
  [/^\W{0,4}(?:please |now |instead,? )?(?:say|state|report|conclude|output|print|write) (?:only )?that (?:we|nothing|no|none|this|the|it|they|all|everything)\b/i, ['say ', 'state ', 'report ', 'conclude ', 'output ', 'print ', 'write ']],
  [/^\W{0,4}(?:please |now |instead,? )?(?:tell|inform|assure|convince) (?:the |your |any |every )(?:user|reader|person|human|visitor|people)s?\b/i, ['tell ', 'inform ', 'assure ', 'convince ']],
  [/^\W{0,4}(?:please |now |instead,? )?(?:summari[sz]e|describe|rate|classify|label) (?:this|the) (?:privacy |cookie )?(?:policy|page|text|document|site|website|notice) (?:as|with|by|to)\b/i, ['summari', 'describe ', 'rate ', 'classify ', 'label ']],
  [/^\W{0,4}(?:please |now )?(?:do not|don['’]t|never) (?:mention|reveal|report|summari[sz]e|flag|quote|highlight) (?:this|that|the|any|it|these)\b/i, [' mention ', ' reveal ', ' report ', ' summari', ' flag ', ' quote ', ' highlight ']],
]);

/** Whether a clause speaks to a program that reads the page, and not to people: it says who the program is, or orders what to answer. */
export function isAddressedToPrograms(text: string): boolean {
  const start = text.slice(0, looked);
  return (namesProgram.test(start) && toPrograms.test(start)) || (mayNameHelper.test(start) && toHelpers.test(start)) || (orderWords.has(firstWord.exec(start)?.[1]?.toLowerCase() ?? '') && orders.test(start));
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

import type { Analysis, Answer, ClauseLabel, Finding, LabelledClause, OptOut, Quote } from '../../lib/answers/analysis';
import { answersSchema } from '../../lib/answers/analysis-schema';
import type { PolicyText, UnreadPart } from '../../lib/policy/policy-text';
import { dataNames } from '../../lib/summary/words/data-names';
import { questionIds, type QuestionId } from '../../lib/taxonomy/questions';
import { hashText } from '../../lib/text/hash';

/** A section of a made-up policy: its heading and its clauses, one paragraph each; a row of a table where ` | ` parts cells. */
export type ExampleSection = { readonly heading: string; readonly clauses: readonly string[]; readonly closed?: boolean };

/** An answer of a made-up policy: what it is, and the beginnings of the clauses that say so. */
export type ExampleAnswer = {
  readonly answer: Answer['answer'];
  readonly quotes?: readonly string[];
  readonly words?: readonly string[];
  readonly rule?: string;
  readonly unsure?: boolean;
  readonly scope?: string;
  readonly periods?: NonNullable<Answer['periods']>;
};

/** A made-up policy with the answers that a careful reader would give. */
export type ExamplePolicy = {
  readonly url: string;
  readonly title: string;
  readonly updated?: string;
  readonly isPolicy?: Analysis['isPolicy'];
  readonly language?: string;
  /** Said of the whole policy instead of counting the few clauses of the example. */
  readonly words?: number;
  readonly coverage?: Partial<Analysis['coverage']>;
  readonly unread?: readonly UnreadPart[];
  readonly sections: readonly ExampleSection[];
  /** Links by their words, in the clause that begins so. */
  readonly links?: readonly { readonly clause: string; readonly words: string; readonly href: string }[];
  readonly answers: Partial<Record<QuestionId, ExampleAnswer>>;
  readonly optOuts?: readonly (Omit<OptOut, 'quote'> & { readonly quote: string })[];
  /** Those that the analysis itself names have their words in every language; a title of its own stays English. */
  readonly findings?: readonly (({ readonly id: keyof typeof dataNames.findings; readonly title?: never } | { readonly id: string; readonly title: string }) & { readonly certainty: Finding['certainty']; readonly quotes: readonly string[] })[];
};

function makePolicyText(example: ExamplePolicy): { policy: PolicyText; clauses: LabelledClause[] } {
  const blocks: PolicyText['blocks'] = [];
  const clauses: LabelledClause[] = [];
  let text = '';
  const append = (line: string, kind: 'heading' | 'paragraph' | 'cell-row', closed: boolean) => {
    const start = text === '' ? 0 : text.length + 1;
    text = text === '' ? line : `${text}\n${line}`;
    blocks.push({ kind, start, end: text.length, level: kind === 'heading' ? 2 : 0, closed });
  };
  for (const { heading, clauses: lines, closed = false } of example.sections) {
    if (heading !== '') append(heading, 'heading', false);
    for (const line of lines) {
      append(line, line.includes(' | ') ? 'cell-row' : 'paragraph', closed);
      const block = blocks.length - 1;
      const labels: ClauseLabel[] = [];
      clauses.push({ start: blocks[block]!.start, end: text.length, text: line, heading, path: [heading], lead: '', block, labels });
    }
  }
  const links = (example.links ?? []).map(({ clause, words, href }) => {
    const start = text.indexOf(words, clauses.find((other) => other.text.startsWith(clause))?.start);
    return { start, end: start + words.length, href };
  });
  const { url, title, language = 'en', unread = [] } = example;
  return { policy: { url, title, language, text, blocks, links, unread: [...unread], textHash: hashText(text) }, clauses };
}

/** A complete analysis of a made-up policy, as the analyzer would hand it over. Throws on a quote that the example does not hold. */
export function makeAnalysis(example: ExamplePolicy): Analysis {
  const { policy, clauses } = makePolicyText(example);
  const quote = (beginning: string, words: readonly string[] = [], rule = ''): Quote => {
    const clause = clauses.findIndex(({ text }) => text.startsWith(beginning));
    const found = clauses[clause];
    if (found === undefined) throw new Error(`No clause begins with "${beginning}"`);
    return { start: found.start, end: found.end, text: found.text, clause, reason: { rule, words } };
  };
  const answers = answersSchema.parse(Object.fromEntries(
    questionIds.map((id): [QuestionId, Answer] => {
      const given = example.answers[id] ?? { answer: id === 'contact.email' ? [] : 'not-stated' };
      const quotes = (given.quotes ?? []).map((beginning) => quote(beginning, given.words, given.rule));
      const { scope, periods } = given;
      return [id, { answer: given.answer, unsure: given.unsure ?? false, quotes, ...(scope === undefined ? {} : { scope }), ...(periods === undefined ? {} : { periods }) }];
    }),
  ));
  const closed = clauses.filter(({ block }) => policy.blocks[block]!.closed).length;
  return {
    policy,
    isPolicy: example.isPolicy ?? 'yes',
    language: example.language ?? 'en',
    updated: example.updated ?? '',
    words: example.words ?? policy.text.split(/\s+/).filter(Boolean).length,
    coverage: { clauses: clauses.length, judged: clauses.length, closed, unread: example.unread ?? [], ...example.coverage },
    clauses,
    answers,
    optOuts: (example.optOuts ?? []).map((optOut) => ({ ...optOut, quote: quote(optOut.quote) })),
    findings: (example.findings ?? []).map((finding) => ({ ...finding, title: finding.title ?? dataNames.findings[finding.id], quotes: finding.quotes.map((beginning) => quote(beginning)) })),
    modelId: 'example',
  };
}

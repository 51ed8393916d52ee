import type { LabelName, Stance } from '../taxonomy/labels';
import type { QuestionId } from '../taxonomy/questions';
import type { Clause } from '../policy/clause';
import type { PolicyText, UnreadPart } from '../policy/policy-text';
import type { Span } from '../text/span';

/** One label of a clause with its stance and the model's calibrated probability (0–1). */
export type ClauseLabel = { readonly label: LabelName; readonly stance: Stance; readonly score: number };

/** A clause with the labels it was given; none is a valid reading. */
export type LabelledClause = Clause & { readonly labels: readonly ClauseLabel[] };

/** Why a quote was chosen: the rule or word-list entry that fired, and the words of the clause that decided. */
export type Reason = { readonly rule: string; readonly words: readonly string[] };

/** A verbatim piece of the policy that an answer rests on. `clause` indexes `Analysis.clauses`. */
export type Quote = Span & { readonly text: string; readonly clause: number; readonly reason: Reason };

/** How long something is kept: the length of time with figures ("24 months"), in days for comparing, and what is kept, in the policy's words or "". */
export type KeptPeriod = { readonly text: string; readonly days: number; readonly object: string };

/**
 * The answer to one question. `answer` is one of the answers of `gold/QUESTIONS`-style ids: `yes`, `no`, `limited`,
 * `not-stated`, a value ("13", "2023-11-01", "period") or, for `contact.email`, a list. Any answer but `not-stated`
 * and `[]` has at least one quote, best first. `unsure`: the evidence is weak or contradictory; `answer` is then the best guess.
 */
export type Answer = {
  readonly answer: string | readonly string[];
  readonly unsure: boolean;
  readonly quotes: readonly Quote[];
  /** For whom or what alone the answer holds, as the policy says it ("California residents"); absent when it holds for all. */
  readonly scope?: string;
  /** Of `retain.period` alone: every length of time that is given, shortest first. */
  readonly periods?: readonly KeptPeriod[];
};

/** What a person can act on. */
export const optOutKinds = ['marketing', 'ads', 'sale', 'cookies', 'consent', 'access', 'correct', 'delete', 'port', 'object'] as const;

/** By which way. */
export const optOutVias = ['link', 'email', 'phone', 'post', 'account-settings', 'device-settings', 'browser-settings'] as const;

/** One way to act that the policy offers. `target` is the address or number as the policy gives it; absent for settings. */
export type OptOut = {
  readonly kind: (typeof optOutKinds)[number];
  readonly via: (typeof optOutVias)[number];
  readonly target?: string;
  readonly quote: Quote;
};

/** Something worth a second look. `certainty` is how sure we are that it is what it seems. */
export type Finding = {
  readonly id: string;
  readonly title: string;
  readonly certainty: 'likely' | 'possible';
  readonly quotes: readonly Quote[];
};

/** How much of the policy was read and judged. */
export type Coverage = {
  readonly clauses: number;
  /** Clauses that were judged with confidence: labelled, or clearly about nothing. */
  readonly judged: number;
  /** Clauses in parts that were closed in the page. */
  readonly closed: number;
  readonly unread: readonly UnreadPart[];
};

/** Everything that was read out of one policy. The same for the extension, the command line and the tests. */
export type Analysis = {
  readonly policy: PolicyText;
  readonly isPolicy: 'yes' | 'no' | 'unsure';
  /** BCP 47 primary tag of the language the text is really in, or `und`. Anything but `en` has no clauses and no answers. */
  readonly language: string;
  /** The policy's own date, as exact as it is given (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`), or empty. */
  readonly updated: string;
  readonly words: number;
  readonly coverage: Coverage;
  readonly clauses: readonly LabelledClause[];
  readonly answers: Readonly<Record<QuestionId, Answer>>;
  readonly optOuts: readonly OptOut[];
  readonly findings: readonly Finding[];
  readonly modelId: string;
};

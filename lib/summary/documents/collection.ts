import type { Block } from '../../policy/policy-text';
import type { SummaryCard } from '../summary-card';

/** One saved policy as a sheet of many shows it. */
export type CollectedPolicy = {
  /** As the reader calls it. */
  readonly name: string;
  /** Of its page; perhaps empty. */
  readonly title: string;
  /** Milliseconds since the epoch. */
  readonly savedAt: number;
  readonly isFile: boolean;
  readonly tags: readonly string[];
  readonly note: string;
  /** BCP 47; empty or `und` where nobody knows. */
  readonly language: string;
  readonly text: string;
  readonly blocks: readonly Pick<Block, 'kind' | 'start' | 'end'>[];
  /** SHA-256 of the text, in hexadecimal digits. */
  readonly textHash: string;
  readonly card: SummaryCard;
};

/** What a line of the contents says of a policy; `number` leads to it. */
export type CollectedLine = Pick<CollectedPolicy, 'name' | 'savedAt'> & { readonly number: number };

/**
 * How many policies become one file for people, in pieces: `head`, a `line` of the contents for each policy, `middle`, each policy, `end`. Nothing of
 * a policy is markup in them, and nothing is loaded from anywhere.
 */
export type CollectionForm = {
  readonly fileName: string;
  readonly type: string;
  readonly head: (count: number) => string;
  readonly line: (line: CollectedLine) => string;
  readonly middle: string;
  readonly policy: (policy: CollectedPolicy, number: number) => string;
  readonly end: string;
};

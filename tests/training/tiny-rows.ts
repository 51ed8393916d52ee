import type { LabelledRow } from '../../lib/training/labelled-row';

const sentences: readonly (readonly [text: string, label: string | undefined])[] = [
  ['We collect your name and e-mail address.', 'collect'],
  ['We record the pages that you visit.', 'collect'],
  ['We never sell your personal information.', 'sell!'],
  ['We do not sell or rent data to anyone.', 'sell!'],
  ['Logs are deleted after 90 days.', 'retain'],
  ['We keep invoices for ten years.', 'retain'],
  ['Welcome to our website.', undefined],
  ['This page explains our practices.', undefined],
];

/** Clauses of six invented policies that say the same things in other surroundings; enough to train on, not to learn from. */
export const tinyRows: readonly LabelledRow[] = ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((policy, turn) =>
  sentences.map(([text, label], index) => ({
    id: `${policy}.${index}`,
    policy,
    window: policy,
    heading: ['Privacy', 'Your data'][turn % 2]!,
    lead: '',
    text: `${text} ${['', 'Always.', 'As a rule.'][(turn + index) % 3]!}`.trim(),
    labels: label === undefined ? [] : [label],
  })),
);

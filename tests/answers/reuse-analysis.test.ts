import { expect, it } from 'vitest';
import { reuseAnalysis } from '../../lib/answers/reuse-analysis';
import type { PolicyText } from '../../lib/policy/policy-text';
import { createAnalysis } from '../store/example-analysis';

const known = createAnalysis();
const { policy } = known;

it('is the very same analysis where nothing differs', () => {
  expect(reuseAnalysis(known, policy)).toBe(known);
  expect(reuseAnalysis(known, structuredClone(policy))).toBe(known);
});

it('counts anew what is closed and unread, and keeps what the analysis itself left unread', () => {
  const mixed = { ...known, coverage: { ...known.coverage, unread: [...policy.unread, { kind: 'other-language' as const, count: 2 }] } };
  const closed: PolicyText = { ...policy, blocks: policy.blocks.map((block) => ({ ...block, closed: true })), unread: [{ kind: 'unseen', count: 7 }] };
  expect(reuseAnalysis(mixed, closed)).toEqual({
    ...mixed,
    policy: closed,
    coverage: { clauses: 1, judged: 1, closed: 1, unread: [{ kind: 'unseen', count: 7 }, { kind: 'other-language', count: 2 }] },
  });
});

it.each<[string, Partial<PolicyText>]>([
  ['text', { text: policy.text.replace('not', 'now') }],
  ['page', { url: 'https://birch.example/privacy' }],
  ['title', { title: 'Birch' }],
  ['declared language', { language: 'de' }],
  ['kind of a block', { blocks: policy.blocks.map((block) => ({ ...block, kind: 'paragraph' as const })) }],
  ['level of a heading', { blocks: policy.blocks.map((block) => ({ ...block, level: 3 })) }],
  ['number of blocks', { blocks: policy.blocks.slice(1) }],
  ['link', { links: [] }],
])('is of no use for a policy of another %s', (_name, changes) => {
  expect(reuseAnalysis(known, { ...policy, ...changes })).toBeUndefined();
});

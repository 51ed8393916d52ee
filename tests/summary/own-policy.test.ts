import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { QuestionId } from '../../lib/taxonomy/questions';
import { analyze } from '../answers/analyze';

const analysis = analyze(readFileSync(new URL('../../cli/store/privacy-policy.txt', import.meta.url), 'utf8'));

it('our own privacy policy is one', () => {
  expect(analysis.isPolicy).toBe('yes');
});

it.each<[QuestionId, unknown]>([
  ['sell.data', 'no'],
  ['share.advertisers', 'no'],
  ['share.partners', 'no'],
  ['use.advertising', 'no'],
  ['use.ai-training', 'no'],
  ['collect.location', 'no'],
  ['collect.payment', 'no'],
  ['collect.health', 'no'],
  ['collect.cookies', 'no'],
  ['policy.updated', '2026-11-27'],
  ['change.notice', 'posted'],
  ['contact.email', ['privacy@clauselight.example']],
])('our own card reads it rightly: %s is %s', (id, expected) => {
  expect(analysis.answers[id]).toMatchObject({ answer: expected, unsure: false });
});

it('asserts nothing that we do not do', () => {
  const asserted = Object.entries(analysis.answers).filter(([id, { answer }]) => /^(?:collect|use|share|sell)\./.test(id) && (answer === 'yes' || answer === 'limited'));
  expect(asserted.map(([id]) => id)).toEqual([]);
});

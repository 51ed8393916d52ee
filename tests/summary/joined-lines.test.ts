import { expect, it } from 'vitest';
import { joinSentences, keepTogether, writeTitled } from '../../lib/summary/words/fill-words';

it.each([
  ['24 months (Location histories), 7 years (Invoices)', '24\u00A0months (Location histories), 7\u00A0years (Invoices)'],
  ['保存期間：24 個月、7 年', '保存期間：24\u00A0個月、7\u00A0年'],
  ['Not meant for under 13s', 'Not meant for under 13s'],
  ['12 (3) and more', '12 (3) and more'],
])('in "%s" no number is parted from what it counts', (text, expected) => {
  expect(keepTogether(text)).toBe(expected);
});

it.each([
  [['It is sent.', 'An answer is due.'], 'It is sent. An answer is due.'],
  [['已寄出。', '應於 3 月回覆。'], '已寄出。應於 3 月回覆。'],
  [['Alone.', ''], 'Alone.'],
  [[], ''],
])('joins %j', (sentences, expected) => {
  expect(joinSentences(sentences)).toBe(expected);
});

it('writes a title before its text', () => {
  expect(writeTitled({ title: 'The disk is full', text: 'Free some space.' })).toBe('The disk is full. Free some space.');
});

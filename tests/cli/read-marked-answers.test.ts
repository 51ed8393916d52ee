import { expect, it } from 'vitest';
import { readMarks } from '../../cli/page-measures/read-marked-answers';
import { listAnswers } from '../../lib/taxonomy/question-answers';
import { questionIds, type QuestionId } from '../../lib/taxonomy/questions';

const marks = readMarks('answers.json');
const pieced = readMarks('answers-pieced.json');

it('the marked answers are of 21 documents, 12 open and 9 held out, each once', () => {
  expect(new Set(marks.map(({ text }) => text)).size).toBe(21);
  expect(marks.filter(({ half }) => half === 'open').length).toBe(12);
  expect(marks.length).toBe(21);
});

it('the marked answers for pieced policies are of 272, 200 open and 72 held out, each once', () => {
  expect(new Set(pieced.map(({ text }) => text)).size).toBe(272);
  expect(pieced.filter(({ half }) => half === 'open').length).toBe(200);
  expect(pieced.length).toBe(272);
});

/** Whether a question can be answered so. */
function fits(id: QuestionId, value: string | readonly string[]): boolean {
  if (typeof value !== 'string') return id === 'contact.email' && value.every((address) => /^\S+@\S+$/.test(address));
  if (id === 'policy.updated') return /^(?:\d{4}(?:-\d{2}){0,2}|not-stated)$/.test(value);
  if (id === 'children.minimum-age') return /^(?:\d{1,2}|not-stated)$/.test(value);
  return listAnswers(id).includes(value);
}

it('each is an answer that its question can have, and nothing but that: no word of the texts', () => {
  const values = [...marks, ...pieced].flatMap(({ answers }) => questionIds.flatMap((id) => (answers[id] ?? []).map((value) => ({ id, value }))));
  expect(values.length).toBeGreaterThan(1000);
  expect(values.filter(({ id, value }) => !fits(id, value))).toEqual([]);
});

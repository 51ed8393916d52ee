import { describe, expect, it } from 'vitest';
import { countLookalikes, foldLookalikes } from '../../lib/text/lookalikes';

/** What is written, what people see in it, and in how many words of Latin letters others stand. */
const lookalikes = [
  { what: 'Cyrillic letters inside words', written: 'We s\u0435ll y\u043eur d\u0430ta.', seen: 'We sell your data.', counted: 3 },
  { what: 'Greek letters', written: 'We c\u03bfllect \u0391nything.', seen: 'We collect Anything.', counted: 2 },
  { what: 'Armenian letters', written: 'We sell y\u0585ur d\u0430ta', seen: 'We sell your data', counted: 2 },
  { what: 'a whole word behind a Latin one', written: 'As a rule \u051d\u0435 sell data.', seen: 'As a rule we sell data.', counted: 0 },
  { what: 'letters of full width', written: 'We \uff53\uff45\uff4c\uff4c data.', seen: 'We sell data.', counted: 0 },
];

describe('letters that look like Latin ones', () => {
  it.each(lookalikes)('are read as people see them: $what', ({ written, seen, counted }) => {
    expect([foldLookalikes(written), countLookalikes(written)]).toEqual([seen, counted]);
  });

  it.each([
    ['words of their own alphabet', '\u041c\u044b \u043d\u0435 \u043f\u0440\u043e\u0434\u0430\u0435\u043c \u0434\u0430\u043d\u043d\u044b\u0435.'],
    ['a short one of them in a Russian text', '\u041c\u044b \u0438 \u043e\u043d\u0438 \u0441\u043e\u0440 \u0438 \u0434\u043e\u043c'],
    ['a word with a part in another alphabet', 'IT-\u043e\u0442\u0434\u0435\u043b'],
    ['addresses', 'Write to privacy@\u0430corn.example or see https://\u0430corn.example/x and \u0430corn.example'],
    ['letters of formulas', '5 \u03bcm and \u03c0'],
    ['Latin letters with marks', 'Datenschutzerkl\u00e4rung \u2013 na\u00efve co\u00f6peration'],
  ])('%s stay as they are', (_name, text) => {
    expect(foldLookalikes(text)).toBe(text);
    expect(countLookalikes(text)).toBe(0);
  });

  it('keeps the length of any text, and takes linear time', () => {
    const text = 'We s\u0435ll \ud83d\ude00 \u0130 \uff21 \u0585 '.repeat(20_000);
    expect(foldLookalikes(text)).toHaveLength(text.length);
    expect(foldLookalikes('\u0430'.repeat(300_000))).toHaveLength(300_000);
  });
});

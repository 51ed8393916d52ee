import { describe, expect, it } from 'vitest';
import { findDenials } from '../../../lib/answers/stance/find-denials';
import { findStanceWords } from '../../../lib/answers/stance/find-stance-words';
import { readTokens } from '../../../lib/answers/words/read-tokens';

describe('the one who denies', () => {
  it.each([
    ['We do not share it.', 'company'],
    ['Never do we share it.', 'company'],
    ['In our shop we do not share it.', 'company'],
    ['Third parties do not share it.', 'others'],
    ['Bakers see it that have agreed not to share it.', 'others'],
  ])('in "%s" is: %s', (text, actor) => {
    const tokens = readTokens(text);
    expect(findDenials(tokens, findStanceWords(tokens))[0]?.actor).toBe(actor);
  });
});

describe('what is denied after its act', () => {
  it.each([
    ['We collect your name, but not your address.', 'not your address'],
    ['The name (not the address) is shown to readers of the page.', 'not the address'],
    ['We know your name, but not your street, town or other details, from the order.', 'not your street, town or other details'],
    ['We pass it on to the bank, but not with any name.', 'not with any name'],
  ])('in "%s"', (text, denied) => {
    const tokens = readTokens(text);
    const found = findDenials(tokens, findStanceWords(tokens));
    expect(found.map(({ from, to, isAfterAct }) => [text.slice(tokens[from]!.start, tokens[to - 1]!.end), isAfterAct])).toEqual([[denied, true]]);
  });

  it.each(['The name is not your address.', 'We use the name, but not to send you letters.', 'We do not collect your name.'])('not in "%s"', (text) => {
    const tokens = readTokens(text);
    expect(findDenials(tokens, findStanceWords(tokens)).filter(({ isAfterAct }) => isAfterAct)).toEqual([]);
  });
});

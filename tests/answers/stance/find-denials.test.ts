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
  ])('in "%s" is: %s', (text, actor) => {
    const tokens = readTokens(text);
    expect(findDenials(tokens, findStanceWords(tokens))[0]?.actor).toBe(actor);
  });
});

import { describe, expect, it } from 'vitest';
import { isReadersDoing } from '../../../lib/answers/opt-outs/read-doing';
import { readTokens } from '../../../lib/answers/words/read-tokens';

/** Whether the verb that stands between stars is the reader's doing. */
function judge(text: string): boolean {
  const tokens = readTokens(text.replaceAll('*', ''));
  const at = text.indexOf('*');
  return isReadersDoing(tokens, tokens.findIndex(({ start }) => start >= at));
}

describe('the reader does', () => {
  it.each([
    ['what the sentence lets them do', 'You may at any time *delete* the photos.'],
    ['what users can do', 'All registered users can *edit* their details.'],
    ['what they ask for', 'You can ask us to *erase* the record.'],
    ['what they request that the company does', 'You may request that we *delete* it.'],
    ['what they have the right to', 'You have the right to have your data *corrected*.'],
    ['what stands as an order', '*Delete* your account in the menu.'],
    ['what stands as a purpose', 'To *remove* your listing, write to us.'],
    ['what they want, be it as a condition', 'If you would like to *view* your data, write to us.'],
    ['what they can do once something holds', 'If you are a member, you can *update* your data.'],
  ])('%s', (_name, text) => {
    expect(judge(text)).toBe(true);
  });
});

describe('the reader does not do', () => {
  it.each([
    ['what the company does', 'We *delete* your data after a year.'],
    ['what others do', 'Our providers may *access* the data.'],
    ['what has consequences when it is done', 'If you *delete* your account, posts remain.'],
    ['what cannot be done', 'You cannot completely *delete* a profile.'],
    ['what is done after it', 'We keep a copy after you *remove* the content.'],
  ])('%s', (_name, text) => {
    expect(judge(text)).toBe(false);
  });
});

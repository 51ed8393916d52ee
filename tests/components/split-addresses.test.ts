import { expect, it } from 'vitest';
import { splitAddresses } from '../../components/parts/split-addresses';

it.each([
  ['a mailbox, after its marks', 'privacy@larkspur-maps.example', ['privacy@', 'larkspur-maps.', 'example']],
  ['a page in brackets among words', 'opt out (optout.larkspur.example/ads), or write', ['opt out (optout.', 'larkspur.', 'example/', 'ads), or write']],
  ['two of them', 'privacy@one.example, privacy@two.example', ['privacy@', 'one.', 'example, privacy@', 'two.', 'example']],
  ['no short word', 'yes and/or no', ['yes and/or no']],
  ['no long word without marks', 'Gesundheitsversicherung.', ['Gesundheitsversicherung.']],
  ['no number and no date', '1.234.567.890,12 · 14. November', ['1.234.567.890,12 · 14. November']],
  ['nothing of nothing', '', ['']],
])('breaks %s', (_name, text, pieces) => {
  expect(splitAddresses(text)).toEqual(pieces);
  expect(splitAddresses(text).join('')).toBe(text);
});

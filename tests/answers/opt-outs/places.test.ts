import { describe, expect, it } from 'vitest';
import { decodeProtectedEmail, findEmails } from '../../../lib/answers/values/find-emails';
import { findPhones } from '../../../lib/answers/opt-outs/find-phones';
import { findPlaces } from '../../../lib/answers/opt-outs/find-places';
import { readListed } from '../../../lib/answers/opt-outs/listed-words';
import { findPostalAddresses } from '../../../lib/answers/opt-outs/find-postal-addresses';
import { readCase } from './read-case';

describe('e-mail addresses', () => {
  it.each([
    ['written out', ['Write to privacy@example.com.'], ['privacy@example.com']],
    ['with dots, plus and dash', ['Mail my.name+x-y@mail.example.co.uk, please.'], ['my.name+x-y@mail.example.co.uk']],
    ['with the next sentence glued to it', ['Mail privacy@example.com.If you do, we answer.'], ['privacy@example.com']],
    ['hidden by brackets', ['Write to privacy [at] example [dot] com or dpo(at)example.org.'], ['privacy@example.com', 'dpo@example.org']],
    ['hidden by two brackets', ['Write to dpo ((at)) example ((dot)) com.'], ['dpo@example.com']],
    ['hidden by words in capitals', ['Write to privacy AT example DOT com.'], ['privacy@example.com']],
    ['torn apart by spaces', ['Write to privacy @ example.com today.'], ['privacy@example.com']],
    ['behind words', ['Please [write to us](mailto:privacy@example.com?subject=Hello).'], ['privacy@example.com']],
    ['behind words with escapes', ['Please [write](mailto:%70rivacy%40example.com).'], ['privacy@example.com']],
    ['seen otherwise than linked: the words count', ['Mail [seen@example.com](mailto:linked@example.com).'], ['seen@example.com']],
  ])('finds one %s', (_name, lines, expected) => {
    expect(findEmails(readCase(lines).policy).map(({ address }) => address)).toEqual(expected);
  });

  it('reads a masked address as the page shows it', () => {
    const key = 0x2a;
    const bytes = [key, ...Array.from('dpo@example.com', (char) => char.charCodeAt(0) ^ key)];
    const href = `https://example.com/cdn-cgi/l/email-protection#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
    expect(decodeProtectedEmail(href)).toBe('dpo@example.com');
    expect(decodeProtectedEmail('https://example.com/cdn-cgi/l/email-protection')).toBeUndefined();
    expect(decodeProtectedEmail('https://example.com/cdn-cgi/l/email-protection#abc')).toBeUndefined();
  });

  it('takes no page about mail for a mailbox', () => {
    const { policy } = readCase(['Read [how mail is protected](https://example.com/help/email-protection) by us.']);
    expect(findEmails(policy)).toEqual([]);
    expect(findPlaces(policy)).toMatchObject([{ via: 'link', target: 'https://example.com/help/email-protection' }]);
  });

  it('keeps the place of an address that is hidden for good', () => {
    const { policy } = readCase(['Mail us at [email protected] with your request.']);
    expect(findEmails(policy)).toMatchObject([{ start: 11, end: 28, obscured: true }]);
    expect(findEmails(policy)[0]).not.toHaveProperty('address');
  });

  it.each([['our website is located at www.example.com'], ['@example on social networks'], ['5 apples @ 2 dollars'], ['meet us at the office in Example dot town']])('finds none in "%s"', (line) => {
    expect(findEmails(readCase([line]).policy)).toEqual([]);
  });
});

describe('phone numbers', () => {
  it.each([
    ['of North America', 'Call (555) 010-9999 or 555-010-1234 or 1.555.010.1111.', ['(555) 010-9999', '555-010-1234', '1.555.010.1111']],
    ['with a country code', 'Call +44 20 7946 0000 or +49 (0)30 901820.', ['+44 20 7946 0000', '+49 (0)30 901820']],
    ['with the zeros that are dialled abroad', 'Call 001 5550109999 or 0044 20 79460000.', ['001 5550109999', '0044 20 79460000']],
    ['given twice, in digits and letters', 'Call 877-555-7272 (877-555-PAPA) or 1 888 EXAMPLE (1 888 555 3742).', ['877-555-7272', '1 888 555 3742']],
    ['given in letters alone', 'Call 1-800-FLOWERS now.', ['1-800-FLOWERS']],
    ['behind words', 'Please [call us](tel:+15550109999).', ['+15550109999']],
  ])('finds one %s', (_name, line, expected) => {
    expect(findPhones(readCase([line]).policy).map(({ target }) => target)).toEqual(expected);
  });

  it.each([['Cal. Civ. Code §§ 1798.100-1798.199'], ['Louisville, Kentucky 40269-0900'], ['from January 1, 2021 to December 31, 2021'], ['Fax: 555-010-9999'], ['Regulation (EU) 2016/679'], ['order 12345678901234567'], ['version 001 of 2024'], ['reference 0012345678']])('finds none in "%s"', (line) => {
    expect(findPhones(readCase([line]).policy)).toEqual([]);
  });
});

/** How many addresses there are in a sentence with one in that state. */
function countInState(state: string): number {
  return findPostalAddresses(readCase([`Write to Example Ltd, 12 Elm Avenue, Springfield, ${state} 92121.`]).policy).length;
}

describe('postal addresses', () => {
  it.each([
    ['in a sentence', ['Please write to us at 3 Elm Avenue, Springfield, NY 11701.'], '3 Elm Avenue, Springfield, NY 11701'],
    ['with somebody in front', ['You can mail a letter to Example, Attn: Privacy, 5825 Oak Drive, Suite 5, Springfield, CA 92121.'], 'Example, Attn: Privacy, 5825 Oak Drive, Suite 5, Springfield, CA 92121'],
    ['with somebody in front, spelt shorter', ['Phone: 555-010-1234 Postal Address: Example Solutions Att: Jo Doe, Privacy Officer 844 Oak Drive, Suite 201 Springfield, MO 63368'], 'Example Solutions Att: Jo Doe, Privacy Officer 844 Oak Drive, Suite 201 Springfield, MO 63368'],
    ['with a street of several words', ['Example, Inc.', 'Attn: Privacy 2060D Avenida de los Robles Suite 288 Springfield, CA 91362'], 'Example, Inc., Attn: Privacy 2060D Avenida de los Robles Suite 288 Springfield, CA 91362'],
    ['in lines', ['Please mail your request to the following address:', 'Example Consumer Choice', 'PO Box 703', 'Springfield, TX 75013'], 'Example Consumer Choice, PO Box 703, Springfield, TX 75013'],
    ['of the United Kingdom', ['Write to Example Ltd, 16 Long Street, London, WC2B 5AH, United Kingdom.'], 'Example Ltd, 16 Long Street, London, WC2B 5AH, United Kingdom'],
    ['of Germany', ['Write to Example GmbH, Ballstr. 39, 20095 Hamburg, Germany.'], 'Example GmbH, Ballstr. 39, 20095 Hamburg, Germany'],
  ])('finds one %s', (_name, lines, expected) => {
    expect(findPostalAddresses(readCase(lines).policy).map(({ target }) => target)).toEqual([expected]);
  });

  it('finds one in every state that is listed, and in no other', () => {
    const states = readListed()['us-states'].terms;
    expect(states.filter((state) => countInState(state) !== 1)).toEqual([]);
    expect(states).toEqual(expect.arrayContaining(['RI', 'Rhode Island', 'North Dakota', 'West Virginia', 'DC']));
    expect(countInState('qq')).toBe(0);
  });

  it.each(['Germany', 'Czech Republic', 'Iceland'])('finds one whose code stands before the town, in %s', (country) => {
    expect(findPostalAddresses(readCase([`Write to Example, Elmstrasse 12, 11000 Springfield, ${country}.`]).policy).map(({ target }) => target)).toEqual([`Example, Elmstrasse 12, 11000 Springfield, ${country}`]);
  });

  it.each([['In California 92121 people agreed.'], ['We are incorporated in Delaware.'], ['The law of New York applies to 10001 cases.']])('finds none in "%s"', (line) => {
    expect(findPostalAddresses(readCase([line]).policy)).toEqual([]);
  });
});

describe('web addresses', () => {
  it.each([
    ['a link', 'Click [here](https://example.com/a).', ['https://example.com/a']],
    ['written out, without the stop behind it', 'Visit https://example.com/opt-out. Or www.example.org/x, please.', ['https://example.com/opt-out', 'www.example.org/x']],
    ['written out in brackets', '(see https://example.com/opt-out)', ['https://example.com/opt-out']],
    ['a bare host', 'in the footer of Example.com', ['Example.com']],
    ['a link whose words are its address: once', 'Visit [example.com/x](https://example.com/x).', ['https://example.com/x']],
  ])('finds %s', (_name, line, expected) => {
    expect(findPlaces(readCase([line]).policy).map(({ target }) => target)).toEqual(expected);
  });

  it.each([['[menu](#)'], ['[script](javascript:void(0))'], ['e.g. this or that, i.e. nothing'], ['version 1.2.3 of the file a.b']])('finds none in "%s"', (line) => {
    expect(findPlaces(readCase([line]).policy)).toEqual([]);
  });
});

it('reads hostile text in time that grows with its length', () => {
  const pieces = ['@', 'a@a.', '(at) ', '1-', '555 ', '+1 1 1 1 ', 'www.', 'a.a.a.a.', 'PO Box 1 ', ', Aa 12345', 'http://a.a/', 'AB1 1AA ', ' at x dot '];
  for (const piece of pieces) {
    const { policy } = readCase([piece.repeat(Math.ceil(60_000 / piece.length))]);
    // The best of three: another program may take the processor once.
    let quickest = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < 3 && quickest > 3000; tries += 1) {
      const started = performance.now();
      findPlaces(policy);
      quickest = Math.min(quickest, performance.now() - started);
    }
    expect({ piece, isSlow: quickest > 3000 }).toEqual({ piece, isSlow: false });
  }
});

import { describe, expect, it } from 'vitest';
import { readMail } from '../../../lib/page/files/read-mail';

function read(lines: readonly string[], newline = '\r\n') {
  return readMail(new TextEncoder().encode(lines.join(newline)));
}

const twoForms = [
  'From: Fern <news@fern.example>',
  'Subject: =?utf-8?Q?Our_privacy_policy_=E2=80=93_?=',
  ' =?utf-8?B?bmV3?=',
  'Content-Type: multipart/alternative;',
  '\tboundary="=_a"',
  '',
  'A note for old programs.',
  '--=_a',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'We collect your name =E2=80=93 nothing =',
  'else.',
  '--=_a',
  'Content-Type: text/html; charset="iso-8859-1"',
  'Content-Transfer-Encoding: base64',
  '',
  'PHA+Q2Fm6SBwb2xp',
  'Y3k8L3A+',
  '--=_a--',
  'An epilogue.',
];

describe('readMail', () => {
  it.each(['\r\n', '\n'])('reads both forms and the subject, with lines that end in %j', (newline) => {
    expect(read(twoForms, newline)).toEqual({ subject: 'Our privacy policy – new', plain: 'We collect your name – nothing else.', html: '<p>Café policy</p>' });
  });

  it('reads a mail of nothing but text', () => {
    expect(read(['Subject: Hello', '', 'We collect nothing.'])).toEqual({ subject: 'Hello', plain: 'We collect nothing.', html: undefined });
  });

  it('leaves out what is attached, and finds the text in a part of a part', () => {
    const mail = ['Content-Type: multipart/mixed; boundary=out', '', '--out', 'Content-Type: text/plain', 'Content-Disposition: attachment; filename=a.txt', '', 'An attachment.', '--out', 'Content-Type: multipart/related; boundary=in', '', '--in', 'Content-Type: text/html', '', '<p>Text</p>', '--in--', '--out--'];
    expect(read(mail)).toEqual({ subject: '', plain: undefined, html: '<p>Text</p>' });
  });

  it.each([
    ['nothing', []],
    ['a boundary that never comes', ['Content-Type: multipart/mixed; boundary=x', '', 'text']],
    ['base64 that is none', ['Content-Type: image/png', 'Content-Transfer-Encoding: base64', '', '%%%%']],
  ])('finds no text in %s', (_name, lines) => {
    const { html, plain } = read(lines);
    expect([html, plain?.trim() ?? '']).toEqual([undefined, '']);
  });

  it('gives up on mails without end inside of mails', () => {
    expect(read(Array.from({ length: 40 }, () => ['Content-Type: message/rfc822', '']).flat())).toEqual({ subject: '', html: undefined, plain: undefined });
  });
});

import type { OptOut } from '../../lib/answers/analysis';
import { questionIds, type QuestionId } from '../../lib/taxonomy/questions';
import type { ExampleAnswer, ExamplePolicy } from './make-analysis';

const longClause =
  'Subject to the terms of this Notice and to the extent permitted by the law that applies to you, we and the members of our corporate family, together with the processors, sub-processors and other recipients named in Annex 4, may obtain, record, organise, structure, store, adapt and otherwise process the categories of information that are described in this section, including information that you give us, information that is collected automatically when you interact with the services, and information that we receive from other sources, for the purposes and on the legal bases that are set out below.';

const ownAnswers: Partial<Record<QuestionId, string | string[]>> = {
  'sell.data': 'limited',
  'signal.dnt': 'no',
  'signal.gpc': 'yes',
  'retain.period': 'as-needed',
  'children.minimum-age': '16',
  'change.notice': 'posted',
  'policy.updated': '2026-01-15',
  'contact.email': ['datenschutzbeauftragte-stelle@rheinisch-westfaelische-gesundheitsversicherung.example', 'privacy@rwg.example'],
  'secure.breach-notice': 'no',
};

function makeAnswers(): Partial<Record<QuestionId, ExampleAnswer>> {
  return Object.fromEntries(
    questionIds.map((id, index) => [
      id,
      {
        answer: ownAnswers[id] ?? 'yes',
        quotes: id === 'sell.data' ? ['We do not sell'] : ['1', '2', '3', '4', '5'].slice(0, 1 + (index % 5)),
        words: ['processors', 'sub-processors', 'information that is collected automatically'],
        unsure: index % 9 === 4,
        ...(index % 11 === 3 ? { scope: 'residents of California, Colorado, Connecticut, Virginia and Utah' } : {}),
      },
    ]),
  );
}

const ways: readonly [OptOut['kind'], OptOut['via'], string?][] = [
  ['marketing', 'link', 'https://preferences.kommunikation.rheinisch-westfaelische-gesundheitsversicherung.example/unsubscribe?token=0000000000'],
  ['marketing', 'phone', '1-800-555-0100'],
  ['marketing', 'account-settings'],
  ['ads', 'link', 'https://optout.aboutads.example/'],
  ['ads', 'device-settings'],
  ['sale', 'link', 'https://rwg.example/do-not-sell'],
  ['sale', 'post', 'Rheinisch-Westfälische Gesundheitsversicherungsvermittlung, Abteilung Datenschutz, Postfach 12 34 56, 45127 Essen, Germany'],
  ['cookies', 'browser-settings'],
  ['consent', 'device-settings'],
  ['access', 'email', 'datenschutzbeauftragte-stelle@rheinisch-westfaelische-gesundheitsversicherung.example'],
  ['correct', 'account-settings'],
  ['delete', 'link', 'https://rwg.example/account/delete'],
  ['delete', 'email', 'privacy@rwg.example'],
  ['port', 'link', 'https://rwg.example/account/export'],
  ['object', 'email', 'privacy@rwg.example'],
];

/** A policy that says everything, at length, by a company with a name that is hard to fit. */
export const longPolicy: ExamplePolicy = {
  url: 'https://kommunikation.rheinisch-westfaelische-gesundheitsversicherung.example/de-en/rechtliches/privacy-notice.html',
  title: 'Global Privacy Notice – Rheinisch-Westfälische Gesundheitsversicherungsvermittlungs-Holding International SE & Co. KGaA',
  updated: '2026-01-15',
  words: 48_310,
  coverage: { clauses: 2140, judged: 2093, closed: 311 },
  unread: [
    { kind: 'frame', count: 3 },
    { kind: 'shadow-root', count: 1 },
    { kind: 'image-of-text', count: 12 },
  ],
  sections: [
    { heading: '1. Categories of personal information, sources, purposes, legal bases and categories of recipients', clauses: ['1', '2'].map((mark) => `${mark} ${longClause}`) },
    { heading: '2. Further categories', closed: true, clauses: ['3', '4', '5'].map((mark) => `${mark} ${longClause}`) },
    {
      heading: '3. Sale',
      clauses: ['We do not sell your personal information, except as described in the section “Your state privacy rights and additional disclosures for residents of certain states” below, or with your consent.'],
    },
  ],
  answers: makeAnswers(),
  optOuts: ways.map(([kind, via, target], index) => ({ kind, via, quote: String(1 + (index % 5)), ...(target === undefined ? {} : { target }) })),
  findings: [
    { id: 'contradiction-sale', certainty: 'possible', quotes: ['We do not sell', '1'] },
    { id: 'any-purpose', certainty: 'likely', quotes: ['2'] },
    { id: 'recorded-without-notice', certainty: 'possible', quotes: ['3'] },
  ],
};

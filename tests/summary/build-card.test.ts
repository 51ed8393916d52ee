import { describe, expect, it } from 'vitest';
import { larkspur, nothingTaken, oneSentence } from '../../components/preview/example-policies';
import { longPolicy } from '../../components/preview/long-policy';
import { makeAnalysis, type ExampleAnswer, type ExamplePolicy } from '../../components/preview/make-analysis';
import { buildCard } from '../../lib/summary/card/build-card';
import { moreRows, topRows } from '../../lib/summary/words/card-words';
import { summaryCardSchema, type CardItem, type CardQuote, type SummaryCard } from '../../lib/summary/summary-card';
import { questionIds, type QuestionId } from '../../lib/taxonomy/questions';
import { sensitiveQuestions } from '../../lib/taxonomy/question-titles';

const examples: readonly [name: string, example: ExamplePolicy][] = [
  ['an ordinary policy', larkspur],
  ['a long policy', longPolicy],
  ['a policy of denials', nothingTaken],
  ['a policy of one sentence', oneSentence],
];

function rowsOf(card: SummaryCard): SummaryCard['rows'] {
  return [...card.rows, ...card.more];
}

function itemsOf(card: SummaryCard): CardItem[] {
  return rowsOf(card).flatMap(({ items }) => items);
}

function quotesOf(card: SummaryCard): CardQuote[] {
  return rowsOf(card).flatMap(({ items, optOuts }) => [...items.flatMap(({ quotes }) => quotes), ...optOuts.map(({ quote }) => quote)]);
}

/** The card of a policy of three clauses with these answers. */
function makeCard(answers: Partial<Record<QuestionId, ExampleAnswer>>, rest: Partial<ExamplePolicy> = {}): SummaryCard {
  const sections = [{ heading: 'All', clauses: ['First clause.', 'Second clause, unless you agree to it.', 'Kept for 24 months or 30 days.'] }];
  return buildCard(makeAnalysis({ url: 'https://example.org/p', title: 'Privacy', sections, answers, ...rest }));
}

describe.each(examples)('the card of %s', (_name, example) => {
  const analysis = makeAnalysis(example);
  const card = buildCard(analysis);

  it('is a valid card', () => {
    expect(summaryCardSchema.safeParse(card).error).toBeUndefined();
  });

  it('has the six questions above the fold and the rest below', () => {
    expect(card.rows.map(({ id }) => id)).toEqual(topRows);
    expect(moreRows.filter((id) => card.more.some((row) => row.id === id) || id === 'second-look')).toEqual(moreRows);
  });

  it('answers every question or says that the text does not', () => {
    const told = new Set([...itemsOf(card).map(({ id }) => id), ...card.gaps.map(({ id }) => id)]);
    expect(questionIds.filter((id) => !told.has(id))).toEqual([]);
  });

  it('lists as gaps exactly the questions that are not stated', () => {
    const silent = questionIds.filter((id) => ['not-stated', ''].includes(String(analysis.answers[id].answer)) && !analysis.answers[id].unsure);
    expect(card.gaps.map(({ id }) => id).sort()).toEqual([...silent].sort());
  });

  it('quotes verbatim, with the span of the quote', () => {
    for (const quote of quotesOf(card)) expect(analysis.policy.text.slice(quote.start, quote.end)).toBe(quote.text);
  });

  it('gives no answer without a quote but silence and the date', () => {
    expect(itemsOf(card).filter(({ id, state, quotes }) => state !== 'not-stated' && id !== 'policy.updated' && quotes.length === 0)).toEqual([]);
  });

  it('has no grade, score or share in hundred in its words', () => {
    const words = rowsOf(card).flatMap(({ title, answer, note, items }) => [title, answer, note, ...items.flatMap((item) => [item.title, item.answer])]);
    const own = [...words, card.header.coverage, card.header.disclaimer].join('\n');
    expect(own).not.toMatch(/%|per ?cent|\bscore\b|\bgrade\b|\brating\b|\/ ?100\b/i);
  });

  it('shows what people mind most before everything else that is done', () => {
    const done = card.rows[0]!.items.filter(({ state }) => state === 'yes').map(({ id }) => id);
    const minded: readonly string[] = sensitiveQuestions;
    const places = done.map((id) => (minded.includes(id) ? minded.indexOf(id) : minded.length));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});

describe('the line of a row', () => {
  const says = ['First'];
  const cases: readonly [name: string, row: string, answers: Partial<Record<QuestionId, ExampleAnswer>>, answer: string, note: string][] = [
    ['sale: silence', 'sell', {}, 'Not stated', ''],
    ['sale: yes', 'sell', { 'sell.data': { answer: 'yes', quotes: says } }, 'Says yes', ''],
    ['sale: no', 'sell', { 'sell.data': { answer: 'no', quotes: says } }, 'Says no', ''],
    ['sale: no, but', 'sell', { 'sell.data': { answer: 'limited', quotes: ['Second'] } }, 'Says no, with an exception: “unless you agree to it”', ''],
    ['sale: no, but the clause names no exception', 'sell', { 'sell.data': { answer: 'limited', quotes: says } }, 'Says no, with exceptions', ''],
    ['sale: doubt', 'sell', { 'sell.data': { answer: 'limited', unsure: true, quotes: ['Second'] } }, 'Unsure, perhaps no, with exceptions', ''],
    ['sale: for some', 'sell', { 'sell.data': { answer: 'no', quotes: says, scope: 'California residents' } }, 'Says no (California residents)', ''],
    ['sale: for people of a place', 'sell', { 'sell.data': { answer: 'no', quotes: says, scope: 'People in the EEA' } }, 'Says no (people in the EEA)', ''],
    ['use: silence', 'use', {}, 'Targeted ads, profiling and AI training: not stated', ''],
    [
      'use: each its own answer',
      'use',
      { 'use.advertising': { answer: 'yes', quotes: says }, 'use.automated-decisions': { answer: 'no', quotes: says }, 'use.ai-training': { answer: 'yes', unsure: true, quotes: says } },
      'Targeted ads: yes. Profiling: no. AI training: unsure',
      '',
    ],
    ['share: silence', 'share', {}, 'Not stated', ''],
    ['share: only denied', 'share', { 'share.advertisers': { answer: 'no', quotes: says } }, 'Says no: advertisers', ''],
    [
      'share: those first that people mind',
      'share',
      { 'share.authorities': { answer: 'yes', quotes: says }, 'share.advertisers': { answer: 'yes', quotes: says }, 'share.partners': { answer: 'limited', quotes: says } },
      'Advertisers, authorities and other companies in some cases',
      '',
    ],
    ['collect: silence', 'collect', {}, 'Not stated', ''],
    ['collect: one kind', 'collect', { 'collect.device': { answer: 'yes', quotes: says } }, '1 kind of data', ''],
    ['collect: sensitive', 'collect', { 'collect.device': { answer: 'yes', quotes: says }, 'collect.health': { answer: 'yes', quotes: says } }, '2 kinds of data, 1 of them sensitive', ''],
    [
      'collect: doubt is counted apart',
      'collect',
      { 'collect.device': { answer: 'yes', quotes: says }, 'collect.health': { answer: 'not-stated', unsure: true, quotes: says } },
      '1 kind of data, perhaps 1 more',
      '',
    ],
    ['collect: nothing but doubt', 'collect', { 'collect.health': { answer: 'not-stated', unsure: true, quotes: says } }, 'Perhaps 1 kind of data', ''],
    [
      'share: doubt comes last',
      'share',
      { 'share.advertisers': { answer: 'not-stated', unsure: true, quotes: says }, 'share.affiliates': { answer: 'yes', quotes: says } },
      'Sister companies and perhaps advertisers',
      '',
    ],
    ['sale: doubt without a guess', 'sell', { 'sell.data': { answer: 'not-stated', unsure: true, quotes: says } }, 'Unsure', ''],
    ['keep: doubt', 'keep', { 'retain.period': { answer: 'not-stated', unsure: true, quotes: says } }, 'How long: unsure', 'Seeing or deleting it: not stated'],
    ['changes: doubt', 'changes', { 'change.notice': { answer: 'not-stated', unsure: true, quotes: says } }, 'How you learn of changes: unsure', 'No date given'],
    ['control: silence', 'control', {}, 'No way to turn anything off is stated', 'Do Not Track and Global Privacy Control: not stated'],
    [
      'control: ways and signals',
      'control',
      { 'choice.ads': { answer: 'yes', quotes: says }, 'choice.cookies': { answer: 'yes', quotes: says }, 'signal.dnt': { answer: 'no', quotes: says }, 'signal.gpc': { answer: 'yes', quotes: says } },
      'Targeted ads and cookies',
      'Do Not Track: ignored. Global Privacy Control: honoured',
    ],
    ['keep: silence', 'keep', {}, 'How long: not stated', 'Seeing or deleting it: not stated'],
    ['keep: lengths of time', 'keep', { 'retain.period': { answer: 'period', quotes: ['Kept'], periods: [{ text: '30 days', days: 30, object: '' }, { text: '24 months', days: 720, object: 'invoices' }] } }, 'Kept for 30 days to 24 months, depending on what', 'Seeing or deleting it: not stated'],
    ['keep: lengths of time of named things', 'keep', { 'retain.period': { answer: 'period', quotes: ['Kept'], periods: [{ text: '30 days', days: 30, object: 'logs' }, { text: '24 months', days: 720, object: 'invoices' }] } }, 'Kept for 30 days (logs), 24 months (invoices)', 'Seeing or deleting it: not stated'],
    ['keep: a length that is not found', 'keep', { 'retain.period': { answer: 'period', quotes: says } }, 'Kept for a stated time', 'Seeing or deleting it: not stated'],
    ['keep: as needed', 'keep', { 'retain.period': { answer: 'as-needed', quotes: says } }, 'Kept as long as they need it', 'Seeing or deleting it: not stated'],
    ['keep: without end', 'keep', { 'retain.period': { answer: 'indefinite', quotes: says } }, 'Kept without end', 'Seeing or deleting it: not stated'],
    [
      'keep: rights for some',
      'keep',
      { 'rights.access': { answer: 'yes', quotes: says, scope: 'Virginia' }, 'rights.delete': { answer: 'yes', quotes: says, scope: 'California' } },
      'How long: not stated',
      'You can see or delete it (only for some people)',
    ],
    [
      'keep: a right for all is not narrowed by another one',
      'keep',
      { 'rights.access': { answer: 'yes', quotes: says }, 'rights.delete': { answer: 'yes', quotes: says, scope: 'California' } },
      'How long: not stated',
      'You can see or delete it',
    ],
    ['keep: a right denied', 'keep', { 'rights.delete': { answer: 'no', quotes: says } }, 'How long: not stated', 'You cannot delete it'],
    ['security: only the breach', 'security', { 'secure.breach-notice': { answer: 'yes', quotes: says } }, 'Breaches: they say they tell you', ''],
    ['children', 'children', { 'children.minimum-age': { answer: '16', quotes: says } }, 'Not meant for under 16s', ''],
    ['changes: only a date', 'changes', { 'policy.updated': { answer: '2015-01', quotes: says } }, 'Dated January 2015', ''],
    ['changes: both', 'changes', { 'policy.updated': { answer: '2015', quotes: says }, 'change.notice': { answer: 'posted', quotes: says } }, 'Only by a new version on the site', 'Dated 2015'],
    ['contact: as it is written', 'contact', { 'contact.email': { answer: ['privacy@example.org', 'Legal@example.org'], quotes: says } }, 'privacy@example.org, Legal@example.org', ''],
  ];

  it.each(cases)('%s', (_name, id, answers, answer, note) => {
    const row = rowsOf(makeCard(answers)).find((other) => other.id === id);
    expect([row?.answer, row?.note]).toEqual([answer, note]);
  });
});

/** Answers of which two hold for the people of one place and one for those of another. */
function makeScoped(scope: string, other = scope): Partial<Record<QuestionId, ExampleAnswer>> {
  return {
    'sell.data': { answer: 'no', quotes: ['First'], scope },
    'share.partners': { answer: 'yes', quotes: ['First'], scope },
    'use.advertising': { answer: 'yes', quotes: ['First'], scope: other },
    'policy.updated': { answer: '2023', quotes: ['First'] },
  };
}

describe('a policy for some people only', () => {
  it('says so once, in the header', () => {
    const card = makeCard(makeScoped('Residents of certain US states'));
    expect(card.header.scope).toBe('Speaks only of residents of certain US states');
    expect(itemsOf(card).map(({ scope }) => scope).join('')).toBe('');
    expect(card.rows[3]?.answer).toBe('Says no');
  });

  it('says so at each answer where they differ', () => {
    const card = makeCard(makeScoped('California residents', 'Virginia residents'));
    expect(card.header.scope).toBe('');
    expect([card.rows[1]?.answer, card.rows[3]?.answer]).toEqual(['Targeted ads: yes (Virginia residents). Profiling and AI training: not stated', 'Says no (California residents)']);
  });
});

describe('silence', () => {
  it('is an answer in the row where the title asks for it', () => {
    const silent = itemsOf(makeCard({})).map(({ id, state, answer }) => `${id} ${state} ${answer}`);
    const expected = ['use.advertising', 'use.automated-decisions', 'use.ai-training', 'sell.data', 'signal.dnt', 'signal.gpc', 'retain.period'];
    expect(silent.sort()).toEqual(expected.map((id) => `${id} not-stated not stated`).sort());
  });

  it('is never read as yes or no', () => {
    expect(rowsOf(makeCard({})).map(({ state }) => state)).toEqual(Array.from({ length: 11 }, () => 'not-stated'));
  });
});

describe('the order of the items', () => {
  it('is: minded before the rest, doubt after certainty, then exceptions, denials and silence', () => {
    const quotes = ['First'];
    const card = makeCard({
      'use.service': { answer: 'yes', quotes },
      'use.analytics': { answer: 'not-stated', unsure: true, quotes },
      'use.personalization': { answer: 'no', quotes },
      'use.marketing': { answer: 'limited', quotes },
      'use.advertising': { answer: 'not-stated', unsure: true, quotes },
      'use.ai-training': { answer: 'yes', quotes },
    });
    expect(card.rows[1]?.items.map(({ id, state }) => `${id} ${state}`)).toEqual([
      'use.ai-training yes',
      'use.advertising unsure',
      'use.service yes',
      'use.analytics unsure',
      'use.marketing limited',
      'use.personalization no',
      'use.automated-decisions not-stated',
    ]);
  });
});

describe('what is worth a second look', () => {
  it('is no row where there is nothing', () => {
    expect(makeCard({}).more.map(({ id }) => id)).not.toContain('second-look');
  });

  it('says how sure it is', () => {
    const findings = [
      { id: 'a', title: 'One thing', certainty: 'likely', quotes: ['First'] },
      { id: 'b', title: 'Another', certainty: 'possible', quotes: ['Second'] },
    ] as const;
    const row = makeCard({}, { findings }).more.find(({ id }) => id === 'second-look');
    expect(row?.answer).toBe('2 things to look at twice');
    expect(row?.items.map(({ title, state, answer }) => [title, state, answer])).toEqual([
      ['One thing', 'yes', 'likely'],
      ['Another', 'unsure', 'possible'],
    ]);
  });
});

describe('a quote', () => {
  it('says where it stands and whether that part was closed', () => {
    const card = buildCard(makeAnalysis(larkspur));
    const dnt = itemsOf(card).find(({ id }) => id === 'signal.dnt')?.quotes[0];
    expect([dnt?.heading, dnt?.closed, dnt?.why.words]).toEqual(['Your choices', true, ['do not respond', 'Do Not Track']]);
    expect(itemsOf(card).find(({ id }) => id === 'collect.device')?.quotes[0]?.closed).toBe(false);
  });

  it('of a clause without end is cut, its span with it, and no letter in two', () => {
    const clause = `${'x'.repeat(3999)}\u{1F600}${'y'.repeat(5000)}`;
    const card = buildCard(makeAnalysis({ url: '', title: '', sections: [{ heading: '', clauses: [clause] }], answers: { 'sell.data': { answer: 'yes', quotes: ['xxx'] } } }));
    const quote = quotesOf(card)[0];
    expect([quote?.start, quote?.end, quote?.text]).toEqual([0, 3999, 'x'.repeat(3999)]);
  });
});

describe('hostile lengths', () => {
  it('still make a valid card', () => {
    const long = 'very '.repeat(3000);
    const example: ExamplePolicy = {
      url: `https://example.org/${'a'.repeat(8000)}`,
      title: long.slice(0, 2000),
      sections: [{ heading: long, clauses: [`${long}long`] }],
      answers: {
        'sell.data': { answer: 'limited', quotes: ['very'], words: Array.from({ length: 40 }, () => long), scope: long },
        'contact.email': { answer: Array.from({ length: 400 }, (_, index) => `mail${index}@example.org`), quotes: ['very'] },
      },
      optOuts: [{ kind: 'ads', via: 'link', target: `https://example.org/${'b'.repeat(9000)}`, quote: 'very' }],
      findings: [{ id: long, title: long, certainty: 'possible', quotes: ['very'] }],
    };
    expect(summaryCardSchema.safeParse(buildCard(makeAnalysis(example))).error).toBeUndefined();
  });
});

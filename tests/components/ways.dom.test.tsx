import { cleanup, fireEvent, render, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { OptOutList } from '../../components/ways/OptOutList';
import { makeAnalysis } from '../../components/preview/make-analysis';
import { RememberContext, type Memory } from '../../components/parts/remember';
import { RequestForm, type RequestFormProps } from '../../components/ways/RequestForm';
import { LetterPage } from '../../components/pages/LetterPage';
import { Signals } from '../../components/ways/Signals';
import { useRequest } from '../../components/ways/use-request';
import { WayContext, type SentNote, type WayActs } from '../../components/parts/way-acts';
import { buildOptOuts } from '../../lib/summary/ways/build-opt-outs';
import type { CardItem, CardRequest } from '../../lib/summary/summary-card';

afterEach(cleanup);

const request: CardRequest = { kind: 'delete', law: 'gdpr', company: 'Example Ltd', to: 'privacy@example.org', subject: 'Please erase', body: 'To Example Ltd,\n\nErase it.' };

/** What is remembered of earlier showings. */
const places = new Map<string, string>();
const memory: Memory = { recall: (place) => places.get(place), note: (place, value) => void places.set(place, value) };
afterEach(() => places.clear());

function Drafted({ request: asked, ...rest }: Omit<RequestFormProps, 'draft'>) {
  return <RequestForm request={asked} draft={useRequest(asked)} {...rest} />;
}

const noted: SentNote = { line: 'Sent on 3 March 2025.', dueAt: 7, remindBefore: 3 };

function show(via: RequestFormProps['via'], changes: Partial<WayActs> | null = {}, asked: CardRequest = request) {
  const calls: unknown[] = [];
  const acts: WayActs = {
    onCopyText: async (text) => calls.push(['copy', text]) > 0,
    onOpenLetter: (letter) => void calls.push(['letter', letter]),
    onSent: async (sent) => (calls.push(['sent', sent.subject]) > 0 ? noted : null),
    onTakeBack: async (note) => calls.push(['back', note]) > 0,
    signals: { gpc: 'no', dnt: 'no' },
    ...changes,
  };
  render(
    <WayContext.Provider value={changes === null ? null : acts}>
      <RememberContext.Provider value={memory}>
        <Drafted request={asked} via={via} onOpenLink={(href) => calls.push(['open', href])} />
      </RememberContext.Provider>
    </WayContext.Provider>,
  );
  return calls;
}

function press(name: RegExp): void {
  const button = [...document.querySelectorAll('button')].find((one) => name.test(one.textContent));
  if (button === undefined) throw new Error(`There is no button ${name.source}`);
  fireEvent.click(button);
}

function status(): string {
  return document.querySelector('[role=status]')!.textContent;
}

function names(): string[] {
  return [...document.querySelectorAll('button')].map(({ textContent }) => textContent);
}

describe('a request', () => {
  it('goes to the mail program as the reader has changed it', () => {
    const calls = show('email');
    fireEvent.input(document.querySelector('textarea')!, { target: { value: 'Erase all & more.' } });
    fireEvent.input(document.querySelector('input')!, { target: { value: 'Erase' } });
    press(/mail program/);
    expect(calls).toEqual([['open', 'mailto:privacy@example.org?subject=Erase&body=Erase%20all%20%26%20more.']]);
  });

  it('is copied with its subject, and says so', async () => {
    const calls = show('link');
    press(/Copy/);
    await waitFor(() => expect(document.querySelector('[role=status]')!.textContent).toBe('Copied'));
    expect(calls).toEqual([['copy', 'Please erase\n\nTo Example Ltd,\n\nErase it.']]);
  });

  it('says that it could not be copied', async () => {
    show('link', { onCopyText: async () => false });
    press(/Copy/);
    await waitFor(() => expect(document.querySelector('[role=status]')!.textContent).toContain('did not let'));
  });

  it('is noted as sent only when the reader says so', async () => {
    const calls = show('email');
    press(/mail program/);
    expect(calls).toHaveLength(1);
    press(/I sent it/);
    await waitFor(() => expect(document.querySelector('[role=status]')!.textContent).toContain('Noted'));
    expect(calls[1]).toEqual(['sent', 'Please erase']);
  });

  it('is not noted where that failed, and says so', async () => {
    show('email', { onSent: async () => null });
    press(/I sent it/);
    await waitFor(() => expect(status()).toBe('It could not be noted.'));
    expect(names()).not.toContain('Take the note back');
  });

  it('can have its note taken back, also when it is shown again', async () => {
    show('email');
    press(/I sent it/);
    await waitFor(() => expect(names()).toContain('Take the note back'));
    cleanup();
    const calls = show('email');
    press(/Take the note back/);
    await waitFor(() => expect(status()).toBe('The note is taken back.'));
    expect(calls).toEqual([['back', noted]]);
    expect(names()).not.toContain('Take the note back');
    cleanup();
    show('email');
    expect(names()).not.toContain('Take the note back');
  });

  it('keeps what was written when it is closed, and can be brought back to the first text', () => {
    show('email');
    fireEvent.input(document.querySelector('textarea')!, { target: { value: 'Erase all.' } });
    cleanup();
    show('email');
    expect(document.querySelector('textarea')!.value).toBe('Erase all.');
    press(/Back to the first text/);
    expect(document.querySelector('textarea')!.value).toBe(request.body);
    expect(names()).not.toContain('Back to the first text');
    cleanup();
    show('email');
    expect(document.querySelector('textarea')!.value).toBe(request.body);
  });

  it('that is longer than mail programs are given is copied, and the mail asks for it', async () => {
    const body = `Erase it. ${'ü'.repeat(500)}`;
    const calls = show('email', {}, { ...request, body });
    press(/mail program/);
    await waitFor(() => expect(status()).toContain('it was copied'));
    expect(calls).toEqual([['copy', body], ['open', expect.stringMatching(/^mailto:privacy@example\.org\?subject=Please%20erase&body=%5BPaste%20the%20text%20here/)]]);
  });

  it('that is too long goes whole where nothing can be copied', async () => {
    const body = 'x'.repeat(3000);
    const calls = show('email', { onCopyText: async () => false }, { ...request, body });
    press(/mail program/);
    await waitFor(() => expect(calls).toEqual([['open', `mailto:privacy@example.org?subject=Please%20erase&body=${body}`]]));
  });

  it('by post becomes a letter, whose address names nobody but the company', () => {
    const calls = show('post');
    press(/letter/);
    expect(calls).toEqual([['letter', { company: 'Example Ltd', to: 'privacy@example.org', kind: 'delete', law: 'gdpr', draft: null }]]);
  });

  it('that was changed becomes the letter as it was changed', () => {
    const calls = show('post');
    fireEvent.input(document.querySelector('textarea')!, { target: { value: 'Erase all.' } });
    press(/letter/);
    expect(calls).toMatchObject([['letter', { draft: { subject: 'Please erase', body: 'Erase all.' } }]]);
  });

  it.each([
    ['email', ['Open in mail program', 'Copy text', 'I sent it']],
    ['post', ['Copy text', 'As a letter', 'I sent it']],
    ['link', ['Copy text', 'I sent it']],
  ] as const)('by %s offers what can be done', (via, expected) => {
    show(via);
    expect(names()).toEqual(expected);
  });

  it('offers only the mail program where nothing else can be done', () => {
    show('email', null);
    expect(names()).toEqual(['Open in mail program']);
  });

  it('says when an answer is due', () => {
    show('email');
    expect(document.body.textContent).toContain('within one month');
  });
});

describe('a way by mail', () => {
  const [way] = buildOptOuts(makeAnalysis({ url: 'https://www.example.org/privacy', title: 'Example Privacy Policy', sections: [{ heading: '', clauses: ['You can write to us.'] }], answers: {}, optOuts: [{ kind: 'delete', via: 'email', target: 'a@example.org', quote: 'You' }] }), ['delete']);

  it('opens the mail with what was written into its request, also when that is closed', () => {
    const opened: string[] = [];
    render(<OptOutList optOuts={[way!]} onOpenLink={(href) => opened.push(href)} onShow={undefined} />);
    press(/^Request/);
    fireEvent.input(document.querySelector('textarea')!, { target: { value: 'Erase all.' } });
    press(/^Request/);
    expect(document.querySelector('textarea')).toBeNull();
    fireEvent.click(document.querySelector('a.way-place')!);
    expect(opened).toEqual(['mailto:a@example.org?subject=Please%20delete%20my%20data&body=Erase%20all.']);
    press(/^Request/);
    expect(document.querySelector('textarea')!.value).toBe('Erase all.');
  });

  it('says beside its place that its request was sent, and until when they have to answer', async () => {
    render(
      <WayContext.Provider value={{ onCopyText: async () => true, onOpenLetter: () => {}, onSent: async () => noted, signals: { gpc: 'no', dnt: 'no' } }}>
        <OptOutList optOuts={[way!]} onOpenLink={() => {}} onShow={undefined} />
      </WayContext.Provider>,
    );
    expect(document.querySelector('.way-sent')).toBeNull();
    press(/^Request/);
    press(/I sent it/);
    await waitFor(() => expect(document.querySelector('.way-sent')?.textContent).toBe('Sent on 3 March 2025.'));
  });
});

describe('the letter', () => {
  it('is printed as it was filled in', () => {
    let printed = 0;
    render(<LetterPage letter={{ to: 'Example Ltd', subject: 'Please erase', body: 'Erase it.' }} today="3 March 2025" onPrint={() => (printed += 1)} />);
    fireEvent.input(document.querySelector('textarea')!, { target: { value: 'A. Reader\n1 Lane' } });
    press(/Print/);
    expect(printed).toBe(1);
    expect([...document.querySelectorAll('.letter p')].map(({ textContent }) => textContent)).toEqual(['A. Reader\n1 Lane', 'Example Ltd', '3 March 2025', 'Please erase', 'Erase it.']);
  });
});

function item(id: string, answer: string): CardItem {
  return { id, title: id, state: 'value', answer, scope: '', sensitive: false, quotes: [] };
}

describe('the signals', () => {
  it.each([
    ['no', 'this browser does not send it; this policy: honoured. To send it'],
    ['yes', 'this browser sends it; this policy: honoured.'],
  ] as const)('stand beside what the policy says of them (%s)', (gpc, expected) => {
    render(
      <WayContext.Provider value={{ onCopyText: async () => true, onOpenLetter: () => {}, signals: { gpc, dnt: 'no' } }}>
        <Signals items={[item('signal.gpc', 'honoured')]} />
      </WayContext.Provider>,
    );
    const text = document.body.textContent;
    expect(text).toContain(expected);
    expect(text.includes('To send it')).toBe(gpc === 'no');
  });

  it('are not spoken of where the browser is not known', () => {
    render(<Signals items={[item('signal.gpc', 'honoured')]} />);
    expect(document.body.textContent).toBe('');
  });
});

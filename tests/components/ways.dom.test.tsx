import { cleanup, fireEvent, render, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { RequestForm, type RequestFormProps } from '../../components/RequestForm';
import { LetterPage } from '../../components/LetterPage';
import { Signals } from '../../components/Signals';
import { WayContext, type WayActs } from '../../components/way-acts';
import type { CardItem, CardRequest } from '../../lib/summary/summary-card';

afterEach(cleanup);

const request: CardRequest = { kind: 'delete', law: 'gdpr', company: 'Example Ltd', to: 'privacy@example.org', subject: 'Please erase', body: 'To Example Ltd,\n\nErase it.' };

function show(via: RequestFormProps['via'], changes: Partial<WayActs> | null = {}) {
  const calls: unknown[] = [];
  const acts: WayActs = {
    onCopyText: async (text) => calls.push(['copy', text]) > 0,
    onOpenLetter: (letter) => void calls.push(['letter', letter]),
    onSent: async (sent) => calls.push(['sent', sent.subject]) > 0,
    signals: { gpc: 'no', dnt: 'no' },
    ...changes,
  };
  render(
    <WayContext.Provider value={changes === null ? null : acts}>
      <RequestForm request={request} via={via} onOpenLink={(href) => calls.push(['open', href])} />
    </WayContext.Provider>,
  );
  return calls;
}

function press(name: RegExp): void {
  const button = [...document.querySelectorAll('button')].find((one) => name.test(one.textContent));
  if (button === undefined) throw new Error(`There is no button ${name.source}`);
  fireEvent.click(button);
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

  it('by post becomes a letter, whose address names nobody but the company', () => {
    const calls = show('post');
    press(/letter/);
    expect(calls).toEqual([['letter', { company: 'Example Ltd', to: 'privacy@example.org', kind: 'delete', law: 'gdpr' }]]);
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
    ['yes', 'this browser sends it; this policy: honoured. '],
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

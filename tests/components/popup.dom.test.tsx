import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Popup, type PopupProps } from '../../components/popup/Popup';
import { larkspur, nothingTaken, oneSentence } from '../../components/preview/example-policies';
import { makeAnalysis, type ExamplePolicy } from '../../components/preview/make-analysis';
import { buildCard } from '../../lib/summary/card/build-card';

afterEach(cleanup);

/** What was called back, in order: the name of the handler and what it was given. */
type Calls = [name: string, ...given: unknown[]][];

function showPopup(example: ExamplePolicy, rest: Partial<PopupProps> = {}): Calls {
  const calls: Calls = [];
  const note = (name: string) => (...given: unknown[]) => void calls.push([name, ...given]);
  render(
    <Popup
      view={{ state: 'card', card: buildCard(makeAnalysis(example)), saved: null, marked: false }}
      changes={null}
      busy={null}
      feedback={null}
      onShowQuote={(quote) => calls.push(['show', quote.text])}
      onToggleMarks={note('marks')}
      onSave={note('save')}
      onOpenSaved={note('open-saved')}
      onCompare={note('compare')}
      onReadAgain={note('again')}
      onReadText={note('read-text')}
      onOpenAbout={note('about')}
      onOpenSettings={note('settings')}
      onSaveFile={note('save-file')}
      onCopy={note('copy')}
      onPrint={note('print')}
      onOpenLink={note('link')}
      {...rest}
    />,
  );
  return calls;
}

/** All buttons or links of this name. Not by role: computing names over a whole card takes seconds. */
function findAll(name: string | RegExp, within: ParentNode = document): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>('button, a')].filter((element) => {
    const own = (element.getAttribute('aria-label') ?? element.textContent).trim();
    return typeof name === 'string' ? own === name : name.test(own);
  });
}

/** The first button or link of this name. */
function find(name: string | RegExp, within: ParentNode = document): HTMLElement {
  const [first] = findAll(name, within);
  if (first === undefined) throw new Error(`There is no button or link named ${name}`);
  return first;
}

function press(name: string | RegExp, within: ParentNode = document): void {
  fireEvent.click(find(name, within));
}

/** The part of the page that this button opens. */
function panelOf(name: string): HTMLElement {
  return document.querySelector<HTMLElement>(`#${find(name).getAttribute('aria-controls')}`)!;
}

const sell = 'Do they sell it, or “share” it for ads?';
const sellQuote = 'We never sell your personal information to third parties unless you direct us to do so.';

describe('a row', () => {
  it('is closed at first, and opens and closes on a click', () => {
    showPopup(larkspur);
    const open = find(sell);
    expect([open.getAttribute('aria-expanded'), panelOf(sell).hidden]).toEqual(['false', true]);
    fireEvent.click(open);
    expect([open.getAttribute('aria-expanded'), panelOf(sell).hidden]).toEqual(['true', false]);
    fireEvent.click(open);
    expect(panelOf(sell).hidden).toBe(true);
  });

  it('shows its clause verbatim, and shows it in the page', () => {
    const calls = showPopup(larkspur);
    press(sell);
    expect(panelOf(sell).querySelector('blockquote')?.textContent).toBe(sellQuote);
    press('Show in page', panelOf(sell));
    expect(calls).toEqual([['show', sellQuote]]);
  });

  it('has a way to how often the card is right at its foot', () => {
    const calls = showPopup(larkspur);
    press('How accurate?');
    expect(calls).toEqual([['about']]);
  });

  it('goes to its first clause in one step', () => {
    const calls = showPopup(larkspur);
    press(`Show in page: ${sell}`);
    expect(calls).toEqual([['show', sellQuote]]);
  });

  it('says why, and marks in the clause the words that decided', () => {
    showPopup(larkspur);
    press(sell);
    const panel = panelOf(sell);
    press('Why', panel);
    expect([...panel.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['never sell', 'unless']);
    expect(panel.querySelector('.quote-why')?.textContent).toMatch(/Words that decided: “never sell”, “unless”$/);
    expect([...panel.querySelectorAll('.quote-why [lang=en]')].map((word) => word.textContent)).toEqual(['never sell', 'unless']);
    expect(panel.querySelector('blockquote')?.textContent).toBe(sellQuote);
  });

  it('says of silence that it is no yes and no no', () => {
    showPopup(oneSentence);
    press('Who else gets it?');
    expect(panelOf('Who else gets it?').textContent).toBe('Not found in the text. That is neither a yes nor a no.');
  });

  it('offers no way into the page where there is no clause', () => {
    showPopup(oneSentence);
    expect(findAll(/^Show in page:/)).toHaveLength(1);
  });

  it('acts on an opt-out by its link, and leaves the opening to the caller', () => {
    const calls = showPopup(larkspur);
    press('What can I turn off, now?');
    const link = find('opt out of interest-based advertising (optout.larkspur-maps.example)');
    const click = new MouseEvent('click', { bubbles: true, cancelable: true });
    link.dispatchEvent(click);
    expect(click.defaultPrevented).toBe(true);
    expect(calls).toEqual([['link', 'https://optout.larkspur-maps.example/choices?source=policy']]);
  });
});

describe('closed panels', () => {
  it('are empty until they are opened', async () => {
    showPopup(larkspur);
    const panels = [...document.querySelectorAll<HTMLElement>('[data-panel]')];
    expect(panels.length).toBeGreaterThan(6);
    expect(panels.filter(({ childElementCount }) => childElementCount > 0)).toEqual([]);
    press('What do they collect about me?');
    const items = [...panelOf('What do they collect about me?').querySelectorAll('[data-panel]')];
    expect([items.length > 2, items.filter(({ childElementCount }) => childElementCount > 0)]).toEqual([true, []]);
  });

  it('are filled before the page is printed, as far down as they go, and stay closed', () => {
    showPopup(larkspur);
    dispatchEvent(new Event('beforeprint'));
    const panels = [...document.querySelectorAll<HTMLElement>('.card [data-panel]:not(.quotes)')];
    expect([panels.length > 20, panels.filter(({ childElementCount }) => childElementCount === 0)]).toEqual([true, []]);
    expect([panelOf(sell).textContent, panelOf(sell).hidden]).toEqual([expect.stringContaining(sellQuote), true]);
  });
});

describe('the chips', () => {
  it('begin with what people mind most, say so aloud, and count what is left over', () => {
    showPopup(larkspur);
    const chips = [...document.querySelectorAll('.chip')].map((chip) => chip.textContent);
    expect(chips.slice(0, 4)).toEqual(['Location, sensitive', 'Payment details, sensitive', 'People you know, sensitive', 'Health, sensitive, unsure, perhaps yes']);
    expect(chips.at(-1)).toBe('3 more');
  });

  it('do not show what is denied', () => {
    showPopup(nothingTaken);
    expect([...document.querySelectorAll('.chip')].map((chip) => chip.textContent)).toEqual(['Name and contact details']);
  });
});

describe('the actions', () => {
  it.each([
    ['Highlight in page', 'marks'],
    ['Save', 'save'],
    ['Saved policies', 'open-saved'],
    ['Copy as Markdown', 'copy'],
    ['Print', 'print'],
    ['Read the page again', 'again'],
  ])('%s', (name, called) => {
    const calls = showPopup(larkspur);
    press(name);
    expect(calls.map(([first]) => first)).toEqual([called]);
  });

  it('wait while one is under way, and keep the focus', () => {
    const calls = showPopup(larkspur, { busy: 'save' });
    const save = find('Save');
    save.focus();
    press('Save');
    expect([calls, save.getAttribute('aria-disabled'), document.activeElement === save]).toEqual([[], 'true', true]);
  });

  it('say what became of them', () => {
    showPopup(larkspur, { feedback: { kind: 'failed', notice: 'storage-full' } });
    expect(document.querySelector('[role=status]')?.textContent).toBe('There is no room left to save. Everything saved before is still there. Delete a saved policy or free space on this device, then save again.');
  });

  it('leave a failure in view until it is dismissed', () => {
    showPopup(larkspur, { feedback: { kind: 'failed', notice: 'storage-full' } });
    press('Dismiss');
    expect([document.querySelector('[role=status]')?.textContent, findAll('Dismiss')]).toEqual(['', []]);
  });

  it.each<[string, boolean, PopupProps['changes'], string, string]>([
    ['unchanged', true, null, 'Unchanged since 3 March 2025', 'open-saved'],
    ['changed in what it says', false, { answers: 2, optOuts: 0, clauses: 7, possible: 0, moved: 4, redated: 0 }, 'Changed since 3 March 2025: 2 answers and 7 clauses', 'compare'],
    ['changed in its form alone', false, { answers: 0, optOuts: 0, clauses: 0, possible: 0, moved: 4, redated: 1 }, 'Unchanged since 3 March 2025 but for its form', 'open-saved'],
    ['read by another extractor', false, { answers: 0, optOuts: 0, clauses: 0, possible: 5, moved: 0, redated: 0 }, 'No change known since 3 March 2025, but Clauselight reads this page otherwise now', 'compare'],
    ['changed, and not yet compared', false, 'comparing', 'Text changed since 3 March 2025. Comparing', 'compare'],
    ['changed, and not to be compared', false, null, 'Changed since 3 March 2025', 'compare'],
  ])('open or compare the saved copy that the banner speaks of: %s', (_name, unchanged, changes, told, called) => {
    const card = buildCard(makeAnalysis(larkspur));
    const calls = showPopup(larkspur, { changes, view: { state: 'card', card, marked: false, saved: { id: 'a', savedAt: Date.UTC(2025, 2, 3, 12), unchanged } } });
    expect(document.querySelector('.saved-banner > span')?.textContent).toBe(told);
    press(called === 'compare' ? /^Compare/ : /^Open it/);
    expect(calls).toEqual([[called, 'a']]);
  });
});

describe('the disclaimer and the coverage', () => {
  it('are always in the card', () => {
    showPopup(larkspur);
    expect(document.querySelector('.foot .disclaimer')?.textContent).toBe('What the policy says, not what the site does.');
    expect(document.querySelector('.coverage')?.textContent).toBe('Read: 412 of 412 clauses, 2 closed sections included, 1 frame could not be read');
  });
});

describe('a page that is no policy', () => {
  it('opens the links of the site through the caller', () => {
    const calls = showPopup(larkspur, { view: { state: 'not-a-policy', host: 'example.org', links: [{ text: 'Privacy', href: 'https://example.org/p' }] } });
    press(/^Privacy/);
    press('Saved policies');
    press('Read the page again');
    expect(calls).toEqual([['link', 'https://example.org/p'], ['open-saved'], ['again']]);
  });
});

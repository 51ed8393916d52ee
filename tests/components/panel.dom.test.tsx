import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { CorrectContext, type CorrectActs } from '../../components/parts/correct-acts';
import { GapsRow } from '../../components/card/GapsRow';
import { listStates } from '../../components/preview/preview-states';
import { RememberContext } from '../../components/parts/remember';
import { useDisclosure } from '../../components/parts/use-disclosure';
import { createMemory, readPlaces, type Look } from '../../entrypoints/popup/keep-look';
import { renderState } from './render-state';

afterEach(cleanup);

describe('a question that the policy does not answer', () => {
  const gaps = [
    { id: 'sell.data', topic: 'Selling', title: 'whether data is sold' },
    { id: 'contact.email', topic: 'Contact', title: 'an address' },
  ];

  it('can be answered by the reader where there is something to choose', async () => {
    const kept: unknown[] = [];
    const acts: CorrectActs = { onCorrect: (correction) => Promise.resolve(kept.push(correction) > 0), onReport: () => undefined };
    const { container } = render(
      <CorrectContext.Provider value={acts}>
        <GapsRow gaps={gaps} />
      </CorrectContext.Provider>,
    );
    const [sold, ...others] = [...container.querySelectorAll<HTMLButtonElement>('dd button')];
    expect([sold?.textContent, others.length]).toEqual(['whether data is sold', 0]);
    fireEvent.click(sold!);
    const options = [...container.querySelectorAll<HTMLInputElement>('input[type=radio]')];
    expect(options.map(({ value }) => value)).not.toContain('not-stated');
    fireEvent.click(options.find(({ value }) => value === 'yes')!);
    fireEvent.submit(container.querySelector('form')!);
    expect(kept).toEqual([{ id: 'sell.data', answer: 'yes', refused: [], quote: '' }]);
  });

  it('is told as words where nothing can be corrected', () => {
    const { container } = render(<GapsRow gaps={gaps} />);
    expect([...container.querySelectorAll('dd')].map(({ textContent }) => textContent)).toEqual(['whether data is sold', 'an address']);
    expect(container.querySelector('dd button')).toBeNull();
  });
});

function Part({ place }: { readonly place: string }) {
  const part = useDisclosure(false, place);
  return (
    <button type="button" aria-expanded={part.isOpen} onClick={part.toggle}>
      {place}
    </button>
  );
}

describe('how a card was left', () => {
  it('is written at every change, and opens the next one alike', () => {
    const looks: Look[] = [];
    const show = (stored: unknown) => render(
        <RememberContext.Provider value={createMemory(stored, 'a', (look) => looks.push(look))}>
          <Part place="row sell" />
          <Part place="row keep" />
        </RememberContext.Provider>,
      ).container;
    const first = show(undefined);
    fireEvent.click(first.querySelector('button')!);
    expect(looks).toEqual([{ textHash: 'a', places: { 'row sell': 'open' } }]);
    cleanup();
    expect([...show(looks[0]).querySelectorAll('button')].map((button) => button.getAttribute('aria-expanded'))).toEqual(['true', 'false']);
  });

  it.each([
    ['of another text', { textHash: 'b', places: { x: 'open' } }],
    ['of no form', 'open'],
    ['without places', { textHash: 'a' }],
    ['nothing', undefined],
  ])('is forgotten where what was kept is %s', (_what, stored) => {
    expect(readPlaces(stored, 'a').size).toBe(0);
  });
});

it('a page that was not clicked on says how it is read, and offers what was read in other tabs', () => {
  const host = renderState(listStates().find(({ id }) => id === 'panel-not-clicked')!);
  expect(host.textContent).toContain('Click the Clauselight icon');
  expect([...host.querySelectorAll('.read-before button')].map(({ textContent }) => textContent)).toContain('Larkspur Maps');
});

import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { larkspur } from '../../components/preview/example-policies';
import { makeLibrary, makeRow } from '../../components/preview/library-states';
import { makeAnalysis } from '../../components/preview/make-analysis';
import type { LibraryProps } from '../../components/saved/Library';
import { SavedCard } from '../../components/saved/SavedCard';
import { SavedPolicies, type SavedPoliciesProps } from '../../components/saved/SavedPolicies';
import { buildCard } from '../../lib/summary/card/build-card';
import type { LibraryRow } from '../../lib/summary/library-view';

afterEach(cleanup);

type Calls = [name: string, ...given: unknown[]][];

const rows = [makeRow(larkspur, 0, { name: 'Acorn', tags: ['bank'] }), makeRow(larkspur, 1, { family: 'saved-0' }), makeRow(larkspur, 2, { name: 'Birch', words: 99_999 })];

function show(library: Partial<LibraryProps>, view: SavedPoliciesProps['view'] = { state: 'list' }): Calls {
  const calls: Calls = [];
  const note = (name: string) => (...given: unknown[]) => void calls.push([name, ...given]);
  const acts: Partial<LibraryProps> = {
    onOpen: note('open'), onChanges: note('changes'), onCompare: note('compare'), onSave: note('save'), onPart: note('part'), onJoin: note('join'), onDelete: note('delete'), onUndo: note('undo'),
    onChoose: note('choose'), onQuery: note('query'), onExport: note('export'), onStopExport: note('stop'), onImport: note('import'), onClear: note('clear'),
  };
  render(
    <SavedPolicies view={view} feedback={null} library={makeLibrary(rows, { ...acts, ...library })} onBack={note('back')}>
      <SavedCard saved={rows[0]!} card={buildCard(makeAnalysis(larkspur))} onBack={note('back')} onCopy={note('copy')} onSaveFile={note('file')} onPrint={note('print')} onOpenLink={note('link')} />
    </SavedPolicies>,
  );
  return calls;
}

function ListOf({ rows: present }: { readonly rows: readonly LibraryRow[] }) {
  return <SavedPolicies view={{ state: 'list' }} feedback={null} library={makeLibrary(present)} onBack={() => undefined} />;
}

function findAll(name: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('button')].filter((element) => (element.getAttribute('aria-label') ?? element.textContent) === name);
}

function press(name: string): void {
  const [button] = findAll(name);
  if (button === undefined) throw new Error(`no button "${name}"`);
  fireEvent.click(button);
}

function listNames(): string[] {
  return [...document.querySelectorAll('.saved-name')].map((element) => element.textContent);
}

function choose(label: string, value: string): void {
  const field = [...document.querySelectorAll('label')].find((element) => element.textContent.startsWith(label));
  const input = field?.querySelector('select, input, textarea');
  if (!(input instanceof HTMLElement)) throw new Error(`no field "${label}"`);
  fireEvent.input(input, { target: { value } });
  fireEvent.change(input, { target: { value } });
}

describe('the saved policies', () => {
  it('take a file that is chosen by the button, and one that is dropped beside it', () => {
    const calls = show({});
    const field = document.querySelector<HTMLInputElement>('input[type=file]')!;
    let asked = 0;
    field.addEventListener('click', () => (asked += 1));
    press('Import a file');
    expect(asked).toBe(1);
    const [first, second] = ['first.json', 'second.json'].map((name) => new File(['{}'], name));
    fireEvent.change(field, { target: { files: [first] } });
    fireEvent.drop(field.closest('.library-files')!, { dataTransfer: { files: [second] } });
    expect(calls).toEqual([['import', first], ['import', second]]);
  });

  it('stand with their versions together, and are opened by name', () => {
    const calls = show({});
    expect(listNames()).toEqual(['Acorn', 'Birch']);
    press('1 more version');
    expect(listNames()).toEqual(['Acorn', 'Larkspur Maps', 'Birch']);
    press('Acorn');
    press('What changed since 22 February 2025 in Larkspur Maps');
    expect(calls).toEqual([['open', 'saved-0'], ['changes', 'saved-1', 'saved-0']]);
  });

  it('are put in order, and filtered by tag and by what was found', () => {
    show({});
    choose('Order', 'longest');
    expect(listNames()).toEqual(['Birch', 'Acorn']);
    choose('Tag', 'bank');
    expect(listNames()).toEqual(['Acorn']);
    cleanup();
    show({ query: 'x', found: new Set(['saved-1']) });
    expect(listNames()).toEqual(['Larkspur Maps']);
    expect(document.querySelector('.library-count')?.textContent).toContain('1 of 3 saved texts');
  });

  it('are renamed, tagged, noted and given a reminder', () => {
    const calls = show({});
    press('Edit Acorn, saved 3 March 2025');
    choose('Name', ' My bank ');
    choose('Tags', 'bank, , mine,bank');
    choose('Note', 'Ask again.');
    choose('Look again', '3');
    fireEvent.submit(document.querySelector('form')!);
    expect(calls).toEqual([['save', 'saved-0', { name: 'My bank', tags: ['bank', 'mine'], note: 'Ask again.', remindMonths: 3 }]]);
    expect(document.querySelector('form')).toBeNull();
  });

  it('are parted from other versions and deleted in the form, and deletions are undone', () => {
    const calls = show({ undo: 1 });
    press('Edit Acorn, saved 3 March 2025');
    press('Part from the other versions');
    press('Delete');
    press('Undo');
    expect(calls).toEqual([['part', 'saved-0'], ['delete', ['saved-0']], ['undo']]);
    press('Edit Birch, saved 13 February 2025');
    expect(findAll('Part from the other versions')).toHaveLength(1);
  });

  it('keep a form that is open from another version that comes first', () => {
    const versions = [makeRow(larkspur, 0, { name: 'Newer', family: 'one' }), makeRow(larkspur, 1, { name: 'Older', family: 'one' })];
    const { rerender } = render(<ListOf rows={versions} />);
    fireEvent.click(document.querySelector<HTMLElement>('.saved-acts button')!);
    expect(document.querySelector('form')).not.toBeNull();
    rerender(<ListOf rows={versions.slice(1)} />);
    expect([listNames(), document.querySelector('form')]).toEqual([['Older'], null]);
  });

  it('are compared, joined and exported when they are chosen', () => {
    const calls = show({ chosen: new Set(['saved-0', 'saved-2']) });
    for (const name of ['Side by side', 'What changed since', 'Join as versions of one policy', 'Choose none']) press(name);
    expect(calls).toEqual([['compare'], ['changes', 'saved-2', 'saved-0'], ['join'], ['clear']]);
  });

  it('are exported, the chosen or all, as data, as Markdown and as a web page', () => {
    const calls = show({ chosen: new Set(['saved-0', 'saved-2']) });
    for (const [group, what] of [['Export the chosen', 'chosen'], ['Export all', 'all']] as const) {
      calls.length = 0;
      press(group);
      for (const button of document.querySelectorAll(`[role=group][aria-label="${group}"] button`)) fireEvent.click(button);
      expect(calls).toEqual([['export', what, 'markdown'], ['export', what, 'page'], ['export', what, 'json']]);
    }
  });

  it('say how far a file of them is written, which can be stopped', () => {
    const calls = show({ exporting: { done: 1200, count: 5000 } });
    expect(document.querySelector('progress')?.getAttribute('aria-label')).toBe('Written: 1,200 of 5,000');
    press('Stop');
    expect(calls).toEqual([['stop']]);
  });

  it('show a card without ways into a page, which can be saved as a file', () => {
    const calls = show({}, { state: 'card' });
    expect(findAll('Show in page')).toEqual([]);
    press('All saved policies');
    press('Save as Markdown');
    press('Save as a web page');
    expect(calls).toEqual([['back'], ['file', 'markdown'], ['file', 'page']]);
  });
});

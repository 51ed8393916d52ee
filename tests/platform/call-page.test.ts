import { describe, expect, it } from 'vitest';
import { pageProtocol } from '../../lib/messaging/page-protocol';
import type { Handlers } from '../../lib/messaging/serve';
import { serve } from '../../lib/messaging/serve';
import { callPage } from '../../lib/platform/call-page';
import type { PageDoor, PagePart } from '../../lib/platform/page-door';
import { failure, success } from '../../lib/result';
import { connectInMemory } from '../messaging/in-memory-transport';
import { createAnalysis } from '../store/example-analysis';

const reader: Handlers<'background'> = {
  'page.capture': async () => failure({ kind: 'page-empty' }),
  'page.paint': async () => success({ painted: 2, lost: 1 }),
  'page.show': async () => success({ anchoring: 'moved', closed: false }),
  'page.step': async () => success({ marked: true }),
  'page.look': async () => success({ marked: true }),
  'page.grew': async () => success({ grown: false }),
  'page.clear': async () => success({}),
};

type World = { readonly open: boolean; readonly allowed: boolean; readonly reader: boolean; /** Gone after the injection. */ readonly closes?: boolean };

/** A tab in the given state; `injections` counts the scripts that were brought in. */
function createDoor(world: World): { door: PageDoor; injections: () => number } {
  const transport = connectInMemory('background');
  if (world.reader) serve(transport, pageProtocol, reader, () => undefined);
  let injections = 0;
  return {
    injections: () => injections,
    door: {
      async inject(_tabId, part) {
        if (!world.open || !world.allowed) return false;
        if (part === 'bar' || part === 'marks') return true;
        injections++;
        if (!world.reader && !world.closes) serve(transport, pageProtocol, reader, () => undefined);
        return true;
      },
      isOpen: async () => world.open && !world.closes,
      transportTo: () => transport,
    },
  };
}

describe('a message to the page', () => {
  it.each<[string, World, string]>([
    ['reads an ordinary page', { open: true, allowed: true, reader: false }, 'page-empty'],
    ['reads a page that has a reader', { open: true, allowed: true, reader: true }, 'page-empty'],
    ['is refused on a page of the browser', { open: true, allowed: false, reader: false }, 'page-restricted'],
    ['finds the tab gone', { open: false, allowed: true, reader: false }, 'tab-closed'],
    ['finds the tab gone in the middle', { open: true, allowed: true, reader: false, closes: true }, 'tab-closed'],
  ])('%s', async (_name, world, kind) => {
    expect(await callPage(createDoor(world).door, 1, 'page.capture', {})).toEqual(failure({ kind }));
  });

  it.each([
    ['that the popup has brought', true, 0],
    ['that has to be brought', false, 1],
  ])('reads a page by the reader %s', async (_name, isThere, injections) => {
    const made = createDoor({ open: true, allowed: true, reader: isThere });
    await callPage(made.door, 1, 'page.capture', {});
    expect(made.injections()).toBe(injections);
  });

  it.each([
    ['the vote, and reads once more', true, ['vote'], 2, false],
    ['no vote where the browser does not let it in', false, ['vote'], 1, true],
  ])('brings a page of which the reader is unsure %s', async (_name, allowed, parts, captures, unsure) => {
    const brought: string[] = [];
    const transport = connectInMemory('background');
    let read = 0;
    const unsureReader: Handlers<'background'> = {
      ...reader,
      'page.capture': async () => {
        read += 1;
        return success({ policy: createAnalysis().policy, host: '', links: [], offers: [], marked: false, unsure: !(allowed && brought.includes('vote')) });
      },
    };
    serve(transport, pageProtocol, unsureReader, () => undefined);
    const door: PageDoor = {
      async inject(_tabId, part) {
        brought.push(part);
        return part === 'reader' || allowed;
      },
      isOpen: async () => true,
      transportTo: () => transport,
    };
    const answer = await callPage(door, 1, 'page.capture', {});
    expect([brought, read, answer.ok && answer.value.unsure]).toEqual([parts, captures, unsure]);
  });

  it.each<[string, readonly PagePart[], readonly PagePart[]]>([
    ['by the marks that are there', ['reader', 'marks'], []],
    ['by the marks, which are brought to a page that was only read', ['reader'], ['marks']],
    ['by both, which are brought to a page that was loaded again', [], ['marks', 'reader']],
  ])('shows a clause %s', async (_name, present, wanted) => {
    const there = new Set(present);
    const brought: PagePart[] = [];
    const transport = connectInMemory('background');
    const showing: Handlers<'background'> = { ...reader, 'page.show': async () => (there.has('marks') ? success({ anchoring: 'anchored', closed: false }) : failure({ kind: 'no-answer' })) };
    if (there.has('reader')) serve(transport, pageProtocol, showing, () => undefined);
    const door: PageDoor = {
      async inject(_tabId, part) {
        brought.push(part);
        there.add(part);
        if (part === 'reader') serve(transport, pageProtocol, showing, () => undefined);
        return true;
      },
      isOpen: async () => true,
      transportTo: () => transport,
    };
    expect(await callPage(door, 1, 'page.show', { textHash: 'a', start: 0, end: 2, text: 'We' })).toEqual(success({ anchoring: 'anchored', closed: false }));
    expect(brought).toEqual(wanted);
  });

  it.each<[string, World, unknown, number]>([
    ['goes to the reader that is there', { open: true, allowed: true, reader: true }, success({ painted: 2, lost: 1 }), 0],
    ['brings a reader to a page that was loaded again', { open: true, allowed: true, reader: false }, success({ painted: 2, lost: 1 }), 1],
    ['finds that the tab has moved on to another site', { open: true, allowed: false, reader: false }, failure({ kind: 'tab-closed' }), 0],
    ['finds that the tab was closed', { open: false, allowed: false, reader: false }, failure({ kind: 'tab-closed' }), 0],
  ])('that is no capture %s', async (_name, world, expected, injections) => {
    const made = createDoor(world);
    expect(await callPage(made.door, 1, 'page.paint', { tabId: 1, textHash: 'a', marks: [], shortcuts: { toggle: '', next: '', previous: '', same: '', clear: '' }, focus: false })).toEqual(expected);
    expect(made.injections()).toBe(injections);
  });
});

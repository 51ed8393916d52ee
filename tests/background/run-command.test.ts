import { describe, expect, it } from 'vitest';
import type { MarkingParts, PageMarker } from '../../entrypoints/background/mark-page';
import { runCommand } from '../../entrypoints/background/run-command';
import type { MarkCommand } from '../../lib/page/mark';
import { pageProtocol } from '../../lib/messaging/page-protocol';
import { serve } from '../../lib/messaging/serve';
import { callPage } from '../../lib/platform/call-page';
import { failure, success } from '../../lib/result';
import { connectInMemory } from '../messaging/in-memory-transport';

/** A page that is marked or not, and what a command did in it. */
async function run(command: MarkCommand, marked: boolean, readable = true): Promise<string[]> {
  const done: string[] = [];
  const transport = connectInMemory('background');
  serve<'background'>(
    transport,
    pageProtocol,
    {
      'page.capture': async () => failure({ kind: 'page-empty' }),
      'page.paint': async () => failure({ kind: 'page-changed' }),
      'page.show': async () => success({ anchoring: 'lost', closed: false }),
      'page.step': async ({ step }) => {
        if (marked) done.push(step);
        return success({ marked });
      },
      'page.look': async () => success({ marked }),
      'page.grew': async () => success({ grown: false }),
      'page.clear': async () => {
        done.push('clear');
        return success({});
      },
    },
    (line) => expect.unreachable(line),
  );
  const door = { inject: async () => true, isOpen: async () => true, transportTo: () => transport };
  const call: MarkingParts['callPage'] = (tabId, name, request) => callPage(door, tabId, name, request);
  const marker: PageMarker = {
    paint: async () => success({ painted: 1, lost: 0 }),
    readAndPaint: async (_tabId, focus) => {
      done.push(focus ? 'mark and focus' : 'mark');
      return readable ? success({ painted: 1, lost: 0 }) : failure({ kind: 'page-changed' });
    },
  };
  await runCommand({ callPage: call, marker, onRefused: () => done.push('refused') }, command, 1);
  return done;
}

describe('a command', () => {
  it.each<[MarkCommand, boolean, string[]]>([
    ['toggle-marks', false, ['mark and focus']],
    ['toggle-marks', true, ['clear']],
    ['next-mark', true, ['next']],
    ['previous-mark', true, ['previous']],
    ['next-mark-of-kind', true, ['next-same']],
    ['next-mark', false, ['mark']],
    ['clear-marks', true, ['clear']],
    ['clear-marks', false, []],
  ])('%s on a page that is marked: %s', async (command, marked, expected) => {
    expect(await run(command, marked)).toEqual(expected);
  });

  it('that can mark nothing has the reader told why', async () => {
    expect(await run('toggle-marks', false, false)).toEqual(['mark and focus', 'refused']);
  });
});

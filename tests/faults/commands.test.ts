import { describe, expect, it } from 'vitest';
import { runCommand } from '../../entrypoints/background/run-command';
import type { MessageError, MessageName } from '../../lib/messaging/protocol';
import { markCommands } from '../../lib/page/mark';
import { failure, success, type Result } from '../../lib/result';

/** A page that can be gone when one message sets out to it; what was asked of it, in order. */
function createPage(gone: MessageName | undefined, marked: boolean) {
  const asked: string[] = [];
  const state = { gone, marked };
  const answer = async (name: MessageName): Promise<Result<never, MessageError>> => {
    asked.push(name);
    if (name === state.gone) return failure({ kind: 'tab-closed' });
    if (name === 'page.paint') state.marked = true;
    if (name === 'page.clear') state.marked = false;
    const value: unknown = { marked: state.marked, painted: 3, lost: 0 };
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one answer that fits all messages
    return success(value as never);
  };
  const marker = {
    paint: () => answer('page.paint'),
    readAndPaint: async () => {
      const captured = await answer('page.capture');
      return captured.ok ? answer('page.paint') : captured;
    },
  };
  let refused = 0;
  return { asked, state, parts: { callPage: (_tabId: number, name: MessageName) => answer(name), marker, onRefused: () => void (refused += 1) }, countRefused: () => refused };
}

const messages: readonly MessageName[] = ['page.look', 'page.step', 'page.clear', 'page.capture', 'page.paint'];
const cases = markCommands.flatMap((command) => messages.flatMap((gone) => [true, false].map((marked) => [command, gone, marked] as const)));

describe('a command, when the page is gone in the middle', () => {
  it.each(cases)('(%s, at %s, marked: %s) tells the reader or does nothing, and works at the next press', async (command, gone, marked) => {
    const { asked, state, parts, countRefused } = createPage(gone, marked);
    await runCommand(parts, command, 1);
    const wantedMarks = ['page.capture', 'page.paint'].some((name) => asked.includes(name));
    const failed = ['page.capture', 'page.paint'].includes(gone) && asked.includes(gone);
    expect(countRefused()).toBe(wantedMarks && failed ? 1 : 0);
    // The reader presses again, on a page that is there.
    state.gone = undefined;
    state.marked = marked;
    await runCommand(parts, command, 1);
    const clears = command === 'clear-marks' || (command === 'toggle-marks' && marked);
    expect(state.marked).toBe(!clears);
  });
});

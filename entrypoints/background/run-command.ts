import type { MarkCommand, MarkStep } from '../../lib/page/mark';
import type { MarkingParts, PageMarker } from './mark-page';

/** What the keyboard commands are made of. `onRefused`: the page could not be marked, and the reader must be told why. */
export type CommandParts = Pick<MarkingParts, 'callPage'> & { readonly marker: PageMarker; readonly onRefused: () => void };

const steps: Readonly<Partial<Record<MarkCommand, MarkStep>>> = { 'next-mark': 'next', 'previous-mark': 'previous', 'next-mark-of-kind': 'next-same' };

/** What a keyboard command does in a tab. A step through a page that is not marked yet marks it first. */
export async function runCommand({ callPage, marker, onRefused }: CommandParts, command: MarkCommand, tabId: number): Promise<void> {
  const step = steps[command];
  const state = step === undefined ? await callPage(tabId, 'page.look', {}) : await callPage(tabId, 'page.step', { step });
  const isMarked = state.ok && state.value.marked;
  if (step !== undefined && isMarked) return;
  if (isMarked) {
    await callPage(tabId, 'page.clear', {});
    return;
  }
  if (command === 'clear-marks') return;
  const painted = await marker.readAndPaint(tabId, command === 'toggle-marks');
  if (!painted.ok) onRefused();
}

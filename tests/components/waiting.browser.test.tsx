/// <reference types="vite/client" />
import { expect, it } from 'vitest';
import '../../components/styles/all.css';
import { listStates } from '../../components/preview/preview-states';
import { renderState } from './render-state';

/** What the browser moves without laying out or painting anything anew. */
const cheap = ['transform', 'opacity'];

/** The properties that an endless animation changes. */
function readMoved({ effect }: Animation): string[] {
  if (!(effect instanceof KeyframeEffect) || effect.getTiming().iterations !== Infinity) return [];
  return effect.getKeyframes().flatMap((frame) => Object.keys(frame).filter((name) => !['offset', 'computedOffset', 'easing', 'composite'].includes(name)));
}

// Moving takes time from what is waited for: a third of a core, when every line of the outline moved.
it('moves one thing alone while one waits, and by what costs least', () => {
  const host = renderState(listStates().find(({ id }) => id === 'loading')!);
  const moved = document.getAnimations().map(readMoved).filter(({ length }) => length > 0);
  expect(moved).toHaveLength(1);
  expect(moved.flat().filter((name) => !cheap.includes(name))).toEqual([]);
  host.remove();
});

/// <reference types="vite/client" />
import axe from 'axe-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import '../../components/styles/all.css';
import { listStates } from '../../components/preview/preview-states';
import { describeElement, findCut } from './find-cut';
import { renderState } from './render-state';

const states = listStates();
const schemes = ['light', 'dark'] as const;
const widths = [320, 400, 480] as const;

/** The states that are also looked at with everything opened; the other cards hold the same rows. */
const opened: readonly string[] = ['card-full', 'card-long', 'card-denials', 'card-empty', 'card-corrected', 'saved-card', 'compare-open', 'compare-two'];

/** WCAG 2.2 asks for 24 CSS pixels (2.5.8); links inside running text are excepted. */
const minTargetPixels = 24;

/** Everything that opens, opened: rows, answers, clauses, reasons. */
async function openAll(host: HTMLElement): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    const closed = [...host.querySelectorAll<HTMLElement>('button[aria-expanded="false"]')].filter((button) => button.checkVisibility());
    for (const button of closed) button.click();
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** In the dark only the colours differ. */
async function listViolations(host: HTMLElement, scheme: (typeof schemes)[number]): Promise<string[]> {
  const { violations } = await axe.run(host, { resultTypes: ['violations'], ...(scheme === 'dark' ? { runOnly: ['color-contrast', 'link-in-text-block'] } : {}) });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`));
}

function findSmallTargets(host: HTMLElement): string[] {
  return [...host.querySelectorAll<HTMLElement>('button, a')]
    .filter((target) => target.checkVisibility() && !target.matches('.row-title > button, .way-place, .saved-name > button'))
    .filter((target) => {
      const { height, width } = target.getBoundingClientRect();
      return height < minTargetPixels || width < minTargetPixels;
    })
    .map(describeElement);
}

beforeAll(async () => {
  await page.viewport(760, 900);
});

describe.each(states)('the state $id', { timeout: 60_000 }, (state) => {
  it.each(schemes)('breaks no rule of accessibility, %s', async (scheme) => {
    document.documentElement.style.colorScheme = scheme;
    const host = renderState(state, state.place === 'popup' ? 400 : 720);
    expect(await listViolations(host, scheme)).toEqual([]);
  });

  it('is cut off at no width', () => {
    const host = renderState(state);
    const cut = widths.flatMap((width) => {
      host.style.inlineSize = `${width}px`;
      return findCut(host);
    });
    expect(cut).toEqual([]);
  });

  it('has targets that can be hit', () => {
    expect(findSmallTargets(renderState(state, 400))).toEqual([]);
  });
});

// A long card has some two thousand elements; a busy machine takes its time with them.
describe.each(states.filter(({ id }) => opened.includes(id)))('the state $id with everything opened', { timeout: 60_000 }, (state) => {
  it.each(schemes)('breaks no rule of accessibility, %s', async (scheme) => {
    document.documentElement.style.colorScheme = scheme;
    const host = renderState(state, 400);
    await openAll(host);
    expect(await listViolations(host, scheme)).toEqual([]);
  });

  it('is cut off at no width, and has targets that can be hit', async () => {
    const host = renderState(state, 320);
    await openAll(host);
    const cut = widths.flatMap((width) => {
      host.style.inlineSize = `${width}px`;
      return findCut(host);
    });
    expect([...cut, ...findSmallTargets(host)]).toEqual([]);
  });
});

it('opens what is to be looked at opened', () => {
  expect(opened.filter((id) => !states.some((state) => state.id === id))).toEqual([]);
});

function heightOf(id: string): number {
  return renderState(states.find((state) => state.id === id)!, 400).querySelector('main')!.getBoundingClientRect().height;
}

it('the outline of the card is as high as the popup can be, so that its window does not grow when the card comes', () => {
  // No popup is higher in any browser.
  expect(heightOf('loading')).toBe(600);
  expect(Math.min(heightOf('card-full'), heightOf('card-empty'), heightOf('card-denials'))).toBeGreaterThanOrEqual(600);
});

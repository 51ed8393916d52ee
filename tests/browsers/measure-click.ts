import type { Page } from 'playwright';
import type { ChromiumRun } from './chromium';

/** One click, in milliseconds from the click on the button; `parts` are durations. */
export type ClickTimes = {
  /** The browser begins to load the popup: what it needs for its own window. */
  readonly popupStarts: number;
  /** The popup has loaded and asks for the card. */
  readonly asked: number;
  /** The card is in the document. */
  readonly card: number;
  /** The card is on the screen. */
  readonly painted: number;
  readonly parts: Readonly<Record<string, number>>;
};

const prefix = 'clauselight:';

type Entry = readonly [name: string, at: number, duration: number];

const readEntries = `[...performance.getEntriesByType('mark'), ...performance.getEntriesByType('measure')]
  .map(({ name, startTime, duration }) => [name, startTime + performance.timeOrigin, duration])`;

/** Clicks the button over a page and gives the times until the card is shown. The popup is closed again. */
export async function measureClick(chromium: ChromiumRun, page: Page): Promise<ClickTimes> {
  const background = await chromium.background();
  const opening = chromium.waitForPopup();
  const clickedAt = await chromium.pressButton(page);
  const popup = await opening;
  await popup.locator('main[data-state=card]').waitFor({ timeout: 110_000 });
  await popup.waitForFunction(`performance.getEntriesByName('${prefix}painted').some(({ startTime }) => startTime > performance.getEntriesByName('${prefix}card')[0]?.startTime)`);
  const popupStarts = Number(await popup.evaluate('performance.timeOrigin')) - clickedAt;
  const shown: Entry[] = JSON.parse(String(await popup.evaluate(`JSON.stringify(${readEntries})`)));
  const thought: Entry[] = JSON.parse(String(await background.evaluate(`JSON.stringify(${readEntries})`)));
  await popup.close();

  const firstAt = (name: string): number => (shown.find(([entry]) => entry === prefix + name)?.[1] ?? Number.NaN) - clickedAt;
  const lastAt = (name: string): number => (shown.findLast(([entry]) => entry === prefix + name)?.[1] ?? Number.NaN) - clickedAt;
  // What the background did not have to do this time is older than the click.
  const parts = thought.filter(([name, at]) => name.startsWith(prefix) && at >= clickedAt).map(([name, , duration]) => [name.slice(prefix.length), duration] as const);
  const card = lastAt('card');
  const painted = lastAt('painted');
  return { popupStarts, asked: firstAt('asked'), card, painted, parts: Object.fromEntries([...parts, ['render', painted - card]]) };
}

function round(ms: number): string {
  return `${Math.round(ms)} ms`;
}

/** One line for people. */
export function writeClickTimes({ popupStarts, asked, card, painted, parts }: ClickTimes): string {
  const details = Object.entries(parts).map(([name, ms]) => `${name} ${round(ms)}`);
  return `click to card ${round(painted)} (popup starts ${round(popupStarts)}, asks ${round(asked)}, card ${round(card)}); parts: ${details.join(', ')}`;
}

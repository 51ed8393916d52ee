import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pinButton, quietFlags } from './chromium';
import { startDevtoolsPipe, type DevtoolsPipe } from './devtools-pipe';
import { findChromium } from './find-browser';

/** One click, in milliseconds from the click on the button; `parts` are durations. */
export type ClickTimes = {
  /** The popup's document begins. */
  readonly opened: number;
  /** The popup's outline is on the screen. */
  readonly outline: number;
  /** The background begins to read the page. */
  readonly begun: number;
  /** The popup asks for the card. */
  readonly asked: number;
  /** The card is in the document. */
  readonly card: number;
  /** The card is on the screen. */
  readonly painted: number;
  readonly parts: Readonly<Record<string, number>>;
};

/** A Chromium in which clicks are measured. */
export type ClickMeter = {
  /** Opens a page, clicks the button over it, and gives the times until the card is shown; the page is closed again. */
  readonly measure: (url: string) => Promise<ClickTimes>;
  /** Stops the background, as the browser does after half a minute of rest: the next click starts it anew. */
  readonly stopBackground: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** How long a page is left alone before the click, in milliseconds, as it is by a person who looks at it first. */
const settleMs = 1_000;
const longestReadingMs = 60_000;
const prefix = 'clauselight:';

type Entry = readonly [name: string, at: number, duration: number];

const readEntries = `JSON.stringify([...performance.getEntriesByType('mark'), ...performance.getEntriesByType('measure')]
  .map(({ name, startTime, duration }) => [name, startTime + performance.timeOrigin, duration]))`;

/**
 * Starts Chromium with the extension over the bare DevTools pipe. Nothing is attached to the popup before its card is there: a tool that attaches
 * to every new page holds the popup up for a tenth of a second.
 */
export async function startClickMeter(extensionFolder: string): Promise<ClickMeter> {
  const executable = findChromium();
  if (executable === undefined) throw new Error('no Chromium is installed');
  const profile = await mkdtemp(join(tmpdir(), 'clauselight-meter-'));
  await pinButton(profile, extensionFolder);
  // Saved pages name files of sites that are far away: nobody is to wait for them.
  const flags = [...quietFlags, '--headless=new', '--disable-gpu', '--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];
  const pipe = startDevtoolsPipe(executable, [`--user-data-dir=${profile}`, ...flags, 'about:blank']);
  const { id } = await pipe.send('Extensions.loadUnpacked', { path: extensionFolder });
  return {
    measure: (url) => measureClick(pipe, String(id), url),
    async stopBackground() {
      await pipe.send('Target.closeTarget', { targetId: await findBackground(pipe, String(id)) });
    },
    async close() {
      await pipe.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function measureClick(pipe: DevtoolsPipe, id: string, url: string): Promise<ClickTimes> {
  const { targetId: page } = await pipe.send('Target.createTarget', { url });
  const tab = await waitForTarget(pipe, ({ type, url: shown }) => type === 'tab' && shown === url);
  await sleep(settleMs);

  const clickedAt = performance.timeOrigin + performance.now();
  await pipe.send('Extensions.triggerAction', { id, targetId: tab });
  const isPainted = `performance.getEntriesByName('${prefix}painted').some(({ startTime }) => startTime > performance.getEntriesByName('${prefix}card')[0]?.startTime)`;
  await sleep(settleMs);
  const popup = await waitForTarget(pipe, ({ url: shown }) => shown === `chrome-extension://${id}/popup.html`);
  for (let waited = 0; !(await pipe.evaluateIn(popup, isPainted)); waited += 200) {
    if (waited > longestReadingMs) throw new Error('the popup shows no card');
    await sleep(200);
  }
  const shown = await readTimeline(pipe, popup);
  const [origin = Number.NaN, firstPaint = Number.NaN]: number[] = JSON.parse(String(await pipe.evaluateIn(popup, `JSON.stringify([performance.timeOrigin, performance.getEntriesByName('first-contentful-paint')[0].startTime])`)));
  const opened = origin - clickedAt;
  const background = await findBackground(pipe, id);
  const thought = await readTimeline(pipe, background);
  await pipe.send('Target.closeTarget', { targetId: page });

  const after = (entry: Entry | undefined): number => (entry?.[1] ?? Number.NaN) - clickedAt;
  const asked = after(shown.find(([name]) => name === `${prefix}asked`));
  const card = after(shown.findLast(([name]) => name === `${prefix}card`));
  const painted = after(shown.findLast(([name]) => name === `${prefix}painted`));
  // What the background did not have to do this time is older than the click.
  const parts = thought.filter(([name, at]) => name.startsWith(prefix) && at >= clickedAt).map(([name, , duration]) => [name.slice(prefix.length), duration] as const);
  const begun = after(thought.find(([name, at]) => name === `${prefix}capture` && at >= clickedAt));
  return { opened, outline: opened + firstPaint, begun, asked, card, painted, parts: Object.fromEntries([...parts, ['render', painted - card]]) };
}

function findBackground(pipe: DevtoolsPipe, id: string): Promise<string> {
  return waitForTarget(pipe, ({ type, url }) => type === 'service_worker' && url.includes(id));
}

async function readTimeline(pipe: DevtoolsPipe, targetId: string): Promise<Entry[]> {
  const entries: Entry[] = JSON.parse(String(await pipe.evaluateIn(targetId, readEntries)));
  return entries;
}

type Target = { readonly targetId: string; readonly type: string; readonly url: string };

/** The id of the first target that fits, as soon as there is one. */
async function waitForTarget(pipe: DevtoolsPipe, fits: (target: Target) => boolean): Promise<string> {
  for (let waited = 0; waited < 20_000; waited += 50) {
    const { targetInfos } = await pipe.send('Target.getTargets', { filter: [{}] });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as the protocol says
    const target = (targetInfos as readonly Target[]).find(fits);
    if (target !== undefined) return target.targetId;
    await sleep(50);
  }
  throw new Error('a page, a popup or a background that should be there is not');
}

function round(ms: number): string {
  return `${Math.round(ms)} ms`;
}

/** One line for people. */
export function writeClickTimes({ opened, outline, begun, asked, card, painted, parts }: ClickTimes): string {
  const details = Object.entries(parts).map(([name, ms]) => `${name} ${round(ms)}`);
  return `click to outline ${round(outline)}, ${round(outline - opened)} after the popup opened; to card ${round(painted)} (begun at ${round(begun)}, asked at ${round(asked)}, card at ${round(card)}); parts: ${details.join(', ')}`;
}

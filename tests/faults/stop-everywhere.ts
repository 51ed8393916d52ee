import type { Page } from 'playwright';
import { readerProtocol } from '../../lib/messaging/protocol';
import { writeOwnPolicy, type FaultRun } from './fault-run';
import { requests, type AskedName, type Situation } from './requests';
import { isMessageStop } from './stop-hooks';

/** A browser in which the background can be stopped in the middle of any message. */
export type StopStage = { readonly run: FaultRun; readonly page: Page; readonly situation: Situation };

/** What the reader wrote, of which nothing may be lost. */
export const keptNotes = { note: 'Mine since May.', tags: ['bank'] };
/** The text to which it was written. */
export const keptText = writeOwnPolicy('that is kept').text;

/** Opens a policy, clicks for it, and saves another one with a note. */
export async function prepareStage(run: FaultRun): Promise<StopStage> {
  const page = await run.chromium.open(`${run.site.origin}/acorn`);
  const tabId = await run.click(page);
  const view = await run.ask('card.get', { tabId, again: false });
  if (!view.ok || view.value.state !== 'card') throw new Error('the page has no card');
  const { card } = view.value;
  const [quote] = card.rows.flatMap(({ items }) => items).flatMap(({ quotes }) => quotes);
  const saved = await run.ask('policy.import', { policy: writeOwnPolicy('that is kept'), savedAt: 1_000, family: null });
  if (quote === undefined || !saved.ok) throw new Error('there is nothing to work with');
  await run.inControl(`await faults.store.change(${JSON.stringify([saved.value.id])}, ${JSON.stringify(keptNotes)});`);
  return { run, page, situation: { tabId, textHash: card.textHash, clause: { start: quote.start, end: quote.end }, savedId: saved.value.id, policy: writeOwnPolicy('that is new') } };
}

/** Has the background begin with nothing but the page and what is saved. */
async function forget(run: FaultRun): Promise<void> {
  await run.stop();
  await run.inControl('await chrome.storage.session.clear();');
}

/** An answer, or what is told in its place. */
async function askFor({ run, page, situation }: StopStage, name: AskedName): Promise<string> {
  const request = requests[name](situation);
  const answer: unknown = Object.hasOwn(readerProtocol, name) ? await run.askFrom(page, name, request) : await run.ask(name, request);
  return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true ? 'an answer' : JSON.stringify(answer);
}

/** What the reader sees where the background is gone in the middle, and what the bar takes for it. */
const interrupted: ReadonlySet<string> = new Set(['{"ok":false,"error":{"kind":"no-answer"}}', '"nobody"']);

/** The page that such a message opens asks for messages of its own, the first of which may be under way before the answer has come. */
const opensPage: ReadonlySet<AskedName> = new Set<AskedName>(['marks.print']);

/**
 * Stops the background in the middle of one message: at the first and the last call that it makes to the browser for it, and at each message to the page, before
 * it sets out and after its answer has come (`every`: at every call to the browser, each followed by a second try). Gives where, and everything that was not as it should be.
 */
export async function stopEverywhere(stage: StopStage, name: AskedName, every: boolean): Promise<{ readonly stops: readonly string[]; readonly wrong: readonly string[] }> {
  const { run } = stage;
  const wrong: string[] = [];
  const stops: string[] = [];
  const check = (isRight: boolean, line: string): void => void (isRight || wrong.push(`${name}: ${line}`));
  await forget(run);
  const undisturbed = await run.arm(-1);
  check((await askFor(stage, name)) === 'an answer', 'no answer although nothing disturbs it');
  const seen = await undisturbed.seen();
  const chosen = seen.flatMap((label, at) => (every || at === 0 || at === seen.length - 1 || isMessageStop(label) ? [at] : []));
  for (const at of chosen) {
    await forget(run);
    const { reached } = await run.arm(at);
    const asked = askFor(stage, name);
    const label = await Promise.race([reached, asked.then(() => undefined)]);
    if (label === undefined) {
      // What is done beside the answer may come before or after it; the background would still stay there, at the next message.
      await run.stop();
      continue;
    }
    stops.push(label);
    await run.stop();
    const told = await asked;
    check(interrupted.has(told) || (told === 'an answer' && (!isMessageStop(label) || opensPage.has(name))), `stopped at "${label}", told ${told}`);
    if (every) check((await askFor(stage, name)) === 'an answer', `no second try after a stop at "${label}"`);
  }
  check((await askFor(stage, name)) === 'an answer', 'no second try works');
  return { stops, wrong };
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backgroundProtocol, readerProtocol } from '../../lib/messaging/protocol';
import { noticeTexts } from '../../lib/summary/words/notices';
import { startFaultRun } from './fault-run';
import { listAsked } from './requests';
import { keptNotes, keptText, prepareStage, stopEverywhere, type StopStage } from './stop-everywhere';

let stage: StopStage;
beforeAll(async () => {
  stage = await prepareStage(await startFaultRun());
});
afterAll(() => stage.run.close());

describe('the background, stopped', () => {
  it('has every message of the protocol among those below', () => {
    expect(listAsked()).toHaveLength(Object.keys({ ...backgroundProtocol, ...readerProtocol }).length);
  });

  it.each(listAsked())('at every message boundary of %s, says so, and another try works', async (name) => {
    const { stops, wrong } = await stopEverywhere(stage, name, false);
    expect(wrong).toEqual([]);
    expect(stops.length).toBeGreaterThan(0);
  });

  it('has lost nothing that was saved, and saved nothing twice', async () => {
    const everything = await stage.run.readEverything();
    expect(everything.damaged + everything.newer).toBe(0);
    expect(everything.policies.find(({ id }) => id === stage.situation.savedId)).toMatchObject({ ...keptNotes, text: keptText });
    expect(new Set(everything.policies.map(({ text }) => text)).size).toBe(everything.policies.length);
    expect(everything.policies).toHaveLength(3);
  });
});

describe('the popup, when the background is stopped', () => {
  it('in the middle of the reading says that it was interrupted, and reads at one press', async () => {
    const { run, page } = stage;
    await run.stop();
    const { reached } = await run.arm('page.capture →');
    const popup = await run.chromium.clickButton(page);
    await reached;
    await run.stop();
    await popup.getByText(noticeTexts['no-answer'].title).waitFor();
    await popup.getByRole('button', { name: 'Read the page again' }).click();
    await popup.locator('main[data-state=card]').waitFor();
    expect(await popup.locator('[data-row=sell]').textContent()).toContain('Says ');
    await popup.close();
  });

  it('in the middle of saving says so beside the card, and saves at a second press', async () => {
    const { run, page } = stage;
    await page.evaluate(`document.querySelector('h1').after(Object.assign(document.createElement('p'), { textContent: 'We keep your letters for ten years.' }))`);
    const popup = await run.chromium.clickButton(page);
    await popup.locator('main[data-state=card]').waitFor();
    await run.stop();
    const { reached } = await run.arm('storage.session.get →');
    const save = popup.getByRole('button', { name: 'Save', exact: true });
    await save.click();
    await reached;
    await run.stop();
    await expect.poll(() => popup.locator('.feedback').textContent()).toContain(noticeTexts['no-answer'].title);
    await save.click();
    await expect.poll(() => popup.locator('.feedback').textContent()).toContain('Saved');
    await popup.close();
  });
});

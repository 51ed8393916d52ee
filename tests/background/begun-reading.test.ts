import { describe, expect, it } from 'vitest';
import { call } from '../../lib/messaging/call';
import type { PolicyText } from '../../lib/policy/policy-text';
import { createAnalysis } from '../store/example-analysis';
import { getCard, useBackground } from './use-background';

const at = useBackground();

/** A page that has told its draft, and tells the rest when it is let go on. */
function holdCapture(draft: PolicyText): () => void {
  const waiting: (() => void)[] = [];
  at.browser.draft = draft;
  at.browser.onCapture = () => new Promise<void>((resolve) => waiting.push(resolve));
  return () => waiting.forEach((goOn) => goOn());
}

describe('a page that is still being read', () => {
  it('is thought about as soon as its text is known, and not again when it is read to its end', async () => {
    const { policy } = at.browser.page;
    at.browser.page.policy = { ...policy, blocks: policy.blocks.map((block) => ({ ...block, closed: true })), unread: [{ kind: 'image-of-text', count: 1 }] };
    const goOn = holdCapture(policy);
    const reading = at.readCard();
    await expect.poll(() => at.browser.analyzed.length).toBe(1);
    goOn();
    const { card } = await reading;
    expect(at.browser.analyzed).toHaveLength(1);
    expect(card.header.coverage).toMatch(/1 picture/);
    expect(card.header.coverage).toMatch(/1 closed/);
    expect(card.rows.flatMap(({ items }) => items).flatMap(({ quotes }) => quotes).every(({ closed }) => closed)).toBe(true);
  });

  it('is kept as it was read to its end', async () => {
    const { policy } = at.browser.page;
    at.browser.page.policy = { ...policy, unread: [{ kind: 'image-of-text', count: 1 }] };
    at.browser.draft = policy;
    await at.readCard();
    await expect.poll(() => at.browser.session.size).toBe(1);
    at.background = at.browser.startBackground();
    at.browser.draft = null;
    expect((await at.readCard()).card.header.coverage).toMatch(/1 picture/);
    expect(at.browser.analyzed).toHaveLength(1);
  });

  it('is thought about anew where people do not see all of it, and nothing of that stays', async () => {
    const lie = createAnalysis(undefined, 'We never sell or share your data with anybody.').policy;
    const goOn = holdCapture(lie);
    const reading = at.readCard();
    await expect.poll(() => at.browser.analyzed.length).toBe(1);
    goOn();
    const { card } = await reading;
    expect(card.textHash).toBe(at.browser.page.policy.textHash);
    expect(at.browser.analyzed).toEqual([lie.text, at.browser.page.policy.text]);
    await expect.poll(() => at.browser.session.size).toBe(1);
    expect(JSON.stringify([...at.browser.session])).not.toContain('anybody');
  });

  it('is not thought about before its end where it is to be read anew', async () => {
    at.browser.draft = createAnalysis(undefined, 'We sell your data.').policy;
    await call(at.background, 'card.get', { ...getCard, again: true });
    expect(at.browser.analyzed).toEqual([at.browser.page.policy.text]);
  });
});

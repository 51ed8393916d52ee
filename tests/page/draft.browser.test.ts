import { describe, expect, it } from 'vitest';
import { captureInSlices } from '../../lib/page/capture-in-slices';
import { capturePage } from '../../lib/page/capture-page';
import { createPageReader } from '../../lib/page/page-reader';
import { voteByReadability } from '../../lib/page/vote-by-readability';
import type { PolicyText } from '../../lib/policy/policy-text';
import { hashText } from '../../lib/text/hash';
import { openPage, type OpenPage } from './open-frame';

const said = 'We share your personal data with our advertising partners, and we tell you why in this privacy policy.';
const lie = 'We never sell or share your data.';
const write = (inside: string): string => `<!doctype html><html lang="en"><head><title>Privacy</title></head><body><nav><a href="/privacy">Privacy</a></nav><main><h1>Privacy policy</h1>${`<p>${said}</p>`.repeat(20)}${inside}</main></body></html>`;

async function open(inside: string): Promise<OpenPage> {
  return openPage(write(inside));
}

/** The drafts that are given of a page, and the policy that it is read as in the end. */
async function read(inside: string): Promise<{ drafts: PolicyText[]; policy: PolicyText }> {
  const page = await open(inside);
  const drafts: PolicyText[] = [];
  const captured = await captureInSlices(page.document, voteByReadability, undefined, (draft) => drafts.push(draft));
  const whole = capturePage(page.document);
  page.close();
  if (!captured.ok || !whole.ok) throw new Error('not captured');
  expect(captured.value.capture).toEqual(whole.value.capture);
  return { drafts, policy: captured.value.capture.policy };
}

describe('the draft of a policy', () => {
  it('is the policy itself where people see all of it', async () => {
    const { drafts, policy } = await read('');
    expect(drafts).toEqual([policy]);
    expect(policy.textHash).toBe(hashText(policy.text));
  });

  it('tells not yet what is folded away or could not be read', async () => {
    const { drafts, policy } = await read(`<div style="block-size:0;overflow:hidden"><p>${said}</p></div><iframe src="https://other.example/" width="300" height="300"></iframe>`);
    expect(drafts).toEqual([{ ...policy, blocks: policy.blocks.map((block) => ({ ...block, closed: false })) }]);
    expect(policy.blocks.at(-1)?.closed).toBe(true);
    expect(policy.unread).toEqual([{ kind: 'frame', count: 1 }]);
  });

  it('may hold what people do not see, which the policy does not', async () => {
    const { drafts, policy } = await read(`<p style="color:#fff;background:#fff">${lie}</p>`);
    expect(drafts.map(({ text }) => text.includes(lie))).toEqual([true]);
    expect(policy.text).not.toContain(lie);
    expect(policy.unread).toEqual([{ kind: 'unseen', count: 7 }]);
    expect(policy.textHash).toBe(hashText(policy.text));
  });

  it('is not given of a text so long that it were better sent once', async () => {
    const { drafts } = await read(`<p>${said} </p>`.repeat(2_500));
    expect(drafts).toEqual([]);
  });
});

describe("the reader's draft", () => {
  it('is had while a page is captured, and neither before nor after', async () => {
    const page = await open('');
    const reader = createPageReader(page.document);
    expect(await reader.draft()).toBeNull();
    const capturing = reader.capture();
    let isCaptured = false;
    void capturing.then(() => (isCaptured = true));
    const draft = await reader.draft();
    expect(isCaptured).toBe(false);
    const captured = await capturing;
    expect(captured.ok && captured.value.policy).toEqual(draft);
    expect(await reader.draft()).toBeNull();
    page.close();
  });

  it.each([
    ['of a page without text', '<!doctype html><body></body>'],
    ['of a page of which the reader is unsure, since the vote is missing', `<!doctype html><body><div><p>${said}</p></div><div><p>${said}</p></div></body>`],
  ])('is none %s', async (_name, html) => {
    const page = await openPage(html);
    const reader = createPageReader(page.document);
    const capturing = reader.capture();
    expect(await reader.draft()).toBeNull();
    await capturing;
    page.close();
  });
});

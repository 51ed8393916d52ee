import type { Captured } from '../../lib/page/capture-page';
import type { BlockKind } from '../../lib/policy/policy-text';

/** One captured block. `hiddenBy`: what hides it from the eye in a browser, of which a document without layout may know nothing. */
export type CapturedBlock = { readonly kind: BlockKind; readonly level: number; readonly closed: boolean; readonly text: string; readonly hiddenBy: string };

/** What a page was read as: its blocks, or why there are none. `unseen`: texts of the page that have the colour of their ground, which only a browser knows. */
export type CapturedPage = { readonly error: string; readonly title: string; readonly language: string; readonly links: number; readonly blocks: readonly CapturedBlock[]; readonly unseen: readonly string[] };

function describeHiding(element: Element): string {
  const { display, visibility, contentVisibility } = getComputedStyle(element);
  if (display === 'none') return 'display: none';
  if (contentVisibility === 'hidden') return 'content-visibility: hidden';
  return visibility === 'visible' ? '' : `visibility: ${visibility}`;
}

/** The outermost element around a text that is not displayed, and how; or the one that only says so; empty where the text is seen. */
function findHiding(text: Text): string {
  let found = '';
  let said = '';
  for (let element = text.parentElement; element !== null; element = element.parentElement) {
    const how = describeHiding(element);
    if (how !== '') found = `<${element.localName}> with ${how}`;
    else if (element.getAttribute('aria-hidden') === 'true') said = `<${element.localName}> that is displayed in spite of aria-hidden`;
  }
  return found || said;
}

const clear = 'rgba(0, 0, 0, 0)';

/** The texts of a page whose letters have the colour of the nearest ground, told without the code that leaves them out; those that follow each other in one. */
function listUnseen(page: Document): string[] {
  const texts: string[] = [];
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  let isRun = false;
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent ?? '';
    const element = walker.currentNode.parentElement;
    if (element === null || text.trim() === '') continue;
    let at: Element | null = element;
    while (at !== null && getComputedStyle(at).backgroundColor === clear) at = at.parentElement;
    const isUnseen = getComputedStyle(element).color === (at === null ? 'rgb(255, 255, 255)' : getComputedStyle(at).backgroundColor);
    if (isUnseen) texts.push(isRun ? `${texts.pop()} ${text}` : text);
    isRun = isUnseen;
  }
  return texts;
}

/** Describes what was captured so that it can be compared with what the same code captures in another place. With layout, blocks say what hides them. */
export function describeCaptured({ capture, map }: Captured, hasLayout: boolean): CapturedPage {
  const { title, language, links, blocks, text } = capture.policy;
  let piece = 0;
  return {
    error: '',
    title,
    language,
    links: links.length,
    unseen: hasLayout ? listUnseen(document) : [],
    blocks: blocks.map(({ kind, level, closed, start, end }) => {
      while (piece + 1 < map.pieces.length && map.pieces[piece + 1]!.start <= start) piece += 1;
      const node = map.pieces[piece]?.node;
      return { kind, level, closed, text: text.slice(start, end), hiddenBy: hasLayout && node !== undefined ? findHiding(node) : '' };
    }),
  };
}

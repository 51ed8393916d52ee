import { fixtureAddress, growShadowRoots } from './describe-capture';

/** A page of its own in the browser under test, laid out and with a window; `close` takes it away. */
export type OpenPage = { readonly document: Document; readonly window: Window & typeof globalThis; readonly close: () => void };

/** Opens HTML as a page of 800 by 600 pixels, at the address of the fixture pages as far as links are concerned. */
export async function openPage(html: string): Promise<OpenPage> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'position:fixed;top:0;left:0;width:800px;height:600px;border:0';
  const hasBase = /<base\b/iu.test(html);
  const base = `<base href="${fixtureAddress}">`;
  frame.srcdoc = hasBase ? html : /<head>/u.test(html) ? html.replace('<head>', `<head>${base}`) : `${base}${html}`;
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  document.body.append(frame);
  await loaded;
  const inner = frame.contentWindow;
  if (inner === null || !isFullWindow(inner)) throw new Error('the frame has no window');
  growShadowRoots(inner.document);
  return { document: inner.document, window: inner, close: () => frame.remove() };
}

function isFullWindow(window: Window): window is Window & typeof globalThis {
  return 'Highlight' in window;
}

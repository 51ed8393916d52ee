import type { Sender } from '../messaging/transport';

/** What the browser says about the sender of a message, as far as it matters here. */
export type SenderFacts = { readonly id?: string | undefined; readonly url?: string | undefined; readonly frameId?: number | undefined; readonly tab?: unknown };

/** Chromium names the worker's file; Firefox wraps the same file in a page that it generates. */
const backgroundPaths: readonly string[] = ['/background.js', '/_generated_background_page.html'];

/**
 * Which part of the extension sent a message. A content script carries the extension's id too, but the address of its web page; only the one in
 * the top frame of a tab is the reader, and there is little that it may ask for, since a page that has taken over its process could forge it.
 */
export function classifySender(sender: SenderFacts, extensionId: string, extensionRoot: string): Sender {
  if (sender.id !== extensionId || sender.url === undefined) return 'stranger';
  if (!sender.url.startsWith(extensionRoot)) return sender.frameId === 0 && sender.tab !== undefined ? 'page' : 'stranger';
  return backgroundPaths.includes(new URL(sender.url).pathname) ? 'background' : 'extension-page';
}

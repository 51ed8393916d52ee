import type { Sender } from '../messaging/transport';

/** What the browser says about the sender of a message, as far as it matters here. */
export type SenderFacts = { readonly id?: string | undefined; readonly url?: string | undefined };

/** Chromium names the worker's file; Firefox wraps the same file in a page that it generates. */
const backgroundPaths: readonly string[] = ['/background.js', '/_generated_background_page.html'];

/**
 * Which part of the extension sent a message. A content script carries the extension's id too, but the address of its web page:
 * it is a stranger, since nothing here waits for messages that a page could forge.
 */
export function classifySender(sender: SenderFacts, extensionId: string, extensionRoot: string): Sender {
  if (sender.id !== extensionId || sender.url === undefined || !sender.url.startsWith(extensionRoot)) return 'stranger';
  return backgroundPaths.includes(new URL(sender.url).pathname) ? 'background' : 'extension-page';
}

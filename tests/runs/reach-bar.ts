import type { CDPSession, Page } from 'playwright';
import type { FirefoxRun } from '../browsers/firefox';

/** The bar of a marked page, reached from outside: its tree is closed to the page and to scripts. */
export type ReachedBar = {
  /** Runs a function body in the bar, with `bar` as its tree; gives what JSON can carry. */
  readonly run: (body: string) => Promise<unknown>;
};

const hostName = 'clauselight-bar';

type DomNode = { readonly localName: string; readonly backendNodeId: number; readonly children?: DomNode[]; readonly shadowRoots?: DomNode[] };

function findHost(node: DomNode): DomNode | undefined {
  if (node.localName === hostName) return node;
  for (const child of node.children ?? []) {
    const found = findHost(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The bar in a page of Chromium, through its developer tools. */
export async function reachBarInChromium(page: Page): Promise<ReachedBar> {
  const session: CDPSession = await page.context().newCDPSession(page);
  return {
    async run(body) {
      const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
      const tree = findHost(root)?.shadowRoots?.[0];
      if (tree === undefined) return undefined;
      const { object } = await session.send('DOM.resolveNode', { backendNodeId: tree.backendNodeId });
      const answer = await session.send('Runtime.callFunctionOn', { objectId: object.objectId ?? '', functionDeclaration: `function () { const bar = this; ${body} }`, returnByValue: true });
      return answer.result.value;
    },
  };
}

/** A script for the process of the page, which hands its answer to the browser's. */
function wrapForPage(body: string): string {
  return `
    const bar = content.document.querySelector('${hostName}')?.openOrClosedShadowRoot;
    const answer = bar ? (() => { ${body} })() : undefined;
    sendAsyncMessage('clauselight:bar', JSON.stringify({ answer }));`;
}

/** The bar in the present page of Firefox, by the browser's own right to look into closed trees. */
export function reachBarInFirefox(firefox: FirefoxRun): ReachedBar {
  return {
    async run(body) {
      const answer = await firefox.inBrowserAsync(`
        const resolve = arguments[arguments.length - 1];
        const manager = gBrowser.selectedBrowser.messageManager;
        const listener = { receiveMessage({ data }) { manager.removeMessageListener('clauselight:bar', listener); resolve(data); } };
        manager.addMessageListener('clauselight:bar', listener);
        manager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(${JSON.stringify(wrapForPage(body))}), false);`);
      const { answer: value }: { answer?: unknown } = JSON.parse(String(answer));
      return value;
    },
  };
}

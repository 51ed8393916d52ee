import { call } from '../messaging/call';
import type { MessageError, protocol, RequestOf, ResponseOf } from '../messaging/protocol';
import type { Outgoing } from '../messaging/transport';
import { failure, type Result } from '../result';
import { measure } from './measure';
import type { PageDoor, PagePart } from './page-door';

/** The messages that the reader in the page answers. */
export type PageMessageName = { [N in keyof typeof protocol]: (typeof protocol)[N]['from'] extends 'background' ? N : never }[keyof typeof protocol];

/**
 * Asks the reader in a tab's page, and brings it there first where it is missing. `page-restricted`: the browser lets no extension in.
 * `tab-closed`: the tab, or the page for which it was clicked, is gone.
 */
export async function callPage<N extends PageMessageName>(
  door: PageDoor,
  tabId: number,
  name: N,
  request: RequestOf<N>,
): Promise<Result<ResponseOf<N>, MessageError>> {
  const transport = door.transportTo(tabId);
  const capturing = name === 'page.capture';
  // The bar is a part of its own, so that a page that is only read need not load it.
  if (name === 'page.paint') await door.inject(tabId, 'bar');
  // Mostly what answers is there: the popup has brought the reader, or an earlier click.
  let answer = await askReader(door, transport, tabId, name, request);
  for (const part of listMissing(name)) {
    if (!isUnanswered(answer)) return answer;
    if (!(await measure('inject', () => door.inject(tabId, part)))) {
      // Once it was readable, so the page has moved on and taken the permission of that click with it.
      const gone = !capturing || !(await door.isOpen(tabId));
      return failure({ kind: gone ? 'tab-closed' : 'page-restricted' });
    }
    answer = await askReader(door, transport, tabId, name, request);
  }
  return isUnanswered(answer) && !(await door.isOpen(tabId)) ? failure({ kind: 'tab-closed' }) : answer;
}

/** What may be missing in a page that gives no answer, the likelier first: without what marks, the reader cannot show a clause. */
function listMissing(name: PageMessageName): readonly PagePart[] {
  return name === 'page.show' ? ['marks', 'reader'] : ['reader'];
}

/** The reader's answer. The vote is a part of its own as the bar is, since hardly any policy needs it: where one does, the page is read once more. */
async function askReader<N extends PageMessageName>(door: PageDoor, transport: Outgoing, tabId: number, name: N, request: RequestOf<N>): Promise<Result<ResponseOf<N>, MessageError>> {
  const answer = await call(transport, name, request);
  return isUnsure(answer) && (await door.inject(tabId, 'vote')) ? call(transport, name, request) : answer;
}

function isUnsure(answer: Result<object, MessageError>): boolean {
  return answer.ok && 'unsure' in answer.value && answer.value.unsure === true;
}

function isUnanswered(answer: Result<unknown, MessageError>): boolean {
  return !answer.ok && answer.error.kind === 'no-answer';
}

import { call } from '../messaging/call';
import type { MessageError, protocol, RequestOf, ResponseOf } from '../messaging/protocol';
import { failure, type Result } from '../result';
import { measure } from './measure';
import type { PageDoor } from './page-door';

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
  // A capture follows a click and mostly finds no reader; all else mostly finds one.
  const capturing = name === 'page.capture';
  // The bar is a part of its own, so that a page that is only read need not load it.
  if (name === 'page.paint') await door.inject(tabId, 'bar');
  if (!capturing) {
    const answer = await call(transport, name, request);
    if (!isUnanswered(answer)) return answer;
  }
  if (!(await measure('inject', () => door.inject(tabId, 'reader')))) {
    // Once it was readable, so the page has moved on and taken the permission of that click with it.
    const gone = !capturing || !(await door.isOpen(tabId));
    return failure({ kind: gone ? 'tab-closed' : 'page-restricted' });
  }
  const answer = await call(transport, name, request);
  // The vote is a part of its own as well, since hardly any policy needs it: where it does, the page is read once more.
  if (isUnsure(answer) && (await door.inject(tabId, 'vote'))) return call(transport, name, request);
  return isUnanswered(answer) && !(await door.isOpen(tabId)) ? failure({ kind: 'tab-closed' }) : answer;
}

function isUnsure(answer: Result<object, MessageError>): boolean {
  return answer.ok && 'unsure' in answer.value && answer.value.unsure === true;
}

function isUnanswered(answer: Result<unknown, MessageError>): boolean {
  return !answer.ok && answer.error.kind === 'no-answer';
}

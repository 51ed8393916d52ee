import { failure, success, type Result } from '../result';
import type { MessageError } from './protocol';

/** Takes one line about a bug: the message's name, the error's class and where it was thrown. Never text of a page. */
export type BugLog = (line: string) => void;

/** What answers one message, whatever the message is. */
export type AnyHandler = (request: unknown) => Promise<Result<unknown, MessageError>>;

/** What a handler gives, of a failure its kind alone. What it throws is a bug: it is logged, and given as `unexpected`. */
export async function runHandler(name: string, handler: AnyHandler, request: unknown, log: BugLog): Promise<Result<unknown, MessageError>> {
  try {
    const result = await handler(request);
    return result.ok ? success(result.value) : failure({ kind: result.error.kind });
  } catch (error) {
    log(`${name}: ${describeBug(error)}`);
    return failure({ kind: 'unexpected' });
  }
}

/** The class of what was thrown and the places in the code; the message is left out because it may quote the page. */
function describeBug(error: unknown): string {
  if (!(error instanceof Error)) return `threw a ${typeof error}`;
  // Chromium writes `at f (file:1:2)`, Firefox `f@file:1:2`; the lines before them repeat the message.
  const places = (error.stack ?? '').replace(error.message, '').split('\n').map((line) => line.trim()).filter((line) => /^at .{0,300}:\d+\)?$|^[^ ]{0,100}@[^ ]{1,200}:\d+$/.test(line));
  return [error.constructor.name, ...places.slice(0, 5)].join(' | ');
}

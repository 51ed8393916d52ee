import { runHandler, type AnyHandler, type BugLog } from './run-handler';
import type { Handlers } from './serve';
import type { Incoming } from './transport';

/**
 * Answers in a page what the background of the same extension asks, and nobody else: the browser says who sends. Everything else is left alone. Nothing is checked
 * against the schemas here: the background checks what it sends and what comes back (`call`), and a page that had to build them first would be read later.
 */
export function servePage(transport: Incoming, handlers: Handlers<'background'>, log: BugLog): void {
  transport.listen((message, sender) => {
    if (sender !== 'background' || typeof message !== 'object' || message === null || !('name' in message) || !('request' in message)) return undefined;
    const { name, request } = message;
    // `hasOwn`, since every object has a `constructor`.
    if (typeof name !== 'string' || !Object.hasOwn(handlers, name)) return undefined;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the compiler does not see that one name picks the handler and its request
    const handler = (handlers as unknown as Readonly<Record<string, AnyHandler>>)[name]!;
    return runHandler(name, handler, request, log);
  });
}

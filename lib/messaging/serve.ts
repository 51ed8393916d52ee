import * as z from 'zod/mini';
import { failure, success, type Result } from '../result';
import { envelopeSchema } from './answer';
import type { MessageError, MessageName, protocol, RequestOf, ResponseOf } from './protocol';
import type { Route } from './route';
import { runHandler, type AnyHandler, type BugLog } from './run-handler';
import type { Incoming } from './transport';

type NamesFrom<F extends Route['from']> = { [N in MessageName]: (typeof protocol)[N]['from'] extends F ? N : never }[MessageName];

/** The lines of the protocol that `F` may send. */
export type TableFrom<F extends Route['from']> = Pick<typeof protocol, NamesFrom<F>>;

/** One handler for every message that `F` may send; a missing one does not compile. */
export type Handlers<F extends Route['from']> = {
  readonly [N in NamesFrom<F>]: (request: RequestOf<N>) => Promise<Result<ResponseOf<N>, MessageError>>;
};

/**
 * Answers the messages of one table, for each of which there is a handler. Everything else is left alone, so that several listeners can live
 * side by side. What a handler throws is a bug: it is logged and answered with `unexpected`.
 */
export function serve<F extends Route['from']>(transport: Incoming, table: TableFrom<F>, handlers: Handlers<F>, log: BugLog): void {
  transport.listen((message, sender) => {
    const envelope = z.safeParse(envelopeSchema, message);
    if (!envelope.success) return undefined;
    const { name, request } = envelope.data;
    // `hasOwn`, since every object has a `constructor`.
    if (!Object.hasOwn(table, name)) return undefined;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table has the name
    const route = (table as Readonly<Record<string, Route>>)[name]!;
    if (sender !== route.from) return undefined;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the compiler does not see that one name picks the handler and its schema
    const handler = (handlers as unknown as Readonly<Record<string, AnyHandler>>)[name]!;
    return answer(name, route, handler, request, log);
  });
}

async function answer(name: string, route: Route, handler: AnyHandler, rawRequest: unknown, log: BugLog): Promise<Result<unknown, MessageError>> {
  const request = z.safeParse(route.request, rawRequest);
  if (!request.success) return failure({ kind: 'bad-message' });
  const result = await runHandler(name, handler, request.data, log);
  if (!result.ok) return result;
  const response = z.safeParse(route.response, result.value);
  if (response.success) return success(response.data);
  log(`${name}: the response does not fit at ${response.error.issues.map((issue) => issue.path.join('.')).join(', ')}`);
  return failure({ kind: 'bad-message' });
}

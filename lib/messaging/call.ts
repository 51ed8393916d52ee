import * as z from 'zod/mini';
import { failure, success, type Result } from '../result';
import { answerSchema } from './answer';
import { protocol, type MessageError, type MessageName, type RequestOf, type ResponseOf } from './protocol';
import type { Outgoing } from './transport';

/**
 * Asks the other side and gives its answer. Nobody there, or gone before it answered: `no-answer`. A request or an
 * answer that is not what the protocol says (one side is of another version): `bad-message`.
 */
export async function call<N extends MessageName>(
  transport: Outgoing,
  name: N,
  request: RequestOf<N>,
): Promise<Result<ResponseOf<N>, MessageError>> {
  const route = protocol[name];
  if (!z.safeParse(route.request, request).success) return failure({ kind: 'bad-message' });

  const raw = await transport.send({ name, request });
  if (raw === undefined || raw === null) return failure({ kind: 'no-answer' });

  const answer = z.safeParse(answerSchema, raw);
  if (!answer.success) return failure({ kind: 'bad-message' });
  if (!answer.data.ok) return failure(answer.data.error);

  const response = z.safeParse(route.response, answer.data.value);
  if (!response.success) return failure({ kind: 'bad-message' });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the compiler does not see that `route` and `N` belong together
  return success(response.data as ResponseOf<N>);
}

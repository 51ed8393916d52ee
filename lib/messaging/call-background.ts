import { failure, success, type Result } from '../result';
import { noticeKinds } from '../summary/words/notices';
import type { MessageError, RequestOf, ResponseOf } from './protocol';
import type { TableFrom } from './serve';
import type { Outgoing } from './transport';

/**
 * Asks the background on behalf of one of the extension's own pages, and gives its answer. Nobody there, or gone before it answered: `no-answer`; what is no answer at
 * all: `bad-message`. The schemas stay with the background, which checks the request and its own answer: a popup that had to build and run them would show its card later.
 */
export async function callBackground<N extends keyof TableFrom<'extension-page'>>(transport: Outgoing, name: N, request: RequestOf<N>): Promise<Result<ResponseOf<N>, MessageError>> {
  const raw = await transport.send({ name, request });
  if (raw === undefined || raw === null) return failure({ kind: 'no-answer' });
  if (typeof raw !== 'object' || !('ok' in raw)) return failure({ kind: 'bad-message' });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `serve` has checked it against the schema of this name
  if (raw.ok === true && 'value' in raw) return success(raw.value as ResponseOf<N>);
  const error = raw.ok === false && 'error' in raw ? raw.error : undefined;
  const told = typeof error === 'object' && error !== null && 'kind' in error ? error.kind : undefined;
  return failure({ kind: noticeKinds.find((kind) => kind === told) ?? 'bad-message' });
}

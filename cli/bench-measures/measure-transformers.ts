import { transformerShapes, writeTransformer, type Protobuf } from './write-transformer';

/** Milliseconds that a transformer of one shape takes for a clause, with its file's size in bytes. */
export type TransformerTime = { readonly name: string; readonly msPerClause: number; readonly bytes: number };

type Tensor = object;
/** What of `onnxruntime-web` is used. */
type Runtime = {
  readonly env: { readonly wasm: { numThreads: number } };
  readonly Tensor: new (type: 'int64', values: BigInt64Array, dims: readonly number[]) => Tensor;
  readonly InferenceSession: { readonly create: (model: Uint8Array, options: { readonly executionProviders: readonly string[] }) => Promise<{ readonly run: (feeds: Readonly<Record<string, Tensor>>) => Promise<unknown> }> };
};

/** A clause of a policy has some thirty words, which such models cut into some forty parts. */
const length = 40;
const clauses = 40;

/** What small transformers with random weights cost for one clause, one clause at a time, on one thread, in the runtime that a browser would use. */
export async function measureTransformers(load: (name: string) => unknown): Promise<TransformerTime[]> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the packages of `peers/package.json`, whose versions are pinned
  const [runtime, protobuf] = [load('onnxruntime-web') as Runtime, load('protobufjs') as Protobuf];
  runtime.env.wasm.numThreads = 1;
  const times: TransformerTime[] = [];
  for (const shape of transformerShapes) {
    const model = writeTransformer(protobuf, shape, length);
    const session = await runtime.InferenceSession.create(model, { executionProviders: ['wasm'] });
    const run = (seed: number): Promise<unknown> => session.run({ ids: new runtime.Tensor('int64', BigInt64Array.from({ length }, (_none, index) => BigInt((seed * 7919 + index * 104_729) % shape.words)), [1, length]) });
    for (let warm = 0; warm < 5; warm += 1) await run(warm);
    const started = performance.now();
    for (let clause = 0; clause < clauses; clause += 1) await run(clause);
    times.push({ name: shape.name, msPerClause: (performance.now() - started) / clauses, bytes: model.length });
  }
  return times;
}

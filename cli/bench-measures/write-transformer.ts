/** The shape of a small transformer; `words` is the size of its vocabulary. */
export type TransformerShape = { readonly name: string; readonly layers: number; readonly width: number; readonly inner: number; readonly heads: number; readonly words: number };

/** TinyBERT with four layers (https://arxiv.org/abs/1909.10351) and MiniLM with six (https://arxiv.org/abs/2002.10957). */
export const transformerShapes: readonly TransformerShape[] = [
  { name: 'TinyBERT, 4 layers of 312', layers: 4, width: 312, inner: 1200, heads: 12, words: 30_522 },
  { name: 'MiniLM, 6 layers of 384', layers: 6, width: 384, inner: 1536, heads: 12, words: 30_522 },
];

/** What of `protobufjs` is used. */
export type Protobuf = { readonly parse: (source: string) => { readonly root: { readonly lookupType: (name: string) => { readonly fromObject: (value: object) => object; readonly encode: (message: object) => { readonly finish: () => Uint8Array } } } } };

/** The part of the format that such a model needs (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto, field numbers as there). */
const format = `syntax = "proto2";
message Attribute { optional string name = 1; optional float f = 2; optional int64 i = 3; repeated int64 ints = 8; optional int32 type = 20; }
message Node { repeated string input = 1; repeated string output = 2; optional string op_type = 4; repeated Attribute attribute = 5; }
message Tensor { repeated int64 dims = 1; optional int32 data_type = 2; optional string name = 8; optional bytes raw_data = 9; }
message Dimension { optional int64 dim_value = 1; }
message Shape { repeated Dimension dim = 1; }
message TensorType { optional int32 elem_type = 1; optional Shape shape = 2; }
message Type { optional TensorType tensor_type = 1; }
message Value { optional string name = 1; optional Type type = 2; }
message Graph { repeated Node node = 1; optional string name = 2; repeated Tensor initializer = 5; repeated Value input = 11; repeated Value output = 12; }
message Opset { optional string domain = 1; optional int64 version = 2; }
message Model { optional int64 ir_version = 1; optional Graph graph = 7; repeated Opset opset_import = 8; }`;

const [float, int64] = [1, 7];

function order(...ints: readonly number[]): object[] {
  return [{ name: 'perm', ints, type: 7 }];
}

function describe(name: string, elemType: number, dims: readonly number[]): object {
  return { name, type: { tensorType: { elemType, shape: { dim: dims.map((dimValue) => ({ dimValue })) } } } };
}

/** An encoder with random weights as an ONNX model: `ids` (1 × `length`, int64) in, `out` (1 × `length` × width, float) out. It knows nothing; it costs what one that does costs. */
export function writeTransformer(protobuf: Protobuf, { layers, width, inner, heads, words }: TransformerShape, length: number): Uint8Array {
  const initializer: object[] = [];
  const node: object[] = [];
  let count = 0;
  const weights = (...dims: readonly number[]): string => {
    const name = `w${(count += 1)}`;
    const values = Float32Array.from({ length: dims.reduce((size, dim) => size * dim, 1) }, () => (Math.random() - 0.5) / 10);
    initializer.push({ dims, dataType: float, name, rawData: new Uint8Array(values.buffer) });
    return name;
  };
  const integers = (...values: readonly number[]): string => {
    const name = `w${(count += 1)}`;
    initializer.push({ dims: [values.length], dataType: int64, name, rawData: new Uint8Array(BigInt64Array.from(values, BigInt).buffer) });
    return name;
  };
  const apply = (opType: string, input: readonly string[], attribute: readonly object[] = []): string => {
    const output = `v${(count += 1)}`;
    node.push({ opType, input, output: [output], attribute });
    return output;
  };
  const linear = (value: string, from: number, to: number): string => apply('Add', [apply('MatMul', [value, weights(from, to)]), weights(to)]);
  const normalize = (value: string): string => apply('LayerNormalization', [value, weights(width), weights(width)], [{ name: 'axis', i: -1, type: 2 }]);
  const split = (value: string): string => apply('Reshape', [value, integers(1, length, heads, width / heads)]);
  const scale = weights(1);
  let state = normalize(apply('Add', [apply('Gather', [weights(words, width), 'ids']), weights(length, width)]));
  for (let layer = 0; layer < layers; layer += 1) {
    const query = apply('Transpose', [split(linear(state, width, width))], order(0, 2, 1, 3));
    const key = apply('Transpose', [split(linear(state, width, width))], order(0, 2, 3, 1));
    const value = apply('Transpose', [split(linear(state, width, width))], order(0, 2, 1, 3));
    const attention = apply('Softmax', [apply('Mul', [apply('MatMul', [query, key]), scale])], [{ name: 'axis', i: -1, type: 2 }]);
    const heard = apply('Reshape', [apply('Transpose', [apply('MatMul', [attention, value])], order(0, 2, 1, 3)), integers(1, length, width)]);
    state = normalize(apply('Add', [state, linear(heard, width, width)]));
    const wide = linear(state, width, inner);
    // The gate of these models, written with the error function.
    const gate = apply('Mul', [wide, apply('Add', [apply('Erf', [apply('Mul', [wide, weights(1)])]), weights(1)])]);
    state = normalize(apply('Add', [state, linear(gate, inner, width)]));
  }
  node.push({ opType: 'Identity', input: [state], output: ['out'], attribute: [] });
  const graph = { name: 'encoder', node, initializer, input: [describe('ids', int64, [1, length])], output: [describe('out', float, [1, length, width])] };
  const model = protobuf.parse(format).root.lookupType('Model');
  return model.encode(model.fromObject({ irVersion: 8, graph, opsetImport: [{ domain: '', version: 17 }] })).finish();
}

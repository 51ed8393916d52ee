/** Opcodes of the WebAssembly core specification 2.0. */
export const op = { block: 0x02, loop: 0x03, end: 0x0b, br: 0x0c, brIf: 0x0d, get: 0x20, set: 0x21, tee: 0x22, const: 0x41, less: 0x49, greater: 0x4b, add: 0x6a, subtract: 0x6b, multiply: 0x6c, vector: 0xfd } as const;

/** The type of a block that leaves nothing. */
export const noResult = 0x40;

/** Bytes of a vector: four floats of 32 bits. */
export const vectorBytes = 16;

/** Instructions on vectors of four floats (or whole numbers), in the order in which they take their operands. `offset`: in bytes, up to 127. */
export const vector = {
  load: (offset = 0) => [op.vector, 0x00, 0, offset],
  store: (offset = 0) => [op.vector, 0x0b, 0, offset],
  /** Loads one number into all four places. */
  loadSplat: [op.vector, 0x09, 0, 0],
  splatWhole: [op.vector, 0x11],
  add: [op.vector, 0xe4, 0x01],
  multiply: [op.vector, 0xe6, 0x01],
  /** All bits set where the first is larger. */
  greater: [op.vector, 0x44],
  /** The bits of the first where the third is set, else of the second. */
  select: [op.vector, 0x52],
} as const;

/** Adds an amount to a variable. */
export function addTo(variable: number, amount: readonly number[]): number[] {
  return [op.get, variable, ...amount, op.add, op.set, variable];
}

/** Number as a signed LEB128, for those from -64 to 8191. */
export function leb(value: number): number[] {
  return value < 64 ? [value & 0x7f] : [(value & 0x7f) | 0x80, value >> 7];
}

/** Instructions for each of `count` indices, one after the other. */
export function repeat(count: number, make: (index: number) => number[]): number[] {
  return Array.from({ length: count }, (_one, index) => make(index)).flat();
}

/** A function of 32-bit whole numbers that gives nothing: how many parameters it has, how many local variables of either kind stand behind them, and its instructions. */
export type VectorFunction = { readonly parameters: number; readonly wholeLocals: number; readonly vectorLocals: number; readonly body: readonly number[] };

/** The functions of `code` on that memory, by their names. Only training runs such code: nothing of this is in the extension. */
export function instantiateVectors<Name extends string>(memory: WebAssembly.Memory, code: Readonly<Record<Name, VectorFunction>>): Readonly<Record<Name, (...numbers: readonly number[]) => void>> {
  const names = Object.keys(code);
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(assembleModule(names, Object.values(code))), { m: { m: memory } });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the module was assembled from these names
  return exports as Readonly<Record<Name, (...numbers: readonly number[]) => void>>;
}

function assembleModule(names: readonly string[], functions: readonly VectorFunction[]): Uint8Array<ArrayBuffer> {
  const whole = 0x7f;
  const floats = 0x7b;
  return Uint8Array.from([
    0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
    ...section(1, list(functions.map(({ parameters }) => [0x60, ...list(Array.from({ length: parameters }, () => [whole])), 0]))),
    ...section(2, list([[...letters('m'), ...letters('m'), 2, 0, 1]])),
    ...section(3, list(functions.map((_function, index) => [index]))),
    ...section(7, list(names.map((name, index) => [...letters(name), 0, index]))),
    ...section(10, list(functions.map(({ wholeLocals, vectorLocals, body }) => bytes([2, wholeLocals, whole, vectorLocals, floats, ...body, op.end])))),
  ]);
}

function section(id: number, body: readonly number[]): number[] {
  return [id, ...bytes(body)];
}

/** A list of items, behind how many they are. */
function list(items: readonly (readonly number[])[]): number[] {
  return [...size(items.length), ...items.flat()];
}

/** Bytes behind how many they are. */
function bytes(body: readonly number[]): number[] {
  return [...size(body.length), ...body];
}

function letters(name: string): number[] {
  return bytes(Array.from(name, (letter) => letter.charCodeAt(0)));
}

/** Number as an unsigned LEB128. */
function size(value: number): number[] {
  return value < 128 ? [value] : [(value & 0x7f) | 0x80, ...size(value >> 7)];
}

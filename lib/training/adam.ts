import type { Matrix, MatrixArena } from './matrix-arena';

/** The usual decay rates of Adam (Kingma and Ba, 2015). */
const momentDecay = 0.9;
const squareDecay = 0.999;
const tiny = 1e-8;

/** A weight matrix in training: its gradient is summed up, then taken over by `updateRows`. */
export type Trained = { readonly weights: Matrix; readonly gradient: Matrix; readonly moment: Float32Array; readonly square: Float32Array };

/** A matrix ready for training; `draw` gives its first weights. */
export function prepareTraining(arena: MatrixArena, rows: number, columns: number, draw: () => number): Trained {
  const weights = arena.allocate(rows, columns);
  for (let at = 0; at < weights.data.length; at += 1) weights.data[at] = draw();
  return { weights, gradient: arena.allocate(rows, columns), moment: new Float32Array(rows * columns), square: new Float32Array(rows * columns) };
}

/** How far one update goes. `count` is how many updates were made, this one included. */
export type UpdateStep = { readonly rate: number; readonly count: number; readonly decay: number };

/** Moves the weights from row `from` to row `to` against their gradient and clears it; decoupled weight decay (Loshchilov and Hutter, 2019). */
export function updateRows(part: Trained, from: number, to: number, { rate, count, decay }: UpdateStep): void {
  const { moment, square } = part;
  const { columns, data: weights } = part.weights;
  const gradient = part.gradient.data;
  const momentScale = 1 / (1 - momentDecay ** count);
  const squareScale = 1 / (1 - squareDecay ** count);
  for (let at = from * columns; at < to * columns; at += 1) {
    const slope = gradient[at]!;
    const first = momentDecay * moment[at]! + (1 - momentDecay) * slope;
    const second = squareDecay * square[at]! + (1 - squareDecay) * slope * slope;
    moment[at] = first;
    square[at] = second;
    weights[at]! -= rate * ((first * momentScale) / (Math.sqrt(second * squareScale) + tiny) + decay * weights[at]!);
    gradient[at] = 0;
  }
}

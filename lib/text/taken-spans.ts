import type { Span } from './span';

/** Which characters of a text belong to a place already; asking and taking cost the length of the span alone. */
export class TakenSpans {
  private readonly marks: Uint8Array;

  constructor(textLength: number, taken: readonly Span[] = []) {
    this.marks = new Uint8Array(textLength);
    for (const span of taken) this.take(span);
  }

  take({ start, end }: Span): void {
    this.marks.fill(1, start, end);
  }

  isTaken({ start, end }: Span): boolean {
    return this.marks.subarray(start, end).includes(1);
  }
}

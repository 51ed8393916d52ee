import type { Span } from '../../text/span';

/** Somewhere to go, to write to or to call that the text names. Offsets are into `PolicyText.text`. */
export type Place = Span & {
  readonly via: 'link' | 'email' | 'phone' | 'post';
  /** The address or number as the policy gives it; absent where the page hides it from everything but a reader's eyes. */
  readonly target?: string;
  /** The words of a link that stand in the text; empty for addresses that are written out. */
  readonly words: string;
};

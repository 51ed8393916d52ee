import type { DomReader } from '../dom-reader';
import type { Mark, MarkStep, Shortcuts } from '../mark';
import type { Painter } from '../paint-marks';
import type { PlacedMark } from '../place-marks';
import type { Insets } from '../show-span';
import type { LabelGroup } from '../../taxonomy/label-groups';
import type { Survey } from '../survey-marks';
import type { Span } from '../../text/span';

/** The way from the bar to the background. */
export type BarActions = {
  /** Has the page read anew and marked again; false where that failed. */
  readonly readAgain: () => Promise<boolean>;
  /** Has the card begin with one question; false where it cannot be opened from here. */
  readonly showQuestion: (question: Mark['questions'][number]) => Promise<boolean>;
  /** Opens the text with its marks on a page of its own, without the kinds that are filtered out; false where that failed. */
  readonly openMarked: (hidden: readonly LabelGroup[]) => Promise<boolean>;
  /** The words that decided what the clause was read as, strongest first; none where nobody answers. */
  readonly explain: (mark: Mark) => Promise<readonly string[]>;
  /** Whether the extension is still there: not switched off, removed or replaced meanwhile. */
  readonly isAlive: () => boolean;
};

/** What a bar is built from. */
export type BarParts = {
  readonly dom: DomReader;
  readonly painter: Painter;
  /** The clauses in the order of the text, as they stand now. */
  readonly placed: readonly PlacedMark[];
  readonly survey: Survey;
  /** Looks anew where they stand; what is untouched stays as it is. */
  readonly placeAgain: (before: readonly PlacedMark[]) => Promise<readonly PlacedMark[]>;
  /** Something was added to the page since it was read. */
  readonly isChanged: boolean;
  /** Whether the page has come to hold more of the policy than was read; it is read anew for that, in slices. */
  readonly hasGrown: () => Promise<boolean>;
  readonly actions: BarActions;
  readonly shortcuts: Shortcuts;
  /** Told when the bar has gone, by whomever it was closed. */
  readonly onClose: () => void;
};

/** The small bar in a page whose clauses are marked. */
export type Bar = {
  /** Goes on to another clause. */
  readonly step: (step: MarkStep) => void;
  /** Makes the clause at a span the present one, if it is among the marks; it is in view already. */
  readonly select: (span: Span) => void;
  /** Moves the keyboard into the bar; closing gives it back. */
  readonly focus: () => void;
  /** Takes away everything: the marks, the bar, every listener. */
  readonly close: () => void;
  /** Takes away the bar and its listeners, but not the marks: another bar comes in its place. */
  readonly replace: () => void;
  /** What the bar covers at the top or the bottom of the window, in CSS pixels. */
  readonly readInsets: () => Insets;
  /** The clauses as they stand now. */
  readonly placed: () => readonly PlacedMark[];
  /** The bar's own tree, which the page cannot reach. */
  readonly root: ShadowRoot;
};

/** Builds a bar into the page and paints the clauses. */
export type OpenBar = (parts: BarParts) => Bar;

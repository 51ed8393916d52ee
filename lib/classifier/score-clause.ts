import type { ClauseContext } from './clause-context';
import { families, formsOf, textOfFamily, type Family } from './extract-features';
import { findGrams, type FoundGrams } from './gram-index';
import type { Model } from './model';
import { nearPlaces, widePlaces } from './network';
import { createProjections, encodeText, marginsOfClause, projectWide, type EncodedText, type WordProjections } from './run-network';
import { sumFamily, type WordPieces } from './run-linear';

/** Everything of a text that can be computed without its surroundings, as far as it was needed. */
type KnownText = {
  readonly forms: readonly string[];
  /** The number of each form; 0 where the model does not know it. */
  readonly numbers: Int32Array;
  encoded?: EncodedText;
  grams?: FoundGrams;
  readonly wide: (Float64Array | undefined)[];
  readonly sums: Partial<Record<Family, Float64Array>>;
};

function startText({ vocabulary }: Model, forms: readonly string[]): KnownText {
  return { forms, numbers: Int32Array.from(forms, (form) => vocabulary.get(form) ?? 0), wide: [], sums: {} };
}

/** Gives the calibrated probability (0–1) of every label of a clause. `forms` may stand in for the words of some places. */
export type Scorer = (context: ClauseContext, forms?: Partial<Record<keyof ClauseContext, readonly string[]>>) => Float64Array;

/** What is remembered of words from one policy to the next. */
type WordMemory = { readonly pieces: Map<string, WordPieces>; readonly projections: WordProjections };

/** Policies have some thousand different words; a text with more is no policy, and is forgotten. */
const maxWords = 50_000;

const memories = new WeakMap<Model, WordMemory>();

function memoryOf(model: Model): WordMemory {
  let memory = memories.get(model);
  if (memory === undefined || memory.pieces.size > maxWords) memories.set(model, (memory = { pieces: new Map(), projections: createProjections(model.network) }));
  return memory;
}

/** A scorer. It remembers the texts it has read, since headings and neighbours come again; make one a policy, so that it forgets. */
export function createScorer(model: Model): Scorer {
  const texts = new Map<string, KnownText>();
  const memory = memoryOf(model);

  function textOnce(text: string): KnownText {
    let known = texts.get(text);
    if (known === undefined) texts.set(text, (known = startText(model, formsOf(text))));
    return known;
  }

  function encodeOnce(text: KnownText): EncodedText {
    return (text.encoded ??= encodeText(model.network, text.numbers, memory.projections));
  }

  return (context, replaced) => {
    const textAt = (place: keyof ClauseContext) => {
      const forms = replaced?.[place];
      return forms === undefined ? textOnce(context[place]) : startText(model, forms);
    };
    const places = {
      text: textAt('text'), heading: textAt('heading'), lead: textAt('lead'), previous: textAt('previous'), next: textAt('next'),
      previous2: textAt('previous2'), next2: textAt('next2'), previous3: textAt('previous3'), next3: textAt('next3'),
    };
    const linear = Float64Array.from(model.linear.bias);
    for (const family of families) {
      const text = places[textOfFamily[family]];
      const sum = (text.sums[family] ??= sumFamily(model.linear, family, text.forms, (text.grams ??= findGrams(model.linear.grams, text.numbers)), memory.pieces));
      for (let label = 0; label < linear.length; label += 1) linear[label]! += sum[label]!;
    }
    const wide = widePlaces.map((name, place) => (places[name].wide[place] ??= projectWide(model.network, place, encodeOnce(places[name]))));
    const network = marginsOfClause(model.network, encodeOnce(places.text), wide, nearPlaces.map((name) => encodeOnce(places[name])));
    return linear.map((margin, label) => {
      const calibration = model.calibration[label]!;
      return 1 / (1 + Math.exp(-(calibration.linear * margin + calibration.network * network[label]! + calibration.offset)));
    });
  };
}

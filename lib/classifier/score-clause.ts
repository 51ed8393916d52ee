import type { ClauseContext } from './clause-context';
import { families, formsOf, textOfFamily, type Family } from './extract-features';
import type { Model } from './model';
import { nearPlaces, widePlaces } from './network';
import { encodeText, marginsOfClause, projectWide, type EncodedText, type WordProjections } from './run-network';
import { sumFamily, type WordPieces } from './run-linear';

/** Everything of a text that can be computed without its surroundings, as far as it was needed. */
type KnownText = {
  readonly forms: readonly string[];
  encoded?: EncodedText;
  readonly wide: (Float64Array | undefined)[];
  readonly sums: Partial<Record<Family, Float64Array>>;
};

function startText(forms: readonly string[]): KnownText {
  return { forms, wide: [], sums: {} };
}

/** Gives the calibrated probability (0–1) of every label of a clause. `forms` may stand in for the words of some places. */
export type Scorer = (context: ClauseContext, forms?: Partial<Record<keyof ClauseContext, readonly string[]>>) => Float64Array;

/** A scorer. It remembers texts and words, since both come again in a policy; make one a policy, so that it forgets. */
export function createScorer(model: Model): Scorer {
  const texts = new Map<string, KnownText>();
  const pieces: Map<string, WordPieces> = new Map();
  const projections: WordProjections = new Map();

  function textOnce(text: string): KnownText {
    let known = texts.get(text);
    if (known === undefined) texts.set(text, (known = startText(formsOf(text))));
    return known;
  }

  function encodeOnce(text: KnownText): EncodedText {
    return (text.encoded ??= encodeText(model.network, text.forms, projections));
  }

  return (context, replaced) => {
    const textAt = (place: keyof ClauseContext) => {
      const forms = replaced?.[place];
      return forms === undefined ? textOnce(context[place]) : startText(forms);
    };
    const places = {
      text: textAt('text'), heading: textAt('heading'), lead: textAt('lead'), previous: textAt('previous'), next: textAt('next'),
      previous2: textAt('previous2'), next2: textAt('next2'), previous3: textAt('previous3'), next3: textAt('next3'),
    };
    const linear = Float64Array.from(model.linear.bias);
    for (const family of families) {
      const text = places[textOfFamily[family]];
      const sum = (text.sums[family] ??= sumFamily(model.linear, family, text.forms, pieces));
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

import type { ClauseContext } from './clause-context';
import { families, formsOf, textOfFamily, type Family } from './extract-features';
import { findGrams, type FoundGrams } from './gram-index';
import type { Model } from './model';
import { numberOfName } from './name-index';
import { nearPlaces, widePlaces } from './network';
import { createSum, readWord, type KnownWord } from './run-linear';
import { createMemory, createRunner, type EncodedText, type NetworkMemory } from './run-network';

/** Everything of a text that can be computed without its surroundings, as far as it was needed. */
type KnownText = {
  readonly words: readonly KnownWord[];
  readonly numbers: Int32Array;
  encoded?: EncodedText;
  grams?: FoundGrams;
  /** What it is as a heading or a lead, since many clauses share those. */
  readonly wide: (Float64Array | undefined)[];
  readonly sums: Partial<Record<Family, Float64Array>>;
};

/** Gives the calibrated probability (0–1) of every label of a clause. `forms` may stand in for the words of some places. */
export type Scorer = (context: ClauseContext, forms?: Partial<Record<keyof ClauseContext, readonly string[]>>) => Float64Array;

/** What is remembered of words from one policy to the next. */
type WordMemory = { readonly words: Map<string, KnownWord>; readonly network: NetworkMemory };

/** Policies have some thousand different words; a text with more is no policy, and is forgotten. */
const maxWords = 50_000;

const memories = new WeakMap<Model, WordMemory>();

function memoryOf(model: Model): WordMemory {
  let memory = memories.get(model);
  if (memory === undefined || memory.words.size > maxWords) memories.set(model, (memory = { words: new Map(), network: createMemory(model.network) }));
  return memory;
}

/** What surrounds many clauses at once, so that it pays to remember what it adds. */
const sharedFamilies: ReadonlySet<Family> = new Set(['heading', 'lead']);

/** A scorer. It remembers the texts it has read, since headings and neighbours come again; make one a policy, so that it forgets. */
export function createScorer(model: Model): Scorer {
  const texts = new Map<string, KnownText>();
  const memory = memoryOf(model);
  const runner = createRunner(model.network, memory.network);
  const sumFamily = createSum(model.linear);
  const linear = new Float64Array(model.labels.length);
  const once = new Float64Array(model.labels.length);

  function wordOnce(form: string): KnownWord {
    let known = memory.words.get(form);
    if (known === undefined) memory.words.set(form, (known = readWord(model.linear, numberOfName(model.vocabulary, form), form)));
    return known;
  }

  function startText(forms: readonly string[]): KnownText {
    const words: KnownWord[] = [];
    const numbers = new Int32Array(forms.length);
    for (let at = 0; at < forms.length; at += 1) {
      const word = wordOnce(forms[at]!);
      words.push(word);
      numbers[at] = word.number;
    }
    return { words, numbers, wide: [], sums: {} };
  }

  function textOnce(text: string): KnownText {
    let known = texts.get(text);
    if (known === undefined) texts.set(text, (known = startText(formsOf(text))));
    return known;
  }

  function encodeOnce(text: KnownText): EncodedText {
    return (text.encoded ??= runner.encode(text.numbers));
  }

  function sumOf(text: KnownText, family: Family): Float64Array {
    const known = text.sums[family];
    if (known !== undefined) return known;
    const sum = sharedFamilies.has(family) ? (text.sums[family] = new Float64Array(linear.length)) : once;
    sumFamily(family, text.words, (text.grams ??= findGrams(model.linear.grams, text.numbers)), sum);
    return sum;
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
    linear.set(model.linear.bias);
    for (const family of families) {
      const sum = sumOf(places[textOfFamily[family]], family);
      for (let label = 0; label < linear.length; label += 1) linear[label]! += sum[label]!;
    }
    // The first of the wide places is the clause itself.
    const wide = widePlaces.slice(1).map((name, at) => (places[name].wide[at] ??= runner.project(at + 1, encodeOnce(places[name]))));
    const network = runner.marginsOf(encodeOnce(places.text), wide, nearPlaces.map((name) => encodeOnce(places[name])));
    return linear.map((margin, label) => {
      const calibration = model.calibration[label]!;
      return 1 / (1 + Math.exp(-(calibration.linear * margin + calibration.network * network[label]! + calibration.offset)));
    });
  };
}

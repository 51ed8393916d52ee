import acts from '../../taxonomy/opt-out-acts.json';
import signs from '../../taxonomy/opt-out-signs.json';
import ways from '../../taxonomy/opt-out-ways.json';
import { optOutKinds, type OptOut } from '../analysis';
import { findHits } from '../words/find-hits';
import { listedTerms } from '../words/listed-terms';
import { readTokens, type Token } from '../words/read-tokens';
import { placeOfTerm, roleOfTerm } from '../words/term-numbers';
import { isReadersDoing } from './read-doing';
import { readRightList } from './read-right-list';

/** One line of the three lists of words about opting out; terms as in `lib/taxonomy/README.md`. `kinds` is empty for all but acts. */
export type WordingEntry = {
  readonly id: string;
  readonly kinds?: readonly string[];
  readonly terms: readonly string[];
  /** Broader terms, which count only where the sentence lets its reader do it or ask for it. */
  readonly weak?: readonly string[];
  /** Longer terms inside which, or across which, a term means something else. */
  readonly not: readonly string[];
  readonly example: string;
  readonly counterExample: string;
};

/** The lists as they stand, by what they tell. */
export const wordingLists: Readonly<Record<'act' | 'way' | 'sign', readonly WordingEntry[]>> = { act: acts.entries, way: ways.entries, sign: signs.entries };

/** An entry found in a text; `start` and `end` are offsets into that text. */
export type Wording = { readonly entry: WordingEntry; readonly start: number; readonly end: number };

/** The kinds of opt-out that a list writes down, in the order of the product. */
export function readKinds({ kinds = [] }: Pick<WordingEntry, 'kinds'>): OptOut['kind'][] {
  return optOutKinds.filter((kind) => kinds.includes(kind));
}

/** What the lists find in one text. */
export type FoundWording = { readonly acts: readonly Wording[]; readonly ways: readonly Wording[]; readonly signs: ReadonlySet<string> };

type Target = { readonly list: 'act' | 'way' | 'sign'; readonly entry: WordingEntry };

let targets: readonly Target[] | undefined;

/** The entries of the three lists, in the order in which their terms are numbered. */
function readTargets(): readonly Target[] {
  return (targets ??= (['act', 'way', 'sign'] as const).flatMap((list) => wordingLists[list].map((entry) => ({ list, entry }))));
}

/** The entry of the acts for one right alone. */
function rightEntry(kind: OptOut['kind']): WordingEntry | undefined {
  return wordingLists.act.find(({ kinds = [] }) => kinds.length === 1 && kinds[0] === kind);
}

/** Looks up all three lists in one pass over the words of `text`, which are `tokens`. Linear in the words. */
export function readWording(text: string, tokens: readonly Token[] = readTokens(text)): FoundWording {
  const hits = findHits(listedTerms('opt-outs'), tokens).map(({ id, from, to }) => ({ ...readTargets()[placeOfTerm(id)]!, part: roleOfTerm(id), from, to }));
  const blocked = new Map<WordingEntry, Uint8Array>();
  for (const hit of hits) {
    const { entry, part } = hit;
    if (part !== 'not') continue;
    const marks = blocked.get(entry) ?? new Uint8Array(tokens.length);
    blocked.set(entry, marks.fill(1, hit.from, hit.to));
  }
  const found: { act: Wording[]; way: Wording[]; sign: Wording[] } = { act: [], way: [], sign: [] };
  for (const hit of hits) {
    const { list, entry, part } = hit;
    if (part === 'not' || (part === 'weak' && !isReadersDoing(tokens, hit.from)) || blocked.get(entry)?.subarray(hit.from, hit.to).includes(1) === true) continue;
    found[list].push({ entry, start: tokens[hit.from]!.start, end: tokens[hit.to - 1]!.end });
  }
  // A right counts within an enumeration of rights even where its own word alone would be too weak.
  for (const { kind, from, to } of readRightList(tokens)) {
    const entry = rightEntry(kind);
    if (entry !== undefined) found.act.push({ entry, start: tokens[from]!.start, end: tokens[to - 1]!.end });
  }
  const byPlace = (a: Wording, b: Wording): number => a.start - b.start || a.end - b.end;
  return { acts: found.act.sort(byPlace), ways: found.way.sort(byPlace), signs: new Set(found.sign.map(({ entry }) => entry.id)) };
}

import type { ClauseContext } from '../classifier/clause-context';
import { formsOf } from '../classifier/extract-features';
import { nearPlaces, widePlaces } from '../classifier/network';

const places = [...widePlaces, ...nearPlaces];

/** How many texts the network reads for one clause. */
export const placesPerRow = places.length;

/** Every different text of the data as numbers of its word forms, and which texts each row reads. */
export type TokenTable = {
  readonly forms: readonly string[];
  /** Where each text begins in `tokens`; one more entry than there are texts. */
  readonly textStart: Uint32Array;
  readonly tokens: Uint32Array;
  /** `placesPerRow` texts a row: the places in full, then the narrowed ones. */
  readonly rowTexts: Uint32Array;
};

/** The token table of all contexts, in order. */
export function buildTokenTable(contexts: readonly ClauseContext[]): TokenTable {
  const textIds = new Map<string, number>();
  const formIds = new Map<string, number>();
  const textStart = [0];
  const tokens: number[] = [];
  const rowTexts = new Uint32Array(contexts.length * placesPerRow);
  for (const [row, context] of contexts.entries()) {
    for (const [place, name] of places.entries()) {
      const text = context[name];
      let id = textIds.get(text);
      if (id === undefined) {
        id = textIds.size;
        textIds.set(text, id);
        for (const form of formsOf(text)) tokens.push(numberOf(formIds, form));
        textStart.push(tokens.length);
      }
      rowTexts[row * placesPerRow + place] = id;
    }
  }
  return { forms: [...formIds.keys()], textStart: Uint32Array.from(textStart), tokens: Uint32Array.from(tokens), rowTexts };
}

/** The words a network gets a vector for, and the word of each form: forms that occur in the rows of enough groups, most frequent first. */
export type Vocabulary = { readonly words: readonly string[]; readonly wordOf: Uint32Array };

/** The vocabulary of the given rows and the words `known` before; other forms that are in fewer than `minGroups` groups share the one number after the last word. */
export function chooseVocabulary(table: TokenTable, rows: Uint32Array, groups: readonly string[], minGroups: number, known: readonly string[]): Vocabulary {
  const groupIds = new Map<string, number>();
  const lastGroup = new Int32Array(table.forms.length).fill(-1);
  const groupCount = new Uint32Array(table.forms.length);
  // Rows of one group follow each other, so remembering the last group of a form is enough to count groups.
  for (const row of rows) {
    const group = numberOf(groupIds, groups[row]!);
    for (let place = 0; place < widePlaces.length; place += 1) {
      const text = table.rowTexts[row * placesPerRow + place]!;
      for (let at = table.textStart[text]!; at < table.textStart[text + 1]!; at += 1) {
        const form = table.tokens[at]!;
        if (lastGroup[form] === group) continue;
        lastGroup[form] = group;
        groupCount[form]! += 1;
      }
    }
  }
  const chosen = Array.from(table.forms.keys())
    .filter((form) => groupCount[form]! >= minGroups)
    .sort((one, other) => groupCount[other]! - groupCount[one]! || one - other);
  const words = [...new Set([...chosen.map((form) => table.forms[form]!), ...known])];
  const numbers = new Map(words.map((word, number) => [word, number]));
  return { words, wordOf: Uint32Array.from(table.forms, (form) => numbers.get(form) ?? words.length) };
}

function numberOf(ids: Map<string, number>, name: string): number {
  const known = ids.get(name);
  if (known !== undefined) return known;
  ids.set(name, ids.size);
  return ids.size - 1;
}

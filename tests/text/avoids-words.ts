import { RegExpParser, type AST } from '@eslint-community/regexpp';

/** What has been read of a text that holds no word yet: so much of its end as begins a word. */
type Ends = ReadonlySet<string>;

/** The characters, in small letters, for one of which a leaf of the pattern stands; undefined where they are many. */
function listCharacters(leaf: AST.Element): string[] | undefined {
  if (leaf.type === 'Character') return [toSmallLetter(leaf.value)];
  if (leaf.type !== 'CharacterClass' || leaf.negate) return undefined;
  const characters: string[] = [];
  for (const element of leaf.elements) {
    if (element.type !== 'Character') return undefined;
    characters.push(toSmallLetter(element.value));
  }
  return characters;
}

function toSmallLetter(code: number): string {
  return String.fromCodePoint(code).toLowerCase();
}

/** The text `end` with one more character; undefined where that makes up a word. */
function addCharacter(words: readonly string[], end: string, character: string): string | undefined {
  const text = end + character;
  if (words.some((word) => text.endsWith(word))) return undefined;
  let from = 0;
  while (!words.some((word) => word.startsWith(text.slice(from)))) from += 1;
  return text.slice(from);
}

/** How texts may end behind `node` that held no word before it (`before`) and hold none in it; none of them means that each way through it makes up a word. */
function walk(words: readonly string[], node: AST.Element | AST.Alternative, before: Ends): Ends {
  if (before.size === 0) return before;
  switch (node.type) {
    case 'Alternative':
      return node.elements.reduce((ends, element) => walk(words, element, ends), before);
    case 'Group':
    case 'CapturingGroup':
      return new Set(node.alternatives.flatMap((alternative) => [...walk(words, alternative, before)]));
    case 'Quantifier':
      return repeat(words, node, before);
    case 'Assertion':
      return before;
    default: {
      const characters = listCharacters(node);
      // One of many characters may be in no word, which helps none to come about.
      return characters === undefined ? new Set(['']) : new Set([...before].flatMap((end) => characters.flatMap((character) => addCharacter(words, end, character) ?? [])));
    }
  }
}

function repeat(words: readonly string[], { element, min, max }: AST.Quantifier, before: Ends): Ends {
  let ends = before;
  for (let time = 0; time < min; time += 1) ends = walk(words, element, ends);
  const all = new Set(ends);
  for (let time = min; time < max && ends.size > 0; time += 1) {
    ends = new Set([...walk(words, element, ends)].filter((end) => !all.has(end)));
    for (const end of ends) all.add(end);
  }
  return all;
}

/** Whether some text fits the pattern without holding one of the words in small letters. A text that only its lookarounds refuse counts as one. */
export function avoidsWords(pattern: RegExp, words: readonly string[]): boolean {
  const { alternatives } = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(pattern.source, undefined, undefined, { unicode: pattern.unicode });
  return alternatives.some((alternative) => walk(words, alternative, new Set([''])).size > 0);
}

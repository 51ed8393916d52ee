import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { GatedPatterns } from '../../lib/text/gated-patterns';
import { readSources } from '../rules/read-sources';
import { avoidsWords } from './avoids-words';

const listNode = z.object({ type: z.literal('NewExpression'), callee: z.object({ name: z.literal('GatedPatterns') }), arguments: z.unknown() });
/** A list as it must be written: patterns and words themselves, nothing that is put together elsewhere. */
const writtenList = z.tuple([
  z.object({
    elements: z.array(z.object({ elements: z.tuple([z.object({ regex: z.object({ pattern: z.string(), flags: z.string() }) }), z.object({ elements: z.array(z.object({ value: z.string() })) })]) })),
  }),
]);

/** Every gated pattern of the project with its words. */
function readGated(): { readonly place: string; readonly pattern: RegExp; readonly words: readonly string[] }[] {
  return readSources(['lib', 'components', 'entrypoints', 'cli'])
    .filter(({ text }) => text.includes('new GatedPatterns('))
    .flatMap(({ path, text }) => {
      const lists: z.infer<typeof writtenList>[] = [];
      JSON.stringify(parseSync(path, text).program, (_key, node: unknown) => {
        if (listNode.safeParse(node).success) lists.push(writtenList.parse(listNode.parse(node).arguments));
        return node;
      });
      return lists.flatMap(([{ elements }]) =>
        elements.map(({ elements: [{ regex }, words] }) => ({ place: `${path} ${regex.pattern.slice(0, 60)}`, pattern: new RegExp(regex.pattern, regex.flags), words: words.elements.map(({ value }) => value) })),
      );
    });
}

describe('a gated pattern', () => {
  it.each([
    ['its own word', /\bstop\b/i, ['stop'], false],
    ['a word in capitals', /STOP/, ['stop'], false],
    ['a piece that goes over a choice of characters', /opt[- ]out/i, ['opt-out', 'opt out'], false],
    ['one of them without that choice', /opt[- ]?out/i, ['opt-out', 'opt out'], true],
    ['a word in each way', /(?:turn|switch) (?:off|on)\b/i, ['turn o', 'switch o'], false],
    ['no word in one way', /\bturn off\b|\bswitch off\b/i, ['turn'], true],
    ['a word that may be missing', /(?:please )?stop/i, ['please'], true],
    ['a word that comes at least once', /(?:very ){1,3}good/i, ['very'], false],
    ['a word that only repeating makes up', /(?:ab){2}/i, ['ba'], false],
    ['a word that repeating may make up', /(?:ab)+/i, ['ba'], true],
    ['a word behind words of any letters', /^\p{Lu}\w{2,9} sells?\b/u, ['sell'], false],
    ['a word in what only must not follow', /a(?!stop)/i, ['stop'], true],
    ['a word that one of many characters breaks', /st[a-z]p/i, ['stop'], true],
    ['a long way over equal beginnings', /aab/, ['ab'], false],
  ])('is refused where it fits a text without a word: %s', (_name, pattern, words, isRefused) => {
    expect(avoidsWords(pattern, words)).toBe(isRefused);
  });

  it.each(readGated())('fits no text without one of its words: $place', ({ pattern, words }) => {
    expect(words.filter((word) => !/^[ -~]{2,}$/.test(word) || word !== word.toLowerCase())).toEqual([]);
    expect(avoidsWords(pattern, words)).toBe(false);
  });

  it('is asked of the texts that have one of its words, in any letters', () => {
    const asked: string[] = [];
    const pattern = /\bstop\b/iu;
    pattern.test = (text) => asked.push(text) > 0;
    const patterns = new GatedPatterns([[pattern, ['stop', 'halt']]]);
    expect(['Stop it', 'go on', 'STOP it', 'Halt', 'ſtop it', ''].map((text) => patterns.test(text))).toEqual([true, false, true, true, true, false]);
    expect(asked).toEqual(['Stop it', 'STOP it', 'Halt', 'ſtop it']);
  });

  it('gives the matches in the order of the list', () => {
    const patterns = new GatedPatterns([[/two/, ['two']], [/o(?:ne|ther)/, ['one', 'other']]]);
    expect(patterns.exec('one two two')?.index).toBe(4);
    expect(patterns.exec('some other')?.[0]).toBe('other');
    expect(patterns.exec('three')).toBeNull();
    const everywhere = new GatedPatterns([[/two/g, ['two']], [/o(?:ne|ther)/g, ['one', 'other']]]);
    expect(everywhere.matchAll('one two two').map(({ index }) => index)).toEqual([4, 8, 0]);
    expect(everywhere.matchAll('three')).toEqual([]);
  });
});

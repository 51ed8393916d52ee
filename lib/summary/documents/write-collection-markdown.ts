import { cardWords } from '../words/card-words';
import type { CollectedPolicy, CollectionForm } from './collection';
import { fillPlural, fillWords } from '../words/fill-words';
import { interfaceWords } from '../words/interface-words';
import { libraryWords } from '../words/library-words';
import { writeDay } from '../words/write-date';
import { escapeMarkdown, writeMarkdown } from './write-markdown';

const words = libraryWords.sheet;

/** Every heading one level down. No line of a policy begins with `#`: that is escaped. */
function lowerHeadings(markdown: string): string {
  return markdown.replaceAll(/^#/gm, '##');
}

function writeFacts({ title, name, savedAt, isFile, tags, note, textHash }: CollectedPolicy): string {
  const saved = fillWords(interfaceWords.savedPolicies.savedOn, { date: `${writeDay(savedAt)} (${new Date(savedAt).toISOString()})` });
  return [
    ...(title === '' || title === name ? [] : [title]),
    isFile ? `${saved}${cardWords.join.dot}${libraryWords.fromFile}` : saved,
    ...(tags.length === 0 ? [] : [fillWords(cardWords.sheet.item, { title: libraryWords.tag, answer: tags.join(cardWords.join.comma) })]),
    ...(note === '' ? [] : [fillWords(cardWords.sheet.item, { title: libraryWords.note, answer: note })]),
    fillWords(words.fingerprint, { digits: textHash }),
  ]
    .map((line) => `- ${escapeMarkdown(line)}`)
    .join('\n');
}

function writeText({ text, blocks }: CollectedPolicy): string {
  return blocks
    .map(({ kind, start, end }) => {
      const line = escapeMarkdown(text.slice(start, end));
      return kind === 'heading' ? `**${line}**` : kind === 'list-item' ? `- ${line}` : line;
    })
    .join('\n\n');
}

/** Many saved policies as one CommonMark file: contents, then for each when it was saved, its card and its whole text. */
export const markdownCollection: CollectionForm = {
  fileName: 'clauselight-saved-policies.md',
  type: 'text/markdown',
  head: (count) => `# ${escapeMarkdown(interfaceWords.savedPolicies.title)}\n\n${escapeMarkdown(fillPlural(libraryWords.found, count))}\n\n`,
  line: ({ name, savedAt, number }) => `${number}. [${escapeMarkdown(name)}${cardWords.join.dot}${writeDay(savedAt)}](#policy-${number})\n`,
  middle: '',
  policy(policy, number) {
    const { card, name } = policy;
    const sheet = lowerHeadings(writeMarkdown({ ...card, header: { ...card.header, name } }));
    return `\n<a id="policy-${number}"></a>\n\n${sheet}\n${writeFacts(policy)}\n\n### ${escapeMarkdown(words.text)}\n\n${writeText(policy)}\n`;
  },
  end: '',
};

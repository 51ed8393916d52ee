import { spokenLanguage } from '../../words/words';
import { cardWords } from '../words/card-words';
import { cleanLine } from './clean-line';
import type { CollectedPolicy, CollectionForm } from './collection';
import { fillPlural, fillWords } from '../words/fill-words';
import { interfaceWords } from '../words/interface-words';
import { libraryWords } from '../words/library-words';
import { writeDay } from '../words/write-date';
import { escapeHtml, openPage, writeCardParts } from './write-page';

const words = libraryWords.sheet;

function writeFacts({ title, name, savedAt, isFile, tags, note, textHash }: CollectedPolicy): string {
  const moment = new Date(savedAt).toISOString();
  const saved = `<time datetime="${moment}">${escapeHtml(fillWords(interfaceWords.savedPolicies.savedOn, { date: `${writeDay(savedAt)} (${moment})` }))}</time>`;
  return [
    ...(title === '' || title === name ? [] : [escapeHtml(title)]),
    isFile ? `${saved}${cardWords.join.dot}${escapeHtml(libraryWords.fromFile)}` : saved,
    ...(tags.length === 0 ? [] : [escapeHtml(fillWords(cardWords.sheet.item, { title: libraryWords.tag, answer: tags.join(cardWords.join.comma) }))]),
    ...(note === '' ? [] : [escapeHtml(fillWords(cardWords.sheet.item, { title: libraryWords.note, answer: note }))]),
    escapeHtml(fillWords(words.fingerprint, { digits: textHash })),
  ]
    .map((line) => `<li>${line}</li>`)
    .join('');
}

function writeText({ text, blocks, language }: CollectedPolicy): string {
  let inList = false;
  const lines = blocks.map(({ kind, start, end }) => {
    const line = escapeHtml(cleanLine(text.slice(start, end)));
    const isItem = kind === 'list-item';
    const joint = isItem === inList ? '' : isItem ? '<ul>' : '</ul>';
    inList = isItem;
    return `${joint}${isItem ? `<li>${line}</li>` : kind === 'heading' ? `<h4>${line}</h4>` : `<p>${line}</p>`}`;
  });
  const tag = language === '' || language === 'und' ? '' : ` lang="${escapeHtml(language)}"`;
  return `<div${tag}>${lines.join('\n')}${inList ? '</ul>' : ''}</div>`;
}

/** Many saved policies as one web page without scripts, that loads nothing: contents, then for each when it was saved, its card and, folded, its whole text. */
export const pageCollection: CollectionForm = {
  fileName: 'clauselight-saved-policies.html',
  type: 'text/html',
  head(count) {
    const title = escapeHtml(interfaceWords.savedPolicies.title);
    return `${openPage(spokenLanguage(), title)}<h1>${title}</h1><p>${escapeHtml(fillPlural(libraryWords.found, count))}</p><ol>\n`;
  },
  line: ({ name, savedAt, number }) => `<li><a href="#policy-${number}">${escapeHtml(cleanLine(name))}</a>${cardWords.join.dot}${escapeHtml(writeDay(savedAt))}</li>\n`,
  middle: '</ol>\n',
  policy(policy, number) {
    const { card, name } = policy;
    const sheet = writeCardParts({ ...card, header: { ...card.header, name } }, 2, `policy-${number}`);
    return `<hr><article>${sheet}<ul>${writeFacts(policy)}</ul><details><summary>${escapeHtml(words.text)}</summary>${writeText(policy)}</details></article>\n`;
  },
  end: '</body></html>\n',
};

import type { ComponentChildren } from 'preact';
import { writeKind } from '../../lib/summary/marked/build-legend';
import { cardWords } from '../../lib/summary/words/card-words';
import { fillWords, joinWords } from '../../lib/summary/words/fill-words';
import type { MarkedPiece } from '../../lib/summary/marked/marked-text';
import { markedWords } from '../../lib/summary/words/marked-words';
import { spokenLanguage } from '../../lib/words/words';

/** Beside the best kind of a clause so many more have a line, as in the page. */
const otherLines = ['second', 'third'] as const;

/** The kinds of a clause in words: "Passed on and Sold: no". */
function writeKinds(layers: MarkedPiece['layers']): string {
  const { no, limited } = cardWords.states;
  return joinWords(layers.map(({ kind, stance }) => (stance === 'says' ? writeKind(kind) : fillWords(markedWords.told, { name: writeKind(kind), value: stance === 'denies' ? no : limited }))));
}

/** A clause in the colour and the line of its best kind, with further lines for others. Screen readers hear the kinds before it, apart from it, so that they do not tell its direction. */
export function MarkedClause({ text, layers }: MarkedPiece) {
  const [best, ...others] = layers;
  if (best === undefined) return <>{text}</>;
  const lined = otherLines.reduceRight<ComponentChildren>((inside, line, index) => {
    const layer = others[index];
    return layer === undefined ? inside : <span class="marked-also" data-kind={layer.kind} data-line={line}>{inside}</span>;
  }, text);
  return (
    <mark class="marked-clause" data-kind={best.kind} data-stance={best.stance}>
      <bdi class="spoken" lang={spokenLanguage().tag}>{fillWords(markedWords.spoken, { kinds: writeKinds(layers) })} </bdi>
      {lined}
    </mark>
  );
}

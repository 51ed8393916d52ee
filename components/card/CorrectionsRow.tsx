import { useContext, useState } from 'preact/hooks';
import { correctWords } from '../../lib/summary/words/correct-words';
import { fillPlural, fillWords } from '../../lib/summary/words/fill-words';
import type { SummaryCard } from '../../lib/summary/summary-card';
import { Button } from '../parts/Button';
import { CorrectContext } from '../parts/correct-acts';
import { FoldedRow } from './FoldedRow';

const words = correctWords.row;

/** What the reader corrected in this text; each can be taken back, all of them reported. */
export function CorrectionsRow({ corrections }: { readonly corrections: NonNullable<SummaryCard['corrections']> }) {
  const acts = useContext(CorrectContext);
  const [withAddress, setWithAddress] = useState(false);
  return (
    <FoldedRow row="corrections" state="value" title={words.title} answers={[fillPlural(words.line, corrections.length)]}>
      <p class="row-nothing">{words.lead}</p>
      <ul class="corrections">
        {corrections.map(({ id, title, line }) => (
          <li key={id}>
            <span>{line}</span>
            {acts !== null && (
              <button type="button" class="act" aria-label={fillWords(correctWords.undoNamed, { title })} onClick={() => void acts.onCorrect({ id, answer: '', refused: [], quote: '' })}>
                {correctWords.undo}
              </button>
            )}
          </li>
        ))}
      </ul>
      {acts !== null && (
        <>
          <label class="correct-option">
            <input type="checkbox" checked={withAddress} onChange={(event) => setWithAddress(event.currentTarget.checked)} />
            {words.address}
          </label>
          <p class="request-acts">
            <Button icon="copy" onPress={() => acts.onReport('copy', withAddress)}>
              {words.copy}
            </Button>
            <Button icon="save" onPress={() => acts.onReport('save', withAddress)}>
              {words.save}
            </Button>
          </p>
        </>
      )}
    </FoldedRow>
  );
}

import { useContext, useId, useState } from 'preact/hooks';
import { listOptions } from '../../lib/summary/card/correct-options';
import { correctWords as words } from '../../lib/summary/words/correct-words';
import { fillWords } from '../../lib/summary/words/fill-words';
import type { CardItem } from '../../lib/summary/summary-card';
import { CorrectContext, type CorrectActs } from '../parts/correct-acts';
import { Icon } from '../parts/Icon';
import { useDisclosure } from '../parts/use-disclosure';

type ItemProps = { readonly item: Pick<CardItem, 'id' | 'title' | 'state' | 'answer' | 'corrected'> };

function CorrectForm({ item, acts, onDone }: ItemProps & { readonly acts: CorrectActs; readonly onDone: () => void }) {
  const id = useId();
  const [answer, setAnswer] = useState('');
  const [quote, setQuote] = useState('');
  const [hasFailed, setFailed] = useState(false);
  const keep = async (): Promise<void> => {
    const isKept = await acts.onCorrect({ id: item.id, answer, refused: [], quote: answer === 'not-stated' ? '' : quote });
    setFailed(!isKept);
    if (isKept) onDone();
  };
  return (
    <form
      class="correct"
      onSubmit={(event) => {
        event.preventDefault();
        if (answer !== '') void keep();
      }}
    >
      <fieldset>
        <legend>{words.title}</legend>
        {listOptions(item).map(({ value, title }) => (
          <label key={value} class="correct-option">
            <input type="radio" name={id} value={value} checked={answer === value} onChange={() => setAnswer(value)} />
            {title}
          </label>
        ))}
      </fieldset>
      {answer !== '' && answer !== 'not-stated' && (
        <label class="correct-quote">
          {words.quote}
          <textarea class="request-field" rows={3} maxLength={4000} value={quote} onInput={(event) => setQuote(event.currentTarget.value)} />
        </label>
      )}
      <p class="request-hint">{words.hint}</p>
      <p class="request-acts">
        <button type="submit" class="button" data-kind="main" aria-disabled={answer === ''}>
          {words.keep}
        </button>
        <span role="status">{hasFailed ? words.failed : ''}</span>
      </p>
    </form>
  );
}

/** Says that an answer was corrected, and takes that back; or opens the form in which the reader says what the policy says. Nothing where nothing can be corrected. */
export function CorrectItem({ item, text = words.open }: ItemProps & { /** What the button says. */ readonly text?: string }) {
  const acts = useContext(CorrectContext);
  const form = useDisclosure();
  if (acts === null || (item.corrected !== true && listOptions(item).length === 0)) return null;
  if (item.corrected === true) {
    return (
      <p class="corrected">
        <Icon name="edit" />
        {words.mark}
        <button type="button" class="act" aria-label={fillWords(words.undoNamed, { title: item.title })} onClick={() => void acts.onCorrect({ id: item.id, answer: '', refused: [], quote: '' })}>
          {words.undo}
        </button>
      </p>
    );
  }
  return (
    <div class="correct-item">
      <button type="button" class="act" aria-label={fillWords(words.openNamed, { title: item.title })} aria-expanded={form.isOpen} aria-controls={form.panelId} onClick={form.toggle}>
        {text}
        <Icon name="open" />
      </button>
      <div id={form.panelId} hidden={!form.isOpen}>
        {form.isOpen && <CorrectForm item={item} acts={acts} onDone={form.toggle} />}
      </div>
    </div>
  );
}

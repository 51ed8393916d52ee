import { compareWords } from '../../lib/summary/words/compare-words';
import type { AnswerChangeView } from '../../lib/summary/comparison/comparison-view';
import type { CardItem } from '../../lib/summary/summary-card';
import { QuoteList } from '../parts/QuoteList';
import type { QuoteProps } from '../parts/Quote';
import { StateMark } from '../parts/StateMark';

const words = compareWords.versions;

function Side({ label, item, onShow }: { readonly label: string; readonly item: CardItem; readonly onShow: QuoteProps['onShow'] }) {
  return (
    <div class="change-side">
      <p class="change-label">{label}</p>
      <p class="change-answer">
        <StateMark state={item.state} />
        {item.answer}
      </p>
      {item.quotes.length > 0 && <QuoteList quotes={item.quotes} onShow={onShow} />}
    </div>
  );
}

/** What a changed answer needs; with `onShow`, the later text is the page that is open. */
export type AnswerChangeProps = { readonly change: AnswerChangeView; readonly onShow: QuoteProps['onShow'] };

/** One question with its old and its new answer, both with their clauses. */
export function AnswerChange({ change, onShow }: AnswerChangeProps) {
  return (
    <li class="change" data-question={change.id}>
      <h3 class="change-title">{change.title}</h3>
      <div class="change-sides">
        <Side label={words.old} item={change.old} onShow={undefined} />
        <Side label={words.new} item={change.new} onShow={onShow} />
      </div>
    </li>
  );
}

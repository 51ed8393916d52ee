import { useState } from 'preact/hooks';
import { compareWords } from '../../lib/summary/words/compare-words';
import type { ClauseChangeView } from '../../lib/summary/comparison/comparison-view';
import { fillPlural, fillWords, joinWords, writeNumber } from '../../lib/summary/words/fill-words';
import { spokenLanguage } from '../../lib/words/words';
import { Icon } from '../parts/Icon';

const words = compareWords.versions;
const kinds = ['added', 'removed', 'reworded'] as const;
/** Clauses that are drawn at first; a policy that was written anew has thousands. */
const firstDrawn = 100;

/** A span of the later text. */
export type ShowSpan = (span: { readonly start: number; readonly end: number }) => void;

function ChangedText({ change, old, new: now, marks }: ClauseChangeView) {
  if (change === 'added') return <ins>{now?.text}</ins>;
  if (change === 'removed') return <del>{old?.text}</del>;
  return (
    <>
      {marks.map((mark) =>
        mark.kind === 'same' ? (
          mark.new
        ) : (
          <>
            {mark.old !== '' && (
              <del>
                <span class="spoken" lang={spokenLanguage().tag}>
                  {words.spokenOld}
                </span>
                {mark.old}
              </del>
            )}
            {mark.old !== '' && mark.new !== '' && ' '}
            {mark.new !== '' && (
              <ins>
                <span class="spoken" lang={spokenLanguage().tag}>
                  {words.spokenNew}
                </span>
                {mark.new}
              </ins>
            )}
          </>
        ),
      )}
    </>
  );
}

function ClauseChange({ change, onShow }: { readonly change: ClauseChangeView; readonly onShow: ShowSpan | undefined }) {
  const place = change.new ?? change.old;
  const shown = change.new;
  return (
    <li class="clause-change" data-change={change.change}>
      <p class="clause-kind">{words.kinds[change.change]}</p>
      <blockquote lang="en" dir="auto">
        <ChangedText {...change} />
      </blockquote>
      <p class="clause-place">
        {place !== null && place.heading !== '' && <span>{fillWords(words.under, { heading: place.heading })}</span>}
        {change.questions.length > 0 && <span>{fillWords(words.about, { topics: joinWords(change.questions) })}</span>}
        {onShow !== undefined && shown !== null && (
          <button type="button" class="act" onClick={() => onShow(shown)}>
            <Icon name="show" />
            {words.show}
          </button>
        )}
      </p>
    </li>
  );
}

/** What the list of changed clauses needs; with `onShow`, the later text is the page that is open. */
export type ClauseChangesProps = { readonly clauses: readonly ClauseChangeView[]; readonly onShow: ShowSpan | undefined };

/** Clauses that were added, removed or reworded, in the order of the later text, reworded ones marked word by word; one kind alone on demand. */
export function ClauseChanges({ clauses, onShow }: ClauseChangesProps) {
  const [kind, setKind] = useState<ClauseChangeView['change'] | null>(null);
  const [drawn, setDrawn] = useState(firstDrawn);
  if (clauses.length === 0) return <p>{words.clausesNone}</p>;
  const chosen = clauses.filter(({ change }) => kind === null || change === kind);
  const choices = [
    { value: null, text: words.all },
    ...kinds.map((value) => ({ value, text: fillWords(words.kindCounts[value], { count: writeNumber(clauses.filter(({ change }) => change === value).length) }) })),
  ];
  const more = chosen.length - drawn;
  return (
    <>
      <div class="choices" role="group" aria-label={words.clausesTitle}>
        {choices.map(({ value, text }) => (
          <button key={text} type="button" class="button" aria-pressed={kind === value} onClick={() => setKind(value)}>
            {text}
          </button>
        ))}
      </div>
      <ol class="clause-changes">
        {chosen.slice(0, drawn).map((change) => (
          <ClauseChange key={`${change.old?.start}-${change.new?.start}`} change={change} onShow={onShow} />
        ))}
      </ol>
      {more > 0 && (
        <button type="button" class="button" onClick={() => setDrawn(drawn + 10 * firstDrawn)}>
          {fillPlural(words.more, more)}
        </button>
      )}
    </>
  );
}

import { compareWords } from '../../lib/summary/words/compare-words';
import type { ComparisonView } from '../../lib/summary/comparison/comparison-view';
import { fillWords } from '../../lib/summary/words/fill-words';
import { writeCounts, writeVersion } from '../../lib/summary/comparison/write-changes';
import { AnswerChange } from './AnswerChange';
import { ClauseChanges, type ShowSpan } from './ClauseChanges';
import { Icon } from '../parts/Icon';
import { Quote } from '../parts/Quote';

const words = compareWords.versions;

/** A version that can be chosen: a saved one by its id, the open page by an empty one. */
export type VersionChoice = { readonly id: string; readonly savedAt: number; readonly updated: string };

/** What the report needs. `choices` are the versions of this policy, newest first. */
export type VersionReportProps = {
  readonly view: ComparisonView;
  readonly choices: readonly VersionChoice[];
  readonly onChoose: (old: string, now: string) => void;
  /** Undefined where the later text is not that of a page that is open. */
  readonly onShow: ShowSpan | undefined;
  readonly onOpenLink: (href: string) => void;
};

function VersionSelect({ label, value, choices, onChoose }: { readonly label: string; readonly value: string; readonly choices: readonly VersionChoice[]; readonly onChoose: (id: string) => void }) {
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id} selected={choice.id === value}>
            {writeVersion(choice)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What changed from one version of a policy to another: answers first, then ways to act, then clauses. */
export function VersionReport({ view, choices, onChoose, onShow, onOpenLink }: VersionReportProps) {
  const [first, ...asides] = writeCounts(view.counts);
  return (
    <>
      <h1>{fillWords(words.heading, { name: view.new.name })}</h1>
      <div class="fields">
        <VersionSelect label={words.old} value={view.old.id} choices={choices} onChoose={(id) => onChoose(id, view.new.id)} />
        <VersionSelect label={words.new} value={view.new.id} choices={choices} onChoose={(id) => onChoose(view.old.id, id)} />
      </div>
      <p class="change-counts">{first}</p>
      {asides.map((aside) => (
        <p key={aside} class="change-aside">
          {aside}
        </p>
      ))}
      {view.isOtherReader && <p class="change-aside">{words.otherReader}</p>}
      <section>
        <h2>{words.answersTitle}</h2>
        {view.answers.length === 0 ? (
          <p>{words.answersNone}</p>
        ) : (
          <ul class="changes">
            {view.answers.map((change) => (
              <AnswerChange key={change.id} change={change} onShow={onShow} />
            ))}
          </ul>
        )}
      </section>
      {view.optOuts.length > 0 && (
        <section>
          <h2>{words.optOutsTitle}</h2>
          <ul class="changes">
            {view.optOuts.map(({ change, optOut }) => (
              <li key={`${change} ${optOut.kind} ${optOut.via} ${optOut.place}`} class="change" data-change={change}>
                <h3 class="change-title">
                  <span class="clause-kind">{change === 'added' ? words.appeared : words.vanished}</span> {optOut.title}
                </h3>
                <p>
                  {change === 'added' && /^https?:/.test(optOut.href) ? (
                    <button type="button" class="act" onClick={() => onOpenLink(optOut.href)}>
                      {optOut.place}
                      <Icon name="out" />
                    </button>
                  ) : (
                    optOut.place
                  )}
                </p>
                <Quote quote={optOut.quote} onShow={change === 'added' ? onShow : undefined} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{words.clausesTitle}</h2>
        <ClauseChanges key={`${view.old.textHash} ${view.new.textHash}`} clauses={view.clauses} onShow={onShow} />
      </section>
      {view.possibleClauses.length > 0 && (
        <section data-section="only-one">
          <h2>{words.onlyOneTitle}</h2>
          <p>{words.onlyOneLead}</p>
          <ClauseChanges key={`${view.old.textHash} ${view.new.textHash}`} clauses={view.possibleClauses} onShow={onShow} />
        </section>
      )}
      {view.possible.length > 0 && (
        <section>
          <h2>{words.possibleTitle}</h2>
          <p>{words.possibleLead}</p>
          <ul class="changes">
            {view.possible.map((change) => (
              <AnswerChange key={change.id} change={change} onShow={onShow} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

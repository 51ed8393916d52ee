import { quoteAll } from '../../words/quote-words';
import type { DomReader } from '../dom-reader';
import type { Mark } from '../mark';
import { barWords, fillBarWords } from './bar-words';
import type { BarActions } from './bar';
import { buildButton, buildElement } from './build-element';
import { questionTitles } from '../../taxonomy/question-titles';
import { describeMark } from './describe-mark';

/** What a detail asks of the background. */
export type DetailActions = Pick<BarActions, 'explain'> & Partial<Pick<BarActions, 'showQuestion'>>;

function buildLine(dom: DomReader, name: string, lines: readonly (Node | string)[]): Node[] {
  const list = lines.length === 1 ? lines[0]! : buildElement(dom, 'ul', {}, ...lines.map((line) => buildElement(dom, 'li', {}, line)));
  return [buildElement(dom, 'dt', {}, name), buildElement(dom, 'dd', {}, list)];
}

/** The questions that rest on a clause, each a way back to it. */
function buildQuestions(dom: DomReader, mark: Mark, show: BarActions['showQuestion']): HTMLElement {
  const told = buildElement(dom, 'p', { class: 'hint told', 'aria-live': 'polite' });
  const buttons = mark.questions.map((question) =>
    buildElement(dom, 'li', {}, buildButton(dom, { class: 'plain', 'data-question': question, title: barWords.inCard }, questionTitles[question].title, () => {
      void show(question).then((opened) => (told.textContent = opened ? barWords.inCardOpened : barWords.byIcon));
    })),
  );
  return buildElement(dom, 'div', {}, buildElement(dom, 'ul', {}, ...buttons), told);
}

/**
 * What a clause was read as, with its stance, why, and which questions of the card rest on it, with a way to them where `showQuestion` is given. What the word
 * lists do not say is asked of `explain`, and filled in when it comes.
 */
export function buildDetail(dom: DomReader, mark: Mark, { explain, showQuestion }: DetailActions): HTMLElement {
  const { readings, reasons, questions } = describeMark(mark);
  const read = readings.map(({ group, label, stance }, index) => {
    const kind = buildElement(dom, 'span', { class: 'kind', 'data-kind': group, 'data-stance': mark.labels[index]?.stance ?? 'says' }, label);
    if (stance === '') return buildElement(dom, 'span', {}, kind);
    const [before = '', between = '', after = ''] = barWords.reading.split(/\{(?:label|stance)\}/u);
    return buildElement(dom, 'span', {}, before, kind, between, buildElement(dom, 'span', { class: 'stance' }, stance), after);
  });
  const why = reasons.map(({ rule, words }) => (words.length === 0 ? rule : fillBarWords(barWords.reason, { rule, words: quoteAll(words) })));
  const decided = buildElement(dom, 'span', {}, barWords.looking);
  const detail = buildElement(dom, 'dl', {}, ...buildLine(dom, barWords.readAs, read), ...buildLine(dom, barWords.because, [...why, decided]));
  if (questions.length > 0) detail.append(...buildLine(dom, barWords.answers, [showQuestion === undefined ? questions.join(barWords.joins.questions) : buildQuestions(dom, mark, showQuestion)]));
  const fill = (words: readonly string[]): void => {
    if (words.length > 0) return decided.replaceChildren(fillBarWords(barWords.decided, { words: quoteAll(words) }));
    // Nothing is better than an empty promise; with no other reason the whole line goes.
    const line = decided.closest('dd');
    if (why.length > 0) (decided.closest('li') ?? decided).remove();
    else [line?.previousElementSibling, line].forEach((part) => part?.remove());
  };
  void explain(mark).then(fill, () => fill([]));
  return detail;
}

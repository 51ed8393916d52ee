import type { AccuracyView } from '../../lib/summary/card/accuracy';
import { aboutWords, bundledSoftware } from '../../lib/summary/words/about-words';
import { fillWords } from '../../lib/summary/words/fill-words';
import { Brand } from '../parts/Brand';

type AboutPageProps = { readonly accuracy: AccuracyView };

function countQuestions(rows: AccuracyView['rows']): number {
  return rows.reduce((sum, { questions }) => sum + questions.length, 0);
}

function AnswerFigures({ accuracy }: AboutPageProps) {
  const { rows, policies } = accuracy;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{aboutWords.question}</th>
          <th scope="col">{fillWords(aboutWords.right, { policies })}</th>
        </tr>
      </thead>
      {rows.map(({ title, questions }) => (
        <tbody key={title}>
          <tr>
            <th scope="rowgroup" colSpan={2}>
              {title}
            </th>
          </tr>
          {questions.map(({ title: name, right }) => (
            <tr key={name}>
              <td>{name}</td>
              <td>{right}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function LabelFigures({ accuracy }: AboutPageProps) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{aboutWords.kind}</th>
          <th scope="col">{aboutWords.precision}</th>
          <th scope="col">{aboutWords.recall}</th>
        </tr>
      </thead>
      <tbody>
        {accuracy.labels.map(({ title, precision, recall }) => (
          <tr key={title}>
            <td>{title}</td>
            <td>{precision}</td>
            <td>{recall}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the product is made from, how often it is right, as measured, and what it cannot do. */
export function AboutPage({ accuracy }: AboutPageProps) {
  const { answers, heldOut, policies, rows, folds, model } = accuracy;
  return (
    <main class="about-page" data-state="about">
      <Brand />
      <h1>{aboutWords.title}</h1>
      <p>{aboutWords.intro}</p>
      <h2>{aboutWords.limitsTitle}</h2>
      <ul>
        {aboutWords.limits.map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
      <h2>{aboutWords.answersTitle}</h2>
      <p>{fillWords(aboutWords.answers, { ...answers, policies, questions: countQuestions(rows) })}</p>
      <p>{fillWords(aboutWords.tuned, heldOut)}</p>
      <AnswerFigures accuracy={accuracy} />
      <h2>{aboutWords.labelsTitle}</h2>
      <p>{fillWords(aboutWords.labels, { folds })}</p>
      <LabelFigures accuracy={accuracy} />
      <h2>{aboutWords.dataTitle}</h2>
      {aboutWords.data.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p>{fillWords(aboutWords.model, { model })}</p>
      <h2>{aboutWords.licencesTitle}</h2>
      <ul>
        {bundledSoftware.map(([name, licence]) => (
          <li key={name}>{`${name}, ${licence}`}</li>
        ))}
      </ul>
      <p>
        <a class="act" href="notices.txt">{aboutWords.licencesInFull}</a>
      </p>
    </main>
  );
}

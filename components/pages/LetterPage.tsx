import { useContext, useId, useState } from 'preact/hooks';
import type { Letter } from '../../lib/summary/ways/letter-choice';
import { wayWords } from '../../lib/summary/ways/way-words';
import { Button } from '../parts/Button';
import { Brand } from '../parts/Brand';
import { WayContext } from '../parts/way-acts';

const words = wayWords.letter;

/** What the page of the letter needs; `letter` is undefined where the address asks for none. */
export type LetterPageProps = {
  readonly letter: Letter | undefined;
  /** In words. */
  readonly today: string;
  readonly onPrint: () => void;
};

type FieldProps = { readonly label: string; readonly value: string; readonly rows?: number; readonly onChange: (value: string) => void };

function Field({ label, value, rows = 1, onChange }: FieldProps) {
  const id = useId();
  return (
    <>
      <label for={id}>{label}</label>
      {rows === 1 ? (
        <input id={id} class="request-field" dir="auto" value={value} onInput={(event) => onChange(event.currentTarget.value)} />
      ) : (
        <textarea id={id} class="request-field" dir="auto" rows={rows} value={value} onInput={(event) => onChange(event.currentTarget.value)} />
      )}
    </>
  );
}

function LetterForm({ letter, today, onPrint }: LetterPageProps & { readonly letter: Letter }) {
  const acts = useContext(WayContext);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState(letter.to);
  const [date, setDate] = useState(today);
  const [subject, setSubject] = useState(letter.subject);
  const [body, setBody] = useState(letter.body);
  const [copied, setCopied] = useState<'' | 'copied' | 'refused'>('');
  const copy = async (): Promise<void> => {
    if (acts !== null) setCopied((await acts.onCopyText([from, to, date, subject, body].filter(Boolean).join('\n\n'))) ? 'copied' : 'refused');
  };
  return (
    <>
      <form class="request letter-form" onSubmit={(event) => event.preventDefault()}>
        <Field label={words.from} value={from} rows={4} onChange={setFrom} />
        <Field label={words.to} value={to} rows={5} onChange={setTo} />
        <Field label={words.date} value={date} onChange={setDate} />
        <Field label={wayWords.request.subject} value={subject} onChange={setSubject} />
        <Field label={wayWords.request.body} value={body} rows={12} onChange={setBody} />
        <p class="request-acts">
          <Button kind="main" icon="print" onPress={onPrint}>
            {words.print}
          </Button>
          {acts !== null && (
            <Button icon="copy" onPress={() => void copy()}>
              {wayWords.request.copy}
            </Button>
          )}
          <span role="status">{copied === '' ? '' : wayWords.request[copied]}</span>
        </p>
      </form>
      <article class="letter" lang="en" dir="auto" aria-label={words.preview}>
        <p>{from}</p>
        <p>{to}</p>
        <p>{date}</p>
        <p class="letter-subject">{subject}</p>
        <p>{body}</p>
      </article>
    </>
  );
}

/** A request as a letter: its fields, and the sheet as it is printed. */
export function LetterPage(props: LetterPageProps) {
  const { letter } = props;
  return (
    <main class="letter-page" data-state="letter">
      <header>
        <Brand />
        <h1>{words.title}</h1>
        <p>{letter === undefined ? words.unknown : words.lead}</p>
      </header>
      {letter !== undefined && <LetterForm {...props} letter={letter} />}
    </main>
  );
}

import { useContext, useId, useState } from 'preact/hooks';
import { buildMailto } from '../lib/summary/build-mailto';
import { choosePeriod } from '../lib/summary/sent-note';
import type { CardRequest } from '../lib/summary/summary-card';
import { wayWords } from '../lib/summary/way-words';
import { Button } from './Button';
import { RememberContext } from './remember';
import { WayContext } from './way-acts';

const words = wayWords.request;

/** What the form needs; `via` is how the request goes out. */
export type RequestFormProps = {
  readonly request: CardRequest;
  readonly via: 'email' | 'post' | 'link';
  readonly onOpenLink: (href: string) => void;
};

/** A ready-made request, to be changed and then sent by the reader's own programs. */
export function RequestForm({ request, via, onOpenLink }: RequestFormProps) {
  const acts = useContext(WayContext);
  const id = useId();
  const memory = useContext(RememberContext);
  const place = `draft ${request.kind} ${request.law} ${request.to}`;
  const [subject, setSubject] = useState(() => memory.recall(`${place} subject`) ?? request.subject);
  const [body, setBody] = useState(() => memory.recall(`${place} body`) ?? request.body);
  const writeSubject = (text: string): void => {
    setSubject(text);
    memory.note(`${place} subject`, text);
  };
  const writeBody = (text: string): void => {
    setBody(text);
    memory.note(`${place} body`, text);
  };
  const [told, setTold] = useState<'' | 'copied' | 'refused' | 'noted' | 'notNoted'>('');
  const note = async (): Promise<void> => {
    if (acts?.onSent !== undefined) setTold((await acts.onSent({ ...request, subject })) ? 'noted' : 'notNoted');
  };
  const copy = async (): Promise<void> => {
    if (acts !== null) setTold((await acts.onCopyText(`${subject}\n\n${body}`)) ? 'copied' : 'refused');
  };
  return (
    <div class="request">
      <p class="request-hint">{words.hint}</p>
      <label for={`${id}-subject`}>{words.subject}</label>
      <input id={`${id}-subject`} class="request-field" value={subject} onInput={(event) => writeSubject(event.currentTarget.value)} />
      <label for={`${id}-body`}>{words.body}</label>
      <textarea id={`${id}-body`} class="request-field" rows={9} value={body} onInput={(event) => writeBody(event.currentTarget.value)} />
      <p class="request-hint">{words.due[choosePeriod(request)]}</p>
      <p class="request-acts">
        {via === 'email' && (
          <Button kind="main" icon="email" onPress={() => onOpenLink(buildMailto(request.to, { subject, body }))}>
            {words.mail}
          </Button>
        )}
        {acts !== null && (
          <Button icon="copy" onPress={() => void copy()}>
            {words.copy}
          </Button>
        )}
        {acts !== null && via === 'post' && (
          <Button icon="print" onPress={() => acts.onOpenLetter({ company: request.company, to: request.to, kind: request.kind, law: request.law })}>
            {words.letter}
          </Button>
        )}
        {acts?.onSent !== undefined && (
          <Button icon="done" name={`${words.sent}: ${words.sentHint}`} onPress={() => void note()}>
            {words.sent}
          </Button>
        )}
        <span role="status">{told === '' ? '' : words[told]}</span>
      </p>
    </div>
  );
}

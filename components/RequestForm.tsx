import { useContext, useId, useState } from 'preact/hooks';
import { buildMailto } from '../lib/summary/build-mailto';
import type { CardRequest } from '../lib/summary/summary-card';
import { wayWords } from '../lib/summary/way-words';
import { Button } from './Button';
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
  const [subject, setSubject] = useState(request.subject);
  const [body, setBody] = useState(request.body);
  const [copied, setCopied] = useState<'' | 'copied' | 'refused'>('');
  const copy = async (): Promise<void> => {
    if (acts !== null) setCopied((await acts.onCopyText(`${subject}\n\n${body}`)) ? 'copied' : 'refused');
  };
  return (
    <div class="request">
      <p class="request-hint">{words.hint}</p>
      <label for={`${id}-subject`}>{words.subject}</label>
      <input id={`${id}-subject`} class="request-field" value={subject} onInput={(event) => setSubject(event.currentTarget.value)} />
      <label for={`${id}-body`}>{words.body}</label>
      <textarea id={`${id}-body`} class="request-field" rows={9} value={body} onInput={(event) => setBody(event.currentTarget.value)} />
      <p class="request-hint">{words.due[request.law]}</p>
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
        <span role="status">{copied === '' ? '' : words[copied]}</span>
      </p>
    </div>
  );
}

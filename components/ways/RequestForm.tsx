import { useContext, useId, useState } from 'preact/hooks';
import { buildMailto, isTooLong } from '../../lib/summary/ways/build-mailto';
import { choosePeriod } from '../../lib/summary/ways/sent-note';
import type { CardRequest } from '../../lib/summary/summary-card';
import { wayWords } from '../../lib/summary/ways/way-words';
import { Button } from '../parts/Button';
import type { Draft } from './use-request';
import { WayContext } from '../parts/way-acts';

const words = wayWords.request;

/** What the form needs; `via` is how the request goes out, `draft` what has become of it. */
export type RequestFormProps = {
  readonly request: CardRequest;
  readonly via: 'email' | 'post' | 'link';
  readonly draft: Draft;
  readonly onOpenLink: (href: string) => void;
};

type Told = '' | 'copied' | 'refused' | 'noted' | 'notNoted' | 'takenBack' | 'mailPasted';

/** A ready-made request, to be changed and then sent by the reader's own programs. */
export function RequestForm({ request, via, draft, onOpenLink }: RequestFormProps) {
  const acts = useContext(WayContext);
  const id = useId();
  const { subject, body, sent } = draft;
  const [told, setTold] = useState<Told>('');
  const tell = (telling: Promise<Told>): void => void telling.then(setTold);
  const note = async (): Promise<Told> => {
    const noted = (await acts?.onSent?.({ ...request, subject })) ?? null;
    if (noted !== null) draft.noteSent(noted);
    return noted === null ? 'notNoted' : 'noted';
  };
  const takeBack = async (): Promise<Told> => {
    if (sent === null || (await acts?.onTakeBack?.(sent)) !== true) return 'notNoted';
    draft.noteSent(null);
    return 'takenBack';
  };
  const copy = async (text: string): Promise<boolean> => acts !== null && acts.onCopyText(text);
  const mail = async (): Promise<Told> => {
    const whole = buildMailto(request.to, { subject, body });
    // Where nothing can be copied the mail program has to do with the whole.
    const isPasted = isTooLong(whole) && (await copy(body));
    onOpenLink(isPasted ? buildMailto(request.to, { subject, body: words.pasteHere }) : whole);
    return isPasted ? 'mailPasted' : '';
  };
  return (
    <div class="request">
      <p class="request-hint">{words.hint}</p>
      <label for={`${id}-subject`}>{words.subject}</label>
      <input id={`${id}-subject`} class="request-field" dir="auto" lang="en" value={subject} onInput={(event) => draft.write('subject', event.currentTarget.value)} />
      <label for={`${id}-body`}>{words.body}</label>
      <textarea id={`${id}-body`} class="request-field" dir="auto" lang="en" rows={9} value={body} onInput={(event) => draft.write('body', event.currentTarget.value)} />
      <p class="request-hint">{words.due[choosePeriod(request)]}</p>
      <p class="request-acts">
        {via === 'email' && (
          <Button kind="main" icon="email" onPress={() => tell(mail())}>
            {words.mail}
          </Button>
        )}
        {acts !== null && (
          <Button icon="copy" onPress={() => tell(copy(`${subject}\n\n${body}`).then((copied) => (copied ? 'copied' : 'refused')))}>
            {words.copy}
          </Button>
        )}
        {acts !== null && via === 'post' && (
          <Button icon="print" onPress={() => acts.onOpenLetter({ company: request.company, to: request.to, kind: request.kind, law: request.law, draft: draft.isChanged ? { subject, body } : null })}>
            {words.letter}
          </Button>
        )}
        {acts?.onSent !== undefined && (
          <Button icon="done" name={`${words.sent}: ${words.sentHint}`} onPress={() => tell(note())}>
            {words.sent}
          </Button>
        )}
        {sent !== null && acts?.onTakeBack !== undefined && <Button onPress={() => tell(takeBack())}>{words.takeBack}</Button>}
        {draft.isChanged && <Button onPress={draft.restore}>{words.restore}</Button>}
        <span role="status">{told === '' ? '' : words[told]}</span>
      </p>
    </div>
  );
}

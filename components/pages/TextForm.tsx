import { useRef, useState } from 'preact/hooks';
import { cardWords } from '../../lib/summary/words/card-words';
import { interfaceWords } from '../../lib/summary/words/interface-words';
import { noticeTexts, type NoticeKind } from '../../lib/summary/words/notices';
import { Button } from '../parts/Button';
import { FileButton } from '../parts/FileButton';
import { Brand } from '../parts/Brand';

const words = interfaceWords.readText;

/** A text as it was pasted: its words and, where the clipboard had it, its HTML with the links. */
export type PastedText = { readonly text: string; readonly html: string };

/** What the form needs. */
export type TextFormProps = {
  /** Why the last text could not be read. */
  readonly notice: NoticeKind | null;
  /** The endings of the files that can be read: `.txt`. */
  readonly endings: readonly string[];
  readonly onText: (pasted: PastedText) => void;
  readonly onFile: (file: File) => void;
};

/** Where a policy is pasted or a file is chosen. */
export function TextForm({ notice, endings, onText, onFile }: TextFormProps) {
  const [text, setText] = useState('');
  const pasted = useRef<PastedText>({ text: '', html: '' });
  return (
    <div class="read-text">
      <header>
        <Brand />
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
      </header>
      <div role="alert">
        {notice !== null && (
          <p class="read-text-notice">
            <strong>{noticeTexts[notice].title + cardWords.join.sentence}</strong>
            {noticeTexts[notice].text}
          </p>
        )}
      </div>
      <label class="read-text-label" for="read-text-field">
        {words.paste}
      </label>
      <textarea
        id="read-text-field"
        class="read-text-field"
        rows={12}
        spellcheck={false}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onPaste={(event) => {
          // Into an empty field comes a whole text, whose links only its HTML has.
          if (event.currentTarget.value !== '') return;
          const html = event.clipboardData?.getData('text/html') ?? '';
          const field = event.currentTarget;
          requestAnimationFrame(() => (pasted.current = { text: field.value, html }));
        }}
      />
      <p class="read-text-acts">
        <Button kind="main" onPress={() => onText({ text, html: text === pasted.current.text ? pasted.current.html : '' })}>
          {words.read}
        </Button>
        <FileButton endings={endings} onFile={onFile}>
          {words.choose}
        </FileButton>
        <span class="read-text-kinds">{words.kinds}</span>
      </p>
    </div>
  );
}

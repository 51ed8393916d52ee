import { fillWords } from '../../lib/summary/words/fill-words';
import { interfaceWords } from '../../lib/summary/words/interface-words';
import { writeLanguage } from '../../lib/summary/words/write-language';
import { Button } from '../parts/Button';
import { MessagePage } from '../parts/MessagePage';

const words = interfaceWords.otherLanguage;

/** What the page in another language needs; `language` is a BCP 47 tag or a name, or empty. */
export type OtherLanguageProps = {
  readonly host: string;
  readonly language: string;
  readonly onReadAgain: () => void;
  readonly onOpenSaved: () => void;
};

/** Says that the page is in a language that cannot be read, and answers nothing. */
export function OtherLanguage({ host, language, onReadAgain, onOpenSaved }: OtherLanguageProps) {
  const name = writeLanguage(language);
  return (
    <MessagePage title={name === '' ? words.unknownTitle : fillWords(words.title, { language: name })} host={host}>
      <p>{words.text}</p>
      <p>{words.hint}</p>
      <p class="message-acts">
        <Button onPress={onReadAgain}>{interfaceWords.actions.readAgain}</Button>
        <Button onPress={onOpenSaved}>{interfaceWords.actions.openSaved}</Button>
      </p>
    </MessagePage>
  );
}

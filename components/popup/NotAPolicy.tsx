import { interfaceWords } from '../../lib/summary/words/interface-words';
import { Button } from '../parts/Button';
import { LinkList, type LinkListProps } from '../parts/LinkList';
import { MessagePage } from '../parts/MessagePage';

const words = interfaceWords.notAPolicy;

/** What the page without a policy needs. */
export type NotAPolicyProps = LinkListProps & { readonly host: string; readonly onReadAgain: () => void; readonly onOpenSaved: () => void; readonly onReadText: () => void };

/** Says that the page is no privacy policy, and offers the site's own policy links that were found on it. */
export function NotAPolicy({ host, links, onOpenLink, onReadAgain, onOpenSaved, onReadText }: NotAPolicyProps) {
  return (
    <MessagePage title={words.title} host={host}>
      {links.length > 0 ? (
        <>
          <p>{words.some}</p>
          <LinkList links={links} onOpenLink={onOpenLink} />
        </>
      ) : (
        <p>{words.none}</p>
      )}
      <p class="message-acts">
        <Button onPress={onReadAgain}>{interfaceWords.actions.readAgain}</Button>
        <Button onPress={onReadText}>{interfaceWords.actions.readText}</Button>
        <Button onPress={onOpenSaved}>{interfaceWords.actions.openSaved}</Button>
      </p>
    </MessagePage>
  );
}

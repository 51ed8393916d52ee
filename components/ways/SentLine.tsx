import { Icon } from '../parts/Icon';
import type { Draft } from './use-request';

/** What was noted when a request was sent, beside its way; nothing where none was. */
export function SentLine({ draft: { sent } }: { readonly draft: Draft }) {
  if (sent === null) return null;
  return (
    <p class="way-sent">
      <Icon name="done" />
      {sent.line}
    </p>
  );
}

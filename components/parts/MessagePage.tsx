import type { ComponentChildren } from 'preact';
import { Brand } from './Brand';

/** What a page in place of the card needs. */
export type MessagePageProps = { readonly title: string; readonly host?: string; readonly children: ComponentChildren };

/** A page in place of the card: what is the matter, and what to do next. */
export function MessagePage({ title, host = '', children }: MessagePageProps) {
  return (
    <article class="message">
      <Brand />
      <h1 class="message-title">{title}</h1>
      {host !== '' && <p class="message-host">{host}</p>}
      {children}
    </article>
  );
}

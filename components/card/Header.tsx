import type { ComponentChildren } from 'preact';
import { fillPlural, fillWords, writeNumber } from '../../lib/summary/words/fill-words';
import { interfaceWords } from '../../lib/summary/words/interface-words';
import type { SummaryCard } from '../../lib/summary/summary-card';
import { CoverageLine } from '../parts/CoverageLine';

const words = interfaceWords.header;

/** From this length (UTF-16 code units) on a name is set smaller. */
const longName = 36;

/** What the header needs; `children` stand at its upper end (a button). */
export type HeaderProps = { readonly header: SummaryCard['header']; /** Whether the card is a part of a page that has a heading of its own. */ readonly isPart?: boolean; readonly children?: ComponentChildren };

/** Whose policy it is, of when, how long it is, and how much of it was read. */
export function Header({ header, isPart = false, children }: HeaderProps) {
  const dated = header.updated === '' ? words.undated : fillWords(words.dated, { date: header.updated });
  const Name = isPart ? 'h2' : 'h1';
  const length = { words: writeNumber(header.words) };
  return (
    <header class="header">
      <div class="header-top">
        <div class="header-who">
          <Name class="header-name" dir="auto" data-long={header.name.length > longName}>{header.name}</Name>
          {header.host !== '' && header.host !== header.name && <span class="header-host" dir="ltr">{header.host}</span>}
        </div>
        {children}
      </div>
      <ul class="facts">
        <li>{dated}</li>
        <li>
          <span aria-hidden="true">{fillPlural(words.length, header.minutes, length)}</span>
          <span class="spoken">{fillPlural(words.lengthSpoken, header.minutes, length)}</span>
        </li>
        {header.language !== '' && <li>{header.language}</li>}
      </ul>
      {header.scope !== '' && <p class="header-scope">{header.scope}</p>}
      <CoverageLine coverage={header.coverage} />
      {header.isPolicy === 'unsure' && <p class="header-doubt">{words.perhapsNoPolicy}</p>}
    </header>
  );
}

import { useMemo, useState } from 'preact/hooks';
import { cardWords } from '../../lib/summary/words/card-words';
import { interfaceWords } from '../../lib/summary/words/interface-words';
import type { MarkedText } from '../../lib/summary/marked/marked-text';
import { markedWords } from '../../lib/summary/words/marked-words';
import type { NoticeKind } from '../../lib/summary/words/notices';
import { splitParts } from '../../lib/summary/marked/split-parts';
import { Button } from '../parts/Button';
import { CoverageLine } from '../parts/CoverageLine';
import { Loading } from '../parts/Loading';
import { Brand } from '../parts/Brand';
import { MarkedLegend } from './MarkedLegend';
import { MarkedParts } from './MarkedParts';
import { NoticePanel } from '../parts/NoticePanel';

/** What the page shows now. `readOn`: the day on which the text was read, in words. */
export type MarkedView =
  | { readonly state: 'loading' }
  | { readonly state: 'notice'; readonly kind: NoticeKind }
  | { readonly state: 'marked'; readonly text: MarkedText; readonly readOn: string };

/** What the page needs. */
export type MarkedPageProps = { readonly view: MarkedView; readonly onPrint: () => void };

type FactProps = { readonly name: string; readonly children: string; readonly dir?: 'ltr' | 'auto' };

function Fact({ name, children, dir }: FactProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd dir={dir}>{children}</dd>
    </div>
  );
}

function MarkedSheet({ text, readOn, onPrint }: { readonly text: MarkedText; readonly readOn: string; readonly onPrint: () => void }) {
  const [isWhole, setWhole] = useState(false);
  // Once alone: when the last part stands, none of them is gone through again.
  const drawn = useMemo(() => <MarkedParts parts={splitParts(text.blocks)} onWhole={() => setWhole(true)} />, [text]);
  const { facts } = markedWords;
  return (
    <>
      <div class="marked-bar">
        <Brand />
        <span class="marked-writing" role="status">{isWhole ? '' : markedWords.writing}</span>
        <Button kind="main" icon="print" isBusy={!isWhole} isWorking={!isWhole} onPress={onPrint}>
          {interfaceWords.actions.print}
        </Button>
      </div>
      <header class="marked-head">
        <h1 dir="auto" lang="en">{text.name}</h1>
        <p>{markedWords.lead}</p>
        <dl class="marked-facts">
          {text.title !== '' && <Fact name={facts.title} dir="auto">{text.title}</Fact>}
          {text.url !== '' && <Fact name={facts.address} dir="ltr">{text.url}</Fact>}
          <Fact name={facts.read}>{readOn}</Fact>
          <Fact name={facts.updated}>{text.updated === '' ? interfaceWords.header.undated : text.updated}</Fact>
        </dl>
        <CoverageLine coverage={text.coverage} />
        <MarkedLegend {...text} />
        <p class="disclaimer">{cardWords.disclaimer}</p>
      </header>
      <article class="marked-text" lang="en" aria-label={markedWords.text}>
        {drawn}
      </article>
      {!isWhole && <p class="marked-unfinished">{markedWords.unfinished}</p>}
    </>
  );
}

/** A policy's own text with its clauses marked as in the page, to be read here and printed as it is shown. Shows; does not know. */
export function MarkedPage({ view, onPrint }: MarkedPageProps) {
  return (
    <main class="marked-page" data-state={view.state} aria-busy={view.state === 'loading'}>
      {view.state === 'loading' && <Loading label={markedWords.writing} />}
      {view.state === 'notice' && (
        <NoticePanel kind={view.kind}>
          <p>{markedWords.again}</p>
        </NoticePanel>
      )}
      {view.state === 'marked' && <MarkedSheet text={view.text} readOn={view.readOn} onPrint={onPrint} />}
    </main>
  );
}

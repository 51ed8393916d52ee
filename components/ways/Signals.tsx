import { useContext } from 'preact/hooks';
import { fillWords, joinSentences } from '../../lib/summary/words/fill-words';
import type { CardItem } from '../../lib/summary/summary-card';
import { wayWords } from '../../lib/summary/ways/way-words';
import { WayContext } from '../parts/way-acts';

const words = wayWords.signals;

/** What this browser tells every site beside what the policy says of it, and how to turn it on; nothing where the browser is not known. */
export function Signals({ items }: { readonly items: readonly CardItem[] }) {
  const acts = useContext(WayContext);
  if (acts === null) return null;
  const answerTo = (id: string): string => items.find((item) => item.id === id)?.answer ?? '';
  return (
    <section class="signals">
      <h3 class="opt-out-title">{words.title}</h3>
      {(['gpc', 'dnt'] as const).map((signal) => {
        const answer = answerTo(`signal.${signal}`);
        if (answer === '') return null;
        return (
          <p key={signal} class="way-note">
            {joinSentences([fillWords(words.state, { name: words[signal], sent: words.sent[acts.signals[signal]], answer }), acts.signals[signal] === 'yes' ? '' : words.how[signal]])}
          </p>
        );
      })}
    </section>
  );
}

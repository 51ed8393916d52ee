import type { Analysis, Quote } from '../answers/analysis';
import type { Clause } from '../policy/clause';
import type { Alignment, ClauseLink } from './align-clauses';
import { extractWords } from './extract-words';

/** One of the two versions. */
export type Version = 'old' | 'new';

/** What the clauses that an answer rests on have become, seen from either version. */
export type AnswerSupport = {
  /** Whether the text that a quote of `version` rests on is not in the other version, so that the quote can have changed an answer. */
  readonly isChanged: (version: Version, quote: Quote) => boolean;
  /** Whether the text that a quote of `version` rests on stands in the other version in other words. */
  readonly isReworded: (version: Version, quote: Quote) => boolean;
  /** Whether any of the words stands in text of `version` that has no equal in the other one. */
  readonly speaksOf: (version: Version, words: readonly string[]) => boolean;
};

/** Words that turn a statement round or narrow it; a change of one of them can change any answer. */
const turningWords: ReadonlySet<string> = new Set(
  'not no never nor neither none without except unless only cannot cant dont wont doesnt didnt isnt arent wasnt stop cease longer refuse prohibit ignore disregard unable'.split(' '),
);
/** Below a heading only pieces as short as this, in words, are read together with it ("What we do not collect"). */
const longestFragment = 12;

type Sides = Readonly<Record<Version, readonly Clause[]>>;

function otherOf(version: Version): Version {
  return version === 'old' ? 'new' : 'old';
}

/** What a clause is read together with: the sentence that introduces its list, else the heading above a fragment. */
function keyAbove(clause: Clause): string {
  if (clause.lead !== '') return extractWords(clause.lead).key;
  const { words } = extractWords(clause.text);
  return words.length <= longestFragment ? extractWords(clause.heading).key : '';
}

/** The words that stand more often on one side of a link than on the other. */
function listChangedWords(link: ClauseLink, sides: Sides): Set<string> {
  const counts = new Map<string, number>();
  const count = (clauses: readonly Clause[], indices: readonly number[], step: 1 | -1): void => {
    for (const index of indices) {
      for (const word of extractWords(clauses[index]!.text).words) counts.set(word, (counts.get(word) ?? 0) + step);
    }
  };
  count(sides.old, link.old, 1);
  count(sides.new, link.new, -1);
  return new Set([...counts].filter(([, difference]) => difference !== 0).map(([word]) => word));
}

function isChangedKind({ kind }: ClauseLink): boolean {
  return kind === 'added' || kind === 'removed' || kind === 'reworded';
}

/** Prepares what is asked of the alignment when answers are compared. */
export function createSupport(before: Pick<Analysis, 'clauses'>, after: Pick<Analysis, 'clauses'>, alignment: Alignment): AnswerSupport {
  const sides: Sides = { old: before.clauses, new: after.clauses };
  const linkOf = (version: Version, clause: number): ClauseLink | undefined => alignment.links[(version === 'old' ? alignment.linkOfOld : alignment.linkOfNew)[clause] ?? -1];
  const listTexts = (version: Version): string[] => [...sides[version].map(({ text }) => text), ...sides[version].map(({ heading }) => heading)];
  const keys: Record<Version, Set<string> | undefined> = { old: undefined, new: undefined };
  const holds = (version: Version, key: string): boolean => {
    keys[version] ??= new Set(listTexts(version).map((text) => extractWords(text).key));
    return keys[version].has(key);
  };
  const changedTexts: Record<Version, string | undefined> = { old: undefined, new: undefined };
  const changedText = (version: Version): string => {
    changedTexts[version] ??= alignment.links
      .filter(isChangedKind)
      .flatMap((link) => link[version].map((index) => ` ${extractWords(sides[version][index]!.text).words.join(' ')} `))
      .join('\n');
    return changedTexts[version];
  };

  const isAboveChanged = (version: Version, clause: Clause, link: ClauseLink): boolean => {
    const partner = sides[otherOf(version)][link[otherOf(version)][0] ?? -1];
    if (partner === undefined || link.old.length !== 1 || link.new.length !== 1) return false;
    const [own, other] = [keyAbove(clause), keyAbove(partner)];
    if (own === other) return false;
    // A lead that is still there but no longer taken for one was only formatted in another way.
    if (own === '') return !holds(version, other);
    // Read under its list's lead in one version and under the heading in the other, both of which stand in both: the list was only formatted in another way.
    if ((clause.lead === '') !== (partner.lead === '') && holds(version, other) && holds(otherOf(version), own)) return false;
    return other !== '' || !holds(otherOf(version), own);
  };

  return {
    isChanged: (version, quote) => {
      const [link, clause] = [linkOf(version, quote.clause), sides[version][quote.clause]];
      if (link === undefined || clause === undefined) return false;
      if (!isChangedKind(link)) return isAboveChanged(version, clause, link);
      if (link.kind !== 'reworded') return true;
      const changed = listChangedWords(link, sides);
      const own = new Set(extractWords(clause.text).words);
      const deciding = quote.reason.words.flatMap((words) => extractWords(words).words).filter((word) => own.has(word));
      if ([...changed].some((word) => turningWords.has(word))) return true;
      return deciding.length === 0 ? changed.size > 0 : deciding.some((word) => changed.has(word));
    },
    isReworded: (version, { clause }) => linkOf(version, clause)?.kind === 'reworded',
    speaksOf: (version, words) => {
      // "not" alone speaks of nothing.
      const phrases = words.map((phrase) => extractWords(phrase).words).filter((phrase) => phrase.some((word) => !turningWords.has(word)));
      return phrases.some((phrase) => changedText(version).includes(` ${phrase.join(' ')} `));
    },
  };
}

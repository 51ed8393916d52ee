import { diffArrays } from 'diff';

/**
 * A stretch of two texts. `same`: equal words, though punctuation and capitals may differ. `changed`: what the old text says and what the
 * new one says instead; one of them may be empty.
 */
export type WordMark = { readonly kind: 'same' | 'changed'; readonly old: string; readonly new: string };

type Word = { readonly start: number; readonly end: number; readonly key: string };
/** Runs of words, as half-open ranges of word indices of either text. */
type Run = { kind: 'same' | 'changed'; oldStart: number; oldEnd: number; newStart: number; newEnd: number };

const word = /\d{1,3}(?:,\d{3})+(?![\d,])|\d+(?:[.:]\d+)+|[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)*|[$€£¥%&]/gu;
/** Texts further apart than this many words are marked as a whole; the time grows with the square of this. */
const mostEdits = 500;
/** A lone word of so few letters between two changes ("of", "the") is marked with them: islands make changes hard to read. */
const islandLength = 3;

function splitWords(text: string): Word[] {
  return Array.from(text.matchAll(word), ({ 0: match, index }) => ({ start: index, end: index + match.length, key: match.toLowerCase().replace(/[,'’]/gu, '') }));
}

/** The runs when only what both texts begin and end with is compared. */
function compareEnds(before: readonly Word[], after: readonly Word[]): Run[] {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head]!.key === after[head]!.key) head += 1;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail]!.key === after[after.length - 1 - tail]!.key) tail += 1;
  const [oldEnd, newEnd] = [before.length - tail, after.length - tail];
  const runs: Run[] = [
    { kind: 'same', oldStart: 0, oldEnd: head, newStart: 0, newEnd: head },
    { kind: 'changed', oldStart: head, oldEnd, newStart: head, newEnd },
    { kind: 'same', oldStart: oldEnd, oldEnd: before.length, newStart: newEnd, newEnd: after.length },
  ];
  return runs.filter((run) => run.oldEnd > run.oldStart || run.newEnd > run.newStart);
}

function compareWords(before: readonly Word[], after: readonly Word[]): Run[] {
  const changes = diffArrays(before.map(({ key }) => key), after.map(({ key }) => key), { maxEditLength: mostEdits });
  if (changes === undefined) return compareEnds(before, after);
  const runs: Run[] = [];
  let [oldAt, newAt] = [0, 0];
  for (const { added, removed, count } of changes) {
    const kind = added || removed ? 'changed' : 'same';
    const [oldEnd, newEnd] = [oldAt + (added ? 0 : count), newAt + (removed ? 0 : count)];
    const last = runs.at(-1);
    if (last?.kind === 'changed' && kind === 'changed') Object.assign(last, { oldEnd, newEnd });
    else runs.push({ kind, oldStart: oldAt, oldEnd, newStart: newAt, newEnd });
    [oldAt, newAt] = [oldEnd, newEnd];
  }
  return runs;
}

function joinIslands(runs: readonly Run[], before: readonly Word[]): Run[] {
  const joined: Run[] = [];
  runs.forEach((run, index) => {
    const last = joined.at(-1);
    const island = run.kind === 'same' && run.oldEnd - run.oldStart === 1 && before[run.oldStart]!.key.length <= islandLength;
    const joins = last?.kind === 'changed' && (run.kind === 'changed' || (island && index + 1 < runs.length));
    if (joins) Object.assign(last, { oldEnd: run.oldEnd, newEnd: run.newEnd });
    else joined.push({ ...run });
  });
  return joined;
}

/**
 * Marks, word by word, what differs between two texts. The `old` parts joined are the old text, the `new` parts the new one, verbatim;
 * white space and punctuation at the border of a replacement belong to what stayed.
 */
export function markWords(oldText: string, newText: string): WordMark[] {
  const [before, after] = [splitWords(oldText), splitWords(newText)];
  const runs = joinIslands(compareWords(before, after), before);
  let [oldAt, newAt] = [0, 0];
  const marks = runs.map((run, index): WordMark => {
    const next = runs[index + 1];
    const [isGone, isNew] = [run.newEnd === run.newStart, run.oldEnd === run.oldStart];
    const endIn = (text: string, words: readonly Word[], start: number, end: number, at: number): number => {
      if (run.kind === 'same') return next === undefined ? text.length : (words[end]?.start ?? text.length);
      if (end === start) return at;
      // What only one text says takes the white space behind it along, so that the rest reads on.
      return isGone || isNew ? (words[end]?.start ?? words[end - 1]!.end) : words[end - 1]!.end;
    };
    const oldEnd = endIn(oldText, before, run.oldStart, run.oldEnd, oldAt);
    const newEnd = endIn(newText, after, run.newStart, run.newEnd, newAt);
    const mark = { kind: run.kind, old: oldText.slice(oldAt, oldEnd), new: newText.slice(newAt, newEnd) };
    [oldAt, newAt] = [oldEnd, newEnd];
    return mark;
  });
  const rest: WordMark = { kind: 'same', old: oldText.slice(oldAt), new: newText.slice(newAt) };
  return rest.old === '' && rest.new === '' ? marks : [...marks, rest];
}

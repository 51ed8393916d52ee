import type { Span } from '../../text/span';

/** A statement begins behind one of these. */
const statementEnd = /[.;!?:](?=\s)|\s\|\s|\n|,\s(?=(?:and |or |while |whereas )?(?:we|they|it|you)\b)/g;
const listMark = /^(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s|[•*–-]\s)/i;
/** "We keep server logs for", "will store your messages up to". */
const activeVoice = /\b(?:keep|keeps|retain|retains|store|stores|hold|holds|maintain|maintains|save|saves|archive|archives|delete|deletes|erase|erases|purge|purges)\s(?:and (?:store|keep|retain)\s)?(.{2,80}?)(?:\s(?:for|up to|no longer than|not longer than|until|within|after|over|during|on)\b.*)?$/i;
/** "Server logs are kept for", "backups will be deleted after". */
const passiveVoice = /^(.{2,90}?)\s(?:is|are|was|were|will|shall|may|can|must)\s(?:\w+\s){0,3}?(?:kept|retained|stored|held|maintained|saved|archived|deleted|erased|purged|destroyed|anonymi[sz]ed|aggregated|removed)\b/i;
/** Words that name nothing. */
const empty = /^(?:it|them|they|this|these|that|those|such|which|and|or|data|information|(?:your |the |this |that |such |all |any )?(?:personal )?(?:data|information))$/i;
const leading = /^(?:(?:that|and|or|also|only|generally|usually|typically|the|your|any|all|such|of|for example|in addition|certain)\s|,\s?)+/i;
/** What follows tells more about the thing. */
const relative = /,? (?:which|that) (?:is|are|we)\b/i;
/** A question, or another length of time. */
const noThing = /\?$|^(?:\w+ )?(?:hours?|days?|weeks?|months?|years?)$/i;
/** Longer pieces are no name of a thing, in characters. */
const longestObject = 70;
/** Characters looked at before the period. */
const looked = 300;

/**
 * What is kept for the length of time at `period` in a clause, in the clause's own words ("server logs"), or "" where the words before it name
 * nothing more than "data". Linear, within bounds.
 */
export function readKeptObject(text: string, period: Span): string {
  const before = text.slice(Math.max(0, period.start - looked), period.start);
  const firstCell = /^([^|]{2,80}) \| /.exec(text)?.[1];
  if (firstCell !== undefined && period.start > firstCell.length) return cleanObject(firstCell);
  const title = /^(.{2,60}?): /.exec(text)?.[1];
  let start = 0;
  for (const match of before.matchAll(statementEnd)) start = match.index + match[0].length;
  const statement = before.slice(start).trim().replace(listMark, '');
  const named = cleanObject(activeVoice.exec(statement)?.[1] ?? passiveVoice.exec(statement)?.[1] ?? '');
  return named === '' && title !== undefined && period.start > title.length ? cleanObject(title) : named;
}

function cleanObject(words: string): string {
  const object = words.trim().replace(listMark, '').replace(leading, '').split(relative)[0]!.trim();
  return object.length > longestObject || object.length < 2 || empty.test(object) || noThing.test(object) ? '' : object;
}

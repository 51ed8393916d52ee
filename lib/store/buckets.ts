/**
 * So many records together hold what the list shows of all policies, and as many the words of their texts: few enough to be read at once, each small
 * enough to be written anew with every change.
 */
export const bucketCount = 128;

/** The bucket of a policy, from 0, by its id (FNV-1a over its code units). Never to be changed without a new layout of the database. */
export function chooseBucket(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % bucketCount;
}

/** Things by the bucket of the policy they belong to. */
export function groupByBucket<T>(things: readonly T[], idOf: (thing: T) => string): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const thing of things) {
    const bucket = chooseBucket(idOf(thing));
    const group = groups.get(bucket);
    if (group === undefined) groups.set(bucket, [thing]);
    else group.push(thing);
  }
  return groups;
}

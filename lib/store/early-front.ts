import { databaseName, layoutVersion } from './database-name';

const place = Symbol.for('clauselight.early-front');

/** The stored front as it lies there; undefined where there is none, or something has to be done first. Makes and brings up no database. */
function readStoredFront(): Promise<unknown> {
  return new Promise((resolve) => {
    const nothing = (): void => resolve(undefined);
    const opening = indexedDB.open(databaseName, layoutVersion);
    opening.addEventListener('error', nothing);
    opening.addEventListener('blocked', nothing);
    // There is none yet, or one of an older layout: that is not ours to do.
    opening.addEventListener('upgradeneeded', () => opening.transaction?.abort());
    opening.addEventListener('success', () => {
      const database = opening.result;
      const transaction = database.transaction('marks');
      const marks = transaction.objectStore('marks');
      const [front, ...undone] = [marks.get('front'), marks.getKey('new'), marks.getKey('unlisted')];
      transaction.addEventListener('complete', () => {
        database.close();
        resolve(undone.every(({ result }) => result === undefined) ? front.result : undefined);
      });
      transaction.addEventListener('abort', nothing);
    });
  });
}

/** Begins to read the first screen of the list while the page's own code is still on its way, and leaves it for `takeEarlyFront`. */
export function readFrontEarly(): void {
  const reading = readStoredFront();
  // A browser that refuses the storage says so to whoever asks in earnest.
  Reflect.set(globalThis, place, reading.catch(() => undefined));
}

/** What was read early, not yet looked at; undefined where nothing was. */
export async function takeEarlyFront(): Promise<unknown> {
  const early: unknown = await Reflect.get(globalThis, place);
  Reflect.deleteProperty(globalThis, place);
  return early;
}

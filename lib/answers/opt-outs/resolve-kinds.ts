import { optOutKinds, type OptOut } from '../analysis';
import type { Reading } from './read-clauses';
import { readWording } from './read-wording';

type Kind = OptOut['kind'];
type Kinds = ReadonlySet<Kind>;

const dataRights: readonly Kind[] = ['access', 'correct', 'delete', 'port', 'object'];
const choices: readonly Kind[] = ['marketing', 'ads', 'sale', 'cookies', 'consent'];
const none: Kinds = new Set();

/** How many clauses back a sentence such as "To do so, visit …" may look for what it continues. */
const reachInBlock = 3;
const reachInSection = 4;
/** How many sections back "these rights" may point. */
const reachOfSections = 5;

function pick(kinds: Iterable<Kind>, allowed: readonly Kind[]): Kinds {
  return new Set([...kinds].filter((kind) => allowed.includes(kind)));
}

/** The kinds that the clause itself names, all or only those between two offsets into the clause. */
export function readOwnKinds({ acts }: Pick<Reading, 'acts'>, from = 0, to = Number.MAX_SAFE_INTEGER): Kinds {
  return new Set(acts.filter(({ start, end }) => start >= from && end <= to).flatMap(({ entry }) => entry.kinds ?? []));
}

/** Whether the clause is about somebody or something else: an authority, a child, an agent, an accident. */
export function isElsewhere({ signs }: Pick<Reading, 'signs'>): boolean {
  return signs.has('no-offer') || signs.has('agent');
}

/** Whether the clause speaks of opting out without saying of what. */
function isGeneric({ acts }: Pick<Reading, 'acts'>): boolean {
  return acts.some(({ entry }) => entry.id === 'opt-out-of-something');
}

/**
 * Tells of every clause which kinds of acting it offers: those it names, else those of the sentences that it continues, of the list in
 * which it stands, of the rights listed beside it, of its heading.
 */
export class KindResolver {
  private readonly resolved = new Map<number, Kinds>();
  private readonly open = new Set<number>();
  private readonly headings = new Map<string, Kinds>();
  private readonly sections: Reading[][] = [];

  constructor(private readonly readings: readonly Reading[]) {
    for (const reading of readings) (this.sections[reading.section] ??= []).push(reading);
  }

  /** The kinds that the clause of this index offers. */
  resolve(index: number): Kinds {
    const known = this.resolved.get(index);
    if (known !== undefined) return known;
    // A sentence cannot continue itself.
    if (this.open.has(index)) return none;
    this.open.add(index);
    const kinds = this.read(this.readings[index]!);
    this.open.delete(index);
    this.resolved.set(index, kinds);
    return kinds;
  }

  private read(reading: Reading): Kinds {
    const own = readOwnKinds(reading);
    if (own.size > 0) return own;
    if (reading.signs.has('all-other')) return pick(this.rightsBeside(reading), dataRights);
    if (isGeneric(reading)) return this.resolveGeneric(reading);
    if (reading.signs.has('exercise')) return this.rightsBeside(reading);
    const isBare = reading.places.length > 0 || reading.ways.length > 0;
    if (!isBare && reading.lead === undefined) return none;
    return this.inherit(reading);
  }

  private headingKinds(reading: Reading): Kinds {
    const { heading } = reading.clause;
    let kinds = this.headings.get(heading);
    if (kinds === undefined) this.headings.set(heading, (kinds = readOwnKinds(readWording(heading))));
    return kinds;
  }

  private leadKinds(reading: Reading): Kinds {
    return reading.lead === undefined ? none : this.resolve(reading.lead);
  }

  /** What a sentence without an act of its own continues. */
  private inherit(reading: Reading): Kinds {
    const fromLead = this.leadKinds(reading);
    if (fromLead.size > 0) return fromLead;
    if (!reading.signs.has('continues') || reading.signs.has('question')) return none;
    for (let at = reading.index - 1; at >= Math.max(0, reading.index - reachInSection); at -= 1) {
      const before = this.readings[at]!;
      if (before.section !== reading.section) break;
      const isSameBlock = before.clause.block === reading.clause.block;
      if (isSameBlock ? reading.index - at > reachInBlock : !/\b(?:such|your|this|these|a) (?:[a-z]+ )?(?:requests?|rights?|choices?|preferences?)\b|\bto do so\b/i.test(reading.clause.text)) continue;
      if (isElsewhere(before)) return none;
      const kinds = this.resolve(at);
      if (kinds.size > 0) return kinds;
    }
    return this.headingKinds(reading);
  }

  private resolveGeneric(reading: Reading): Kinds {
    if (/\bright to opt[- ]?out\b|\bopt[- ]?out rights?\b/i.test(reading.clause.text)) {
      const rights = new Set<Kind>();
      for (const other of this.readings) {
        if (/\bopt[- ]?out\b/i.test(other.clause.text) && /\bright/i.test(other.clause.text + other.clause.lead)) for (const kind of pick(readOwnKinds(other), ['sale', 'ads'])) rights.add(kind);
      }
      if (rights.size > 0) return rights;
    }
    for (const kinds of [this.leadKinds(reading), ...this.kindsBefore(reading), this.headingKinds(reading)]) {
      const picked = pick(kinds, choices);
      if (picked.size > 0) return picked;
    }
    return none;
  }

  private *kindsBefore(reading: Reading): Generator<Kinds> {
    for (let at = reading.index - 1; at >= Math.max(0, reading.index - 2 * reachInSection); at -= 1) {
      if (this.readings[at]!.section !== reading.section) return;
      yield readOwnKinds(this.readings[at]!);
    }
  }

  /** Rights that one clause grants. A choice counts as a right only where the text calls it one or lets the reader ask for it. */
  private grantedBy(reading: Reading): Kinds {
    if (isElsewhere(reading)) return none;
    const own = readOwnKinds(reading);
    const isRight = /\bright|\brequest|\bentitled|\bask\b|\bwithdraw/i.test(`${reading.clause.text} ${reading.clause.lead} ${reading.clause.heading}`);
    return isRight ? pick(own, [...dataRights, 'sale', 'ads', 'consent']) : pick(own, dataRights);
  }

  private granted(readings: readonly Reading[]): Kinds {
    return new Set(readings.flatMap((reading) => [...this.grantedBy(reading)]));
  }

  /** "These rights": those listed before the clause in its section, else after it, else in a section before, else what is asked for most. */
  private rightsBeside(reading: Reading): Kinds {
    const own = this.sections[reading.section] ?? [];
    const before = this.granted(own.filter(({ index }) => index < reading.index));
    if (before.size > 0) return before;
    const after = this.granted(own.filter(({ index }) => index > reading.index));
    if (after.size > 0) return after;
    for (let section = reading.section - 1; section >= Math.max(0, reading.section - reachOfSections); section -= 1) {
      const kinds = this.granted(this.sections[section] ?? []);
      if (kinds.size >= 2) return kinds;
    }
    const anywhere = pick(this.granted(this.readings), ['access', 'correct', 'delete']);
    return anywhere.size > 0 ? anywhere : new Set<Kind>(['access']);
  }
}

/** The kinds in the order in which the product lists them. */
export function sortKinds(kinds: Iterable<Kind>): Kind[] {
  const there = new Set(kinds);
  return optOutKinds.filter((kind) => there.has(kind));
}

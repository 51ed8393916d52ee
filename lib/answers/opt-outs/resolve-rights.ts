import { GatedPatterns } from '../../text/gated-patterns';
import type { OptOut } from '../analysis';
import { dataRights, isElsewhere, pick, readOwnKinds } from './own-kinds';
import type { Reading } from './read-clauses';

type Kind = OptOut['kind'];
type Kinds = ReadonlySet<Kind>;

const none: Kinds = new Set();
/** Words that point to what was said. */
export const pointsBack = /\b(?:these|this|those|such|above|following|described|any of)\b/i;
/** Words that make a choice a right. */
const asRight = /\bright|\brequest|\bentitled|\bask\b|\bwithdraw|\brevo[kc]/i;
/** Rights in one clause about something else, so that it is still one about the reader's rights. */
const mostElsewhere = 3;
/** How many sections back "these rights" may point. */
const reachOfSections = 5;
/** Words for all of the reader's rights together. */
const ofRights = new GatedPatterns([[/\b(?:your|any|all|data|privacy|subject|these|such) (?:of (?:your|these|the|those) )?(?:[a-z]+ ){0,3}rights\b/i, [' rights']]]);
/** Words that point to rights that follow, and headings under which they do. */
const pointsOn = /\b(?:below|following)\b/i;
const offersRights = /\brights\b/i;
/** How many sections on rights may stand that a sentence above them is about: one for each right. */
const reachBelow = 10;
/** A list of rights is never further away than this, in clauses. */
const reachOfRights = 200;
/** Laws whose rights a sentence may mean alone. */
const laws: readonly RegExp[] = [/(?<!\b(?:other than|outside|outside of) )\bCalifornia\b|\bCCPA\b|\bCPRA\b/i, /\bGDPR\b|\bGeneral Data Protection Regulation\b/i];

/** Tells which rights "your rights" and "these rights" are: those listed beside the clause, else those of other sections, else those asked for most. */
export class RightsResolver {
  private readonly grants = new Map<number, Kinds>();
  private readonly ofLaws = new Map<RegExp, Kinds>();
  private usual: Kinds | undefined;

  constructor(
    private readonly readings: readonly Reading[],
    private readonly sections: readonly (readonly Reading[])[],
  ) {}

  /** Rights that one clause grants. A choice counts as a right only where the text calls it one or lets the reader ask for it. */
  private grantedBy(reading: Reading): Kinds {
    const known = this.grants.get(reading.index);
    if (known !== undefined) return known;
    const kinds = this.readGrant(reading);
    this.grants.set(reading.index, kinds);
    return kinds;
  }

  private readGrant(reading: Reading): Kinds {
    const own = readOwnKinds(reading);
    // A list of many rights may end with the right to complain.
    if (isElsewhere(reading) && !(pick(own, dataRights).size >= mostElsewhere && !/\b(?:child|minors?|parent|guardian)/i.test(reading.text))) return none;
    const { text, lead } = reading.clause;
    const above = reading.lead === undefined ? '' : this.readings[reading.lead]!.text;
    // An item of a list of rights is one, be it a choice of what is sent.
    if (/\bright(?:s)?(?: to| are| include)?:$/i.test(above) && /^(?:\W|[ivx]+\b|\w\b)*opt/i.test(text)) return pick(own, [...dataRights, 'marketing', 'sale', 'ads', 'consent']);
    const isRight = asRight.test(text) || (asRight.test(lead) && !/^we\b/i.test(text));
    return isRight ? pick(own, [...dataRights, 'sale', 'ads', 'consent']) : pick(own, dataRights);
  }

  /** The rights that the clauses grant together. */
  granted(readings: readonly Reading[]): Kinds {
    return new Set(readings.flatMap((reading) => [...this.grantedBy(reading)]));
  }

  /** The clauses of the same section, as far as a list of rights is ever away. */
  private nearInSection(reading: Reading): Reading[] {
    const near = this.readings.slice(Math.max(0, reading.index - reachOfRights), reading.index + reachOfRights + 1);
    return near.filter(({ section }) => section === reading.section);
  }

  /** "These rights": those listed before the clause in its section, else after it, else in a section before, else what is asked for most. */
  beside(reading: Reading): Kinds {
    const underLaw = this.underLaw(reading);
    if (underLaw.size > 1) return underLaw;
    const own = this.nearInSection(reading);
    const before = this.granted(own.filter(({ index }) => index < reading.index));
    const isPointed = pointsBack.test(reading.text);
    // "Your rights", not "these rights": those listed may be some of them.
    const complete = (kinds: Kinds): Kinds => (isPointed || (kinds.has('access') && kinds.size > 1) ? kinds : new Set([...kinds, ...this.usually(reading)]));
    if (before.size > 0) return complete(before);
    const after = this.granted(own.filter(({ index }) => index > reading.index));
    if (after.size > 1) return after;
    const below = pointsOn.test(reading.text) || offersRights.test(reading.clause.heading) ? this.below(reading) : none;
    if (below.size > 1) return new Set([...after, ...below]);
    for (let section = reading.section - 1; section >= Math.max(0, reading.section - reachOfSections); section -= 1) {
      const kinds = this.granted((this.sections[section] ?? []).slice(-reachOfRights));
      if (kinds.size >= 2) return complete(kinds);
    }
    return after.size > 0 ? new Set([...after, ...this.usually(reading)]) : this.usually(reading, ['access']);
  }

  /** "Your rights under Californian law": those of the sentences since that law was named in the section, else of the sections named after it. */
  private underLaw(reading: Reading): Kinds {
    const law = laws.find((one) => one.test(reading.text));
    if (law === undefined || law.test(reading.clause.heading)) return none;
    const before = this.nearInSection(reading).filter(({ index }) => index < reading.index);
    const first = before.findIndex(({ text }) => law.test(text));
    const kinds = first === -1 ? none : this.granted(before.slice(first));
    if (kinds.size > 1) return kinds;
    let known = this.ofLaws.get(law);
    if (known === undefined) this.ofLaws.set(law, (known = this.granted(this.readings.filter(({ clause }) => law.test(clause.heading)))));
    return known;
  }

  /** Rights that the next sections grant, each under a heading of its own. */
  private below({ section }: Reading): Kinds {
    return this.granted(this.sections.slice(section + 1, section + 1 + reachBelow).flatMap((readings) => readings.slice(0, reachOfRights)));
  }

  /**
   * What a request that names no right is about: where it speaks of the reader's rights all that are granted somewhere, else those that are
   * asked for most; else `otherwise`.
   */
  private usually(reading: Reading, otherwise: readonly Kind[] = []): Kinds {
    this.usual ??= pick(this.granted(this.readings), dataRights);
    if (!this.usual.has('access')) return new Set(otherwise);
    return ofRights.test(reading.text) ? this.usual : pick(this.usual, ['access', 'correct', 'delete']);
  }
}

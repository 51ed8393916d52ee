import { GatedPatterns } from '../../text/gated-patterns';
import type { OptOut } from '../analysis';
import { dataRights, isElsewhere, isGeneric, isQuestion, pick, readOwnKinds } from './own-kinds';
import type { Reading } from './read-clauses';
import { lastSentence } from './read-sentences';
import { readTopic } from './read-topic';
import { readWording } from './read-wording';
import { pointsBack, RightsResolver } from './resolve-rights';

type Kind = OptOut['kind'];
type Kinds = ReadonlySet<Kind>;

const choices: readonly Kind[] = ['marketing', 'ads', 'sale', 'cookies', 'consent'];
const none: Kinds = new Set();

/** How many clauses back a sentence such as "To do so, visit …" may look for what it continues. */
const reachInBlock = 3;
const reachInSection = 4;
/** A heading over sentences that only say where ("Visit this page"): it must itself speak of a choice. */
const offeringHeading = /\bopt(?:ing)?[- ]?out\b|\bunsubscrib|\bchoices?\b|\brights?\b|\bcontrol|\bmanag|\bwithdraw|\bdelet|\bstop\b|\bdo not (?:sell|share)\b|\bhow (?:to|can|do)\b|\baccess\b|\bupdat|\bcorrect/i;
/** Ways that a sentence announces and the next ones count. */
const announcesWays = new GatedPatterns([[/\b(?:two|three|four|five|several|the following) (?:ways|methods|options)\b/i, [' ways', ' methods', ' options']]]);
const countsWays = /^(?:first|second|third|fourth|finally|one way|another way)\b/i;
/** How many sentences back ways are announced. */
const reachOfWays = 8;
/** Items of one list that are looked at. */
const longestList = 30;
/** "To request opt-out, deletion or a copy": an opting-out that stands beside rights and not for one of them. */
const optOutInList = new GatedPatterns([
  [/\bopt[- ]?outs?(?:,| or| and) (?:deletion|access|correct|delete|a copy|to )/i, ['opt-out', 'opt out', 'optout']],
  [/\b(?:access|deletion|delete|correct|correction|know)(?:,| or| and|, or|, and) opt[- ]?out (?:requests?|of)\b/i, [' opt-out ', ' opt out ', ' optout ']],
]);
/** Words by which an act is only one part of what was said before. */
const forThat = new GatedPatterns([[/\bfor (?:any of )?(?:such|these|those|this) (?:purposes?|activit(?:y|ies)|uses?)\b/i, [' purpose', ' activit', ' use']]]);
/** "To exercise any of those rights": not the name of a form. */
const usesRights = new GatedPatterns([[/\b(?:exercis|invok|assert|enforc)\w* (?:[a-z]+ ){0,4}rights\b/i, [' rights']]]);
/** Words by which a new paragraph goes on with what the one before it offered. */
const continuesAcross = new GatedPatterns([
  [/\b(?:such|your|this|these|a) (?:[a-z]+ )?(?:requests?|rights?|choices?|preferences?)\b/i, [' request', ' right', ' choice', ' preference']],
  [/\bto do so\b/i, ['to do so']],
  [/^if you (?:are unable|are not able|cannot|do not have|prefer)\b/i, ['if you ']],
  [/^(?:alternatively|you (?:can|may) also (?:call|write|e-?mail|contact|send|mail|reach))\b/i, ['alternatively', ' also ']],
]);

/** A purpose of its own at the beginning, which is not what was said before. */
const namesPurpose = new GatedPatterns([[/^for (?!(?:these|such|this|that|those|any|all|your|assistance|help|more|further|information|details|instructions|example|instance|requests?|other|each|either)\b)[^,.]{3,50}, (?:please )?(?:contact|e-?mail|write|call|visit)/i, ['for ']]]);

/** The way back. */
const optsIn = /\bto opt[- ]?(?:back )?in\b/i;

/**
 * Tells of every clause which kinds of acting it offers: those it names, else those of the sentences that it continues, of the list in
 * which it stands, of the rights listed beside it, of its heading.
 */
export class KindResolver {
  private readonly resolved = new Map<number, Kinds>();
  private readonly open = new Set<number>();
  private readonly headings = new Map<string, Kinds>();
  private readonly sections: Reading[][] = [];
  private readonly rights: RightsResolver;
  private optOutRight: Kinds | undefined;

  constructor(private readonly readings: readonly Reading[]) {
    for (const reading of readings) (this.sections[reading.section] ??= []).push(reading);
    this.rights = new RightsResolver(readings, this.sections);
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
    if (reading.signs.has('agent') && isGeneric(reading)) return none;
    if (reading.signs.has('agent') && !/\bhimself|\bherself|\byourself\b/i.test(reading.text)) return pick(own.size > 0 ? own : this.rights.beside(reading), ['access', 'correct', 'delete']);
    // "Exercise these rights by our Request for Deletion form or by e-mail": the name of a form says nothing of the other ways.
    const onlyChoices = own.size > 0 && pick(own, dataRights).size === 0 && usesRights.test(reading.text);
    const announced = this.announcedKinds(reading);
    if (announced.size > 0) return announced;
    // Under “Exercising Access, Correction and Deletion”, a sentence that leaves one of them out means them all.
    const { heading } = reading.clause;
    if (own.size > 0 && usesRights.test(reading.text) && /^exercis/i.test(heading)) return new Set([...own, ...pick(readOwnKinds(readWording(heading)), dataRights)]);
    if (own.size > 0 && reading.signs.has('exercise') && (onlyChoices || this.isNamedByLinks(reading))) return new Set([...this.rights.beside(reading), ...own]);
    // "To switch off cookies for such purposes": of what was said before, too.
    if (own.size > 0 && forThat.test(reading.text)) return new Set([...own, ...this.leadKinds(reading), ...this.choicesBefore(reading)]);
    // "If you are unable to do so, or want to withdraw …, contact us": also for what was said before.
    if (own.size > 0 && /\b(?:unable|not able) to do so\b|\bcan(?:no|['’])t do so\b/i.test(reading.text)) return new Set([...own, ...this.ownBefore(reading)]);
    if (own.size > 0) return optOutInList.test(reading.text) ? new Set([...own, ...this.resolveGeneric(reading)]) : own;
    if (reading.signs.has('all-other')) return pick(this.rights.beside(reading), dataRights);
    if (isGeneric(reading)) return this.resolveGeneric(reading);
    const fromItems = isQuestion(reading) ? none : this.itemKinds(reading);
    if (fromItems.size > 0) return fromItems;
    const fromLead = this.leadKinds(reading);
    // A sentence with a colon somewhere above introduces the use of rights only if it speaks of rights itself.
    const isLed = reading.clause.lead !== '' ? fromLead.size > 0 : !pointsBack.test(reading.text) && pick(fromLead, dataRights).size > 0;
    const fromBefore = this.doneSo(reading);
    if (fromBefore.size > 0) return fromBefore;
    const fromRights = this.rightsOfLead(reading);
    if (fromRights.size > 0) return fromRights;
    if (reading.signs.has('exercise')) return isLed ? fromLead : new Set([...this.rights.beside(reading), ...this.sameRequest(reading)]);
    if (isQuestion(reading)) return none;
    const isBare = reading.places.length > 0 || reading.ways.length > 0;
    if (!isBare && reading.lead === undefined) return none;
    return this.inherit(reading);
  }

  /** "There are two ways to opt out of the sale. First, …": what the sentence that announces the ways of its paragraph is about. */
  private announcedKinds(reading: Reading): Kinds {
    if (!countsWays.test(reading.text)) return none;
    for (let at = reading.index - 1; at >= Math.max(0, reading.index - reachOfWays); at -= 1) {
      const before = this.readings[at]!;
      if (before.clause.block !== reading.clause.block) break;
      if (announcesWays.test(before.text)) return readOwnKinds(before);
    }
    return none;
  }

  private isNamedByLinks({ acts, places, clause }: Reading): boolean {
    return acts.every(({ start, end }) => places.some((place) => place.via === 'link' && place.words !== '' && place.start - clause.start < end && start < place.end - clause.start));
  }

  private ownBefore(reading: Reading): Kinds {
    const before = this.readings[reading.index - 1];
    return before !== undefined && before.section === reading.section && !isElsewhere(before) ? readOwnKinds(before) : none;
  }

  private headingKinds(reading: Reading): Kinds {
    const { heading } = reading.clause;
    if (!offeringHeading.test(heading) || /^(?:\W|\d)*(?:we|our)\b/i.test(heading)) return none;
    let kinds = this.headings.get(heading);
    if (kinds === undefined) this.headings.set(heading, (kinds = readOwnKinds(readWording(heading))));
    return kinds;
  }

  /** "If you prefer to send your request by letter": what the way just before is for. */
  private sameRequest(reading: Reading): Kinds {
    if (!/\b(?:your|a written|this|that) request\b/i.test(reading.text)) return none;
    for (let at = reading.index - 1; at >= Math.max(0, reading.index - reachInBlock); at -= 1) {
      const before = this.readings[at]!;
      if (before.section !== reading.section || isElsewhere(before)) break;
      if (before.places.length > 0) return this.resolve(at);
    }
    return none;
  }

  /** The choices of the last sentence of the section that spoke of any. */
  private choicesBefore(reading: Reading): Kinds {
    const before = this.readings.slice(Math.max(0, reading.index - reachInSection), reading.index).toReversed();
    return before.filter((other) => other.section === reading.section && !isElsewhere(other)).map((other) => pick(this.resolve(other.index), choices)).find(({ size }) => size > 0) ?? none;
  }

  /** "You may ask for a copy. To do so, …": what the sentence before it in its block names. */
  private doneSo(reading: Reading): Kinds {
    if (!/^(?:in order )?to do (?:so|this|that)\b|^you (?:can|may) do (?:so|this|that)\b/i.test(reading.text)) return none;
    const kinds = new Set<Kind>();
    // "You may also object. To do so, …": of what was said before that, too.
    for (let at = reading.index - 1; at >= Math.max(0, reading.index - reachInBlock); at -= 1) {
      const before = this.readings[at]!;
      if (before.clause.block !== reading.clause.block || isElsewhere(before)) break;
      for (const kind of readOwnKinds(before)) kinds.add(kind);
      if (!/^(?:in addition, )?you (?:can|may|have the right to) (?:also|in addition)\b|^(?:also|in addition|additionally|moreover)\b/i.test(before.text)) break;
    }
    return kinds;
  }

  /** "You have the right to request: …; to use these rights, …": those of the paragraph above the list, and of its items. */
  private rightsOfLead(reading: Reading): Kinds {
    const lead = reading.lead === undefined ? undefined : this.readings[reading.lead];
    if (lead === undefined || !/\bthese rights\b/i.test(reading.text) || !/\bright to\b/i.test(lead.text)) return none;
    const near = this.readings.slice(Math.max(0, lead.index - reachInBlock), lead.index + 1).filter(({ clause }) => clause.block === lead.clause.block);
    return this.rights.granted([...near, ...this.listUnder(lead.index)]);
  }

  /** "You can write to us at … to:" offers what its items say. */
  private itemKinds(reading: Reading): Kinds {
    const isWay = reading.places.length > 0 || reading.ways.some(({ entry }) => entry.id === 'contact');
    if (!isWay || reading.signs.has('exercise') || !/[:：]$/.test(reading.text)) return none;
    return new Set(this.listUnder(reading.index).flatMap((item) => [...pick(readOwnKinds(item), dataRights)]));
  }

  /** The last line of a list "If you would like to: …" offers what the lines above it say. */
  private siblingKinds(reading: Reading): Kinds {
    if (reading.lead === undefined || reading.places.length === 0) return none;
    return new Set(this.listUnder(reading.lead).flatMap((item) => (item.index < reading.index && item.signs.has('exercise') ? [...this.resolve(item.index)] : [])));
  }

  private listUnder(lead: number): Reading[] {
    const items: Reading[] = [];
    for (let at = lead + 1; at < Math.min(this.readings.length, lead + longestList); at += 1) if (this.readings[at]!.lead === lead) items.push(this.readings[at]!);
    return items;
  }

  private leadKinds(reading: Reading): Kinds {
    return reading.lead === undefined ? none : this.resolve(reading.lead);
  }

  /** What a sentence without an act of its own continues. */
  private inherit(reading: Reading): Kinds {
    // "For account recovery, contact …" says itself what it is for.
    if (namesPurpose.test(reading.text) || optsIn.test(reading.text)) return none;
    const fromLead = this.leadKinds(reading);
    if (fromLead.size > 0) return fromLead;
    const fromSiblings = this.siblingKinds(reading);
    if (fromSiblings.size > 0) return fromSiblings;
    if (!reading.signs.has('continues')) return none;
    for (let at = reading.index - 1; at >= Math.max(0, reading.index - reachInSection); at -= 1) {
      const before = this.readings[at]!;
      if (before.section !== reading.section) break;
      const isSameBlock = before.clause.block === reading.clause.block;
      if (isSameBlock ? reading.index - at > reachInBlock : !continuesAcross.test(reading.text)) continue;
      if (isElsewhere(before)) return none;
      // "You may also call us" below a list is about all that the list offers.
      const isBelowList = before.clause.lead !== '' && before.lead !== undefined && reading.clause.lead === '';
      const kinds = isBelowList ? new Set(this.listUnder(before.lead).flatMap((item) => (item.index < reading.index ? [...this.resolve(item.index)] : []))) : this.resolve(at);
      if (kinds.size > 0) return kinds;
    }
    return this.headingKinds(reading);
  }

  private resolveGeneric(reading: Reading): Kinds {
    if (optsIn.test(reading.text)) return none;
    if (/\bright(?:s|\(s\))? to opt[- ]?out\b|\bopt[- ]?out rights?\b/i.test(reading.text)) {
      const rights = this.readOptOutRight();
      if (rights.size > 0) return rights;
    }
    // "If you choose to opt out" goes on with the sentence that says of what.
    const before = this.readings[reading.index - 1];
    if (before !== undefined && before.clause.block === reading.clause.block && isGeneric(before) && readOwnKinds(before).has('object')) return readOwnKinds(before);
    for (const kinds of [this.leadKinds(reading), ...this.kindsBefore(reading), this.headingKinds(reading)]) {
      const picked = pick(kinds, choices);
      if (picked.size > 0) return picked;
    }
    const own = this.topicBefore(reading);
    if (own.size > 0) return own;
    const topic = readTopic(reading.clause.heading);
    if (topic.size > 0) return topic;
    // "… a deletion or opt-out request": of the sale, where the policy speaks of opting out of that.
    if (optOutInList.test(reading.text) && this.readings.some((other) => readOwnKinds(other).has('sale'))) return new Set(['sale']);
    return none;
  }

  /** "We send other kinds of e-mail, which you can opt out of": what the sentence was about when it came to the opting-out. */
  private topicBefore(reading: Reading): Kinds {
    const at = reading.acts.find(({ entry }) => entry.id === 'opt-out-of-something')?.start ?? 0;
    return readTopic(lastSentence(reading.text.slice(0, at)));
  }

  /** What "the right to opt out" is of, anywhere in the policy. */
  private readOptOutRight(): Kinds {
    this.optOutRight ??= new Set(
      this.readings
        .filter(({ clause }) => /\bopt[- ]?out\b/i.test(clause.text) && /\bright/i.test(clause.text + clause.lead))
        .flatMap((reading) => [...pick(readOwnKinds(reading), ['sale', 'ads'])]),
    );
    return this.optOutRight;
  }

  private *kindsBefore(reading: Reading): Generator<Kinds> {
    for (let at = reading.index - 1; at >= Math.max(0, reading.index - 2 * reachInSection); at -= 1) {
      if (this.readings[at]!.section !== reading.section) return;
      yield readOwnKinds(this.readings[at]!);
    }
  }
}

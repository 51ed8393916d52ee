import choices from '../../taxonomy/choices.json';
import classList from '../../taxonomy/classes.json';
import dataKinds from '../../taxonomy/data-kinds.json';
import findings from '../../taxonomy/findings.json';
import acts from '../../taxonomy/opt-out-acts.json';
import signs from '../../taxonomy/opt-out-signs.json';
import switches from '../../taxonomy/opt-out-switches.json';
import ways from '../../taxonomy/opt-out-ways.json';
import periods from '../../taxonomy/periods.json';
import practices from '../../taxonomy/practices.json';
import purposes from '../../taxonomy/purposes.json';
import recipients from '../../taxonomy/recipients.json';
import rights from '../../taxonomy/rights.json';
import signals from '../../taxonomy/signals.json';
import stanceWords from '../../taxonomy/stance-words.json';
import type { NumberedTerm } from './draft-terms';
import { termRoles, type TermListName, type TermRole } from './term-numbers';

type Entry = Readonly<Partial<Record<TermRole, readonly string[]>>>;

/** The terms of all lists that are looked for together, with their numbers (`term-numbers.ts`). */
export function readTermLists(): Readonly<Record<TermListName, readonly NumberedTerm[]>> {
  return {
    classes: numberGroups(Object.values(classList.classes)),
    concerns: numberEntries([dataKinds, purposes, recipients, choices, rights, practices, signals, findings].flatMap(({ entries }): readonly Entry[] => entries)),
    'opt-outs': numberEntries([acts, ways, signs].flatMap(({ entries }): readonly Entry[] => entries)),
    switches: numberEntries(switches.entries),
    stance: numberGroups(Object.values(stanceWords.groups)),
    times: numberEntries([...periods.numbers, ...periods.units, ...periods.between]),
    'around-times': numberEntries([...periods.otherTimes, ...periods.keptTimes]),
  };
}

function numberGroups(groups: readonly (readonly string[])[]): NumberedTerm[] {
  return groups.flatMap((terms, place) => terms.map((term) => [term, place] as const));
}

function numberEntries(entries: readonly Entry[]): NumberedTerm[] {
  return numberGroups(entries.flatMap((entry) => termRoles.map((role) => entry[role] ?? [])));
}

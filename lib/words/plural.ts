/** Languages whose whole numbers have the forms `one` and `other` alone (Unicode CLDR 45, plural rules); a test holds it beside the browser's own rules. */
const isOneIn: Readonly<Record<string, (count: number) => boolean>> = {
  en: (count) => count === 1,
  de: (count) => count === 1,
  es: (count) => count === 1,
  fr: (count) => count >= 0 && count < 2,
  zh: () => false,
};

const rules = new Map<string, Intl.PluralRules>();

function findRules(tag: string): Intl.PluralRules {
  const known = rules.get(tag) ?? new Intl.PluralRules(tag);
  rules.set(tag, known);
  return known;
}

/** The plural category of a number. The languages that are shipped are decided by hand: the browser's rules cost milliseconds of a click when they are first used. */
export function choosePluralForm(tag: string, count: number): Intl.LDMLPluralRule {
  const isOne = isOneIn[tag.split('-')[0] ?? ''];
  if (isOne === undefined) return findRules(tag).select(count);
  return isOne(count) ? 'one' : 'other';
}

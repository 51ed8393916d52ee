const smallNumbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'] as const;
const largeNumbers: Readonly<Record<string, number>> = { thirteen: 13, fourteen: 14, fifteen: 15, eighteen: 18, twenty: 20, 'twenty-four': 24, thirty: 30, 'thirty-six': 36, sixty: 60, ninety: 90 };
const unitDays: Readonly<Record<string, number>> = { hour: 1 / 24, day: 1, week: 7, month: 30, year: 365 };

const numberWord = [...smallNumbers, ...Object.keys(largeNumbers)].sort((a, b) => b.length - a.length).join('|');
const lengthOfTime = new RegExp(`\\b(\\d{1,4}|${numberWord})(?: ?\\(\\d{1,4}\\))?[ -](?:calendar |business |working |full )?(hour|day|week|month|year)s?\\b`, 'gi');

/** A length of time as it stands in a text, and how long it is, for comparing. */
export type Period = { readonly text: string; readonly days: number };

function readNumber(word: string): number {
  const small = smallNumbers.findIndex((name) => name === word.toLowerCase()) + 1;
  return small || (largeNumbers[word.toLowerCase()] ?? Number(word));
}

/** The lengths of time that the texts name, each once, shortest first, written with figures ("24 months"). Linear in the length of the texts. */
export function choosePeriods(texts: readonly string[]): Period[] {
  const found = new Map<string, Period>();
  for (const text of texts) {
    for (const [, number = '', unit = ''] of text.matchAll(lengthOfTime)) {
      const count = readNumber(number);
      if (!(count > 0)) continue;
      const name = `${count} ${unit.toLowerCase()}${count === 1 ? '' : 's'}`;
      found.set(name, { text: name, days: count * (unitDays[unit.toLowerCase()] ?? 1) });
    }
  }
  return [...found.values()].sort((a, b) => a.days - b.days);
}

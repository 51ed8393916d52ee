import { describe, expect, it } from 'vitest';
import { postalEnds } from '../../../lib/answers/opt-outs/postal-ends';

/** The last line of an address for each shape, in their order, and what of it ends the address. */
const lastLines: readonly (readonly [line: string, end: string])[] = [
  ['12 Example Road, Denver, CO 80202-1234, USA', 'CO 80202-1234, USA'],
  ['1 Example Street, London EC1A 1BB, England', 'EC1A 1BB, England'],
  ['1 Example Street, Toronto M5V2T6, Canada', 'M5V2T6, Canada'],
  ['Beispielweg 1, D-10115 Berlin Mitte, Germany', ', D-10115 Berlin Mitte, Germany'],
  ['1 Example Road, Boulder, 80301.', ', Boulder, 80301'],
  ['Example Road 1, 1010 Wien, AUSTRIA', '1010 Wien, AUSTRIA'],
  ['1 Example Street, Sydney NSW 2000, Australia', 'NSW 2000, Australia'],
  ['1 Example Street, Seoul, South-Korea 04524', ', South-Korea 04524'],
  ['1-1 Example, Tokyo 100-0001 Japan', '100-0001 Japan'],
  ['1 Example Quay, Dublin 2, D02 XY45, Ireland', 'Dublin 2, D02 XY45, Ireland'],
  ['Voorbeeld 1, Amsterdam 1012 AB, The Netherlands', 'Amsterdam 1012 AB, The Netherlands'],
  ['1 rue de l’Exemple 75001 Évry 12', '75001 Évry 12'],
  ['Exempelgatan 1 111 22 Örebro Sweden', '111 22 Örebro Sweden'],
];

describe('a last line of an address', () => {
  it.each(lastLines.map(([line, end], index) => ({ line, end, index })))('ends in $end', ({ line, end, index }) => {
    expect([...postalEnds[index]!.find(line)].map(([found]) => found)).toContain(end);
  });

  it('has an example for each shape', () => {
    expect(lastLines).toHaveLength(postalEnds.length);
  });

  it('is none where a sentence has a year', () => {
    for (const end of postalEnds) expect([...end.find('In May 2018, we changed 25 of our terms; in 2020 None was left in Germany.')]).toEqual([]);
  });
});

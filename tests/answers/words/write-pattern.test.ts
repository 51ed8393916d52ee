import { describe, expect, it } from 'vitest';
import { listForms, writePattern } from '../../../lib/answers/words/write-pattern';

const finds = (term: string, text: string): string | undefined => new RegExp(writePattern([term]), 'iu').exec(text)?.[0];

describe('a term as a pattern', () => {
  it.each([
    ['contact', 'How to Contact us', 'Contact'],
    ['contact', 'our contacts', 'contacts'],
    ['contact', 'contacted', undefined],
    ['contact!', 'our contacts', undefined],
    ['by', 'bys', undefined],
    ['log*', 'when logging in', 'logging'],
    ['log*', 'a catalogue', undefined],
    ['*strasse', 'Beispielstrasse 1', 'strasse'],
    ['opt out', 'to opt-out of it', 'opt-out'],
    ['(call|write to) us', 'please write to us', 'write to us'],
    ['contact [the|our] office', 'contact our office', 'contact our office'],
    ['contact [the|our] office', 'contact office', 'contact office'],
    ['our .. tool', 'our own new choice tool', 'our own new choice tool'],
    ['our .. tool', 'our tool', 'our tool'],
    ['our .. tool', 'our very own new choice tool', undefined],
    ['our ... tool', 'our very own new choice tool', 'our very own new choice tool'],
    ['our ... tool', 'our page. Another tool', undefined],
    ['order ... payment', 'an order, a payment', 'order, a payment'],
    ['(by|,) post', 'by email, post', ', post'],
    ['p.o. box', 'P.O. Box 1', 'P.O. Box'],
    ['p.o. box', 'PXOX Box 1', undefined],
  ])('%j finds in %j: %j', (term, text, found) => {
    expect(finds(term, text)).toBe(found);
  });

  it('finds words before longer terms, and each in its own form', () => {
    const pattern = new RegExp(writePattern(['opt out', 'opt', 'tell!', 'log*', 'c/o', 'st.']), 'iu');
    expect(['they opt out', 'opts', 'we tell', 'he tells', 'a c/o b', 'St. John', 'logging', 'adopt'].map((text) => pattern.exec(text)?.[0])).toEqual(['opt', 'opts', 'tell', undefined, 'c/o', 'St.', 'logging', undefined]);
  });

  it.each(['', ' ', 'in the [footer]'])('refuses %j', (term) => {
    expect(() => writePattern([term])).toThrow(/term|missing/u);
  });
});

describe('a term of one word as its forms', () => {
  it.each([
    ['right', ['right', 'rights']],
    ['right!', ['right']],
    ['to', ['to']],
    ['7', ['7']],
  ])('%j stands as %j', (term, forms) => {
    expect(listForms(term)).toEqual(forms);
  });

  it.each(['', 'opt out', 'rectif*', '*weg', '(a|b)', 'ul.', 'allée'])('refuses %j', (term) => {
    expect(() => listForms(term)).toThrow('single word');
  });
});

import { describe, expect, it } from 'vitest';
import { compareCaptures, unexplained } from '../../cli/page-measures/compare-captures';
import type { CapturedBlock, CapturedPage } from '../browsers/describe-captured';

function block(text: string, more: Partial<CapturedBlock> = {}): CapturedBlock {
  return { kind: 'paragraph', level: 0, closed: false, text, hiddenBy: '', ...more };
}

function page(...blocks: readonly CapturedBlock[]): CapturedPage {
  return { error: '', title: 'Privacy', language: 'en', links: 0, blocks, unseen: [] };
}

const hidden = { closed: true, hiddenBy: '<div> with display: none' };

describe('compareCaptures', () => {
  it.each([
    ['nothing where both read the same', page(block('One.'), block('Two.')), page(block('One.'), block('Two.')), true, []],
    ['a block that only the browser knows to be closed, with its reason', page(block('One.', hidden)), page(block('One.')), true, ['both closed in the browser alone: in the browser: <div> with display: none']],
    ['a block that is closed on the command line alone, without a reason', page(block('One.')), page(block('One.', { closed: true })), true, [`both closed on the command line alone: ${unexplained}`]],
    ['a block that the browser left out', page(block('One.')), page(block('One.'), block('Two.')), false, [`command line paragraph: ${unexplained}`]],
    ['a block that nobody sees', { ...page(block('One.')), unseen: ['Call \n us. Two.'] }, page(block('One.'), block('Call us.')), false, ['command line paragraph: in the browser: of the colour of its ground, left out and counted']],
    ['a block of which only a part is not seen', { ...page(block('One.')), unseen: ['Call'] }, page(block('One.'), block('Call us.')), false, [`command line paragraph: ${unexplained}`]],
    ['a block that the browser alone read, once for each time', page(block('One.'), block('One.')), page(block('One.')), false, [`browser paragraph: ${unexplained}`]],
    ['another order', page(block('One.'), block('Two.')), page(block('Two.'), block('One.')), false, [`both order: ${unexplained}`, `both order: ${unexplained}`]],
    ['another shape', page(block('One', { kind: 'heading', level: 2 })), page(block('One')), true, [`both heading 2 / paragraph: ${unexplained}`]],
    ['another result', { ...page(), error: 'page-empty' }, page(block('One.')), false, [`both result: ${unexplained}`, `command line paragraph: ${unexplained}`]],
    ['another number of links', { ...page(block('One.')), links: 1 }, page(block('One.')), true, [`both links: ${unexplained}`]],
  ])('finds %s', (_name, browser, commandLine, isSameText, expected) => {
    const { differences, ...found } = compareCaptures(browser, commandLine);
    expect(found.isSameText).toBe(isSameText);
    expect(differences.map(({ where, what, why }) => `${where} ${what}: ${why}`)).toEqual(expected);
  });
});

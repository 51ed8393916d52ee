import type { DomReader } from '../dom-reader';
import { judgeByAttributes } from './judge-by-attributes';
import { judgeByLayout } from './judge-by-layout';
import type { SightJudge } from './sight';

/** How the words of a page come to people: by what the browser has laid out or, where it has not (jsdom), by attributes and inline styles. What was asked once is known from then on. */
export function judgeSight(dom: DomReader): SightJudge {
  return dom.isDisplayed === null ? judgeByAttributes(dom) : judgeByLayout(dom);
}

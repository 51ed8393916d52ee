import type { CaptureError, PageCapture } from '../../lib/page/capture-page';
import { openDom } from '../../lib/page/dom-reader';
import type { TextMap } from '../../lib/page/text-map';
import type { Result } from '../../lib/result';

/** What `expected.json` of a fixture page holds: the blocks as `kind level: text`, and the rest as it is. */
export type ExpectedCapture =
  | { readonly error: string }
  | {
      readonly title: string;
      readonly language: string;
      /** `paragraph`, `heading 2`, `list-item 1`, a star behind what is closed; then the text. */
      readonly blocks: readonly string[];
      readonly links: readonly (readonly [text: string, href: string])[];
      readonly unread: readonly (readonly [kind: string, count: number])[];
      readonly policyLinks: readonly (readonly [text: string, href: string])[];
    };

/** Every fixture page lies at this address. */
export const fixtureAddress = 'https://fern.example/legal/privacy';

/** What was captured in the form in which it is kept beside the page. */
export function describeCapture(captured: Result<{ capture: PageCapture; map: TextMap }, CaptureError>): ExpectedCapture {
  if (!captured.ok) return { error: captured.error.kind };
  const { policy, links } = captured.value.capture;
  return {
    title: policy.title,
    language: policy.language,
    blocks: policy.blocks.map(({ kind, level, closed, start, end }) => `${kind}${level > 0 ? ` ${level}` : ''}${closed ? '*' : ''}: ${policy.text.slice(start, end)}`),
    links: policy.links.map(({ start, end, href }) => [policy.text.slice(start, end), href]),
    unread: policy.unread.map(({ kind, count }) => [kind, count]),
    policyLinks: links.map(({ text, href }) => [text, href]),
  };
}

/** Gives the elements of a fixture page the open shadow roots that it describes by `<template data-shadow>`: HTML alone cannot, in every parser. */
export function growShadowRoots(document: Document): void {
  const dom = openDom(document);
  const root = dom.documentElement(document);
  for (const template of root === null ? [] : Array.from(dom.queryAll(root, 'template[data-shadow]'))) {
    const host = template.parentElement;
    template.remove();
    if (host !== null) host.attachShadow({ mode: 'open' }).innerHTML = template.innerHTML;
  }
}

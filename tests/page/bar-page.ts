import type { Clause, MarkedPage } from './open-marked';

/** Clauses of five kinds, one of two. */
export const clauses: readonly Clause[] = [
  { text: 'We collect your name and your e-mail address when you write to us.', label: 'collect', also: 'use' },
  { text: 'We do not sell your personal information to anybody for any price.', label: 'sell', stance: 'denies' },
  { text: 'We share your address with the carriers who bring your parcels.', label: 'share' },
  { text: 'You may ask us to delete your personal data at any time you like.', label: 'rights' },
  { text: 'We collect your orders and keep them because tax law asks us to.', label: 'collect' },
];
/** They as paragraphs, and a page of them. */
export const paragraphs = clauses.map(({ text }) => `<p>${text}</p>`).join('');
export const html = `<!doctype html><html lang="en"><head><title>Privacy</title></head><body><main><h1>Privacy policy</h1>${paragraphs}</main></body></html>`;

/** What a reader does with the bar of the page that is marked now, and sees there. */
export type BarReader = {
  readonly find: (selector: string) => HTMLElement;
  readonly press: (selector: string) => void;
  /** Where among the clauses the bar says that it is. */
  readonly place: () => string;
  /** The words that are shown in the page. */
  readonly shown: () => string;
};

/** Reads the bar of whatever page `marked` gives. */
export function readBar(marked: () => MarkedPage): BarReader {
  const find = (selector: string): HTMLElement => {
    const found = marked().bar().root.querySelector<HTMLElement>(selector);
    if (found === null) throw new Error(`the bar has no ${selector}`);
    return found;
  };
  return {
    find,
    press: (selector) => find(selector).click(),
    place: () => find('.place').textContent,
    shown: () => [...(marked().page.window.CSS.highlights.get('clauselight-shown') ?? [])].map(String).join(''),
  };
}

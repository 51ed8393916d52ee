import { createPageMarks, type PaintRequest } from '../../lib/page/page-marks';
import { createPageReader, type PageReader } from '../../lib/page/page-reader';
import type { Mark } from '../../lib/page/mark';
import type { PolicyText } from '../../lib/policy/policy-text';
import { stances } from '../../lib/taxonomy/labels';
import { openPage, type OpenPage } from './open-frame';

/** The clauses of the example page. */
export const clauses = [
  'We collect your name and your e-mail address when you write to us.',
  'We do not sell your personal information to anybody for any price.',
  'We share your address with the carriers who bring your parcels.',
  'You may ask us to delete your personal data at any time you like.',
  'We keep your orders for ten years because tax law asks us to do so.',
];
/** The example page. */
export const html = `<!doctype html><html lang="en"><head><title>Privacy</title></head><body><nav><a href="/">Home</a></nav><main><h1>Privacy policy</h1>${clauses.map((clause) => `<p>${clause.replace('personal', '<b>personal</b>')}</p>`).join('\n')}</main></body></html>`;

/** A label of each of the first groups, in their order. */
const labels = ['collect', 'use', 'share', 'sell', 'choice'] as const;

/** A page with a reader of it, from `open` on. */
export class ReadExample {
  page!: OpenPage;
  reader!: PageReader;
  policy!: PolicyText;

  async open(source: string): Promise<void> {
    this.page = await openPage(source);
    this.reader = createPageReader(this.page.document, { findMarks: () => createPageMarks });
    const captured = await this.reader.capture();
    if (!captured.ok) throw new Error(captured.error.kind);
    this.policy = captured.value.policy;
  }

  /** The span of some words of the policy, as a message carries it. */
  spanOf(text: string): { textHash: string; start: number; end: number; text: string } {
    const start = this.policy.text.indexOf(text);
    if (start < 0) throw new Error('no such words');
    return { textHash: this.policy.textHash, start, end: start + text.length, text };
  }

  /** Every clause in a group and a stance of its own. */
  markAll(): Mark[] {
    return clauses.map((clause, index) => ({ start: this.spanOf(clause).start, end: this.spanOf(clause).end, labels: [{ label: labels[index]!, stance: stances[index % 3]! }], why: [], questions: [] }));
  }

  /** What is asked of the reader when it is to mark some clauses. */
  ask(marks: readonly Mark[]): PaintRequest {
    return { tabId: 0, textHash: this.policy.textHash, marks, shortcuts: { toggle: '', next: '', previous: '', same: '', clear: '' }, focus: false };
  }

  /** The registered highlights of the page: what each marks. */
  readHighlights(): Record<string, string[]> {
    const { CSS, Range } = this.page.window;
    return Object.fromEntries([...CSS.highlights].map(([name, highlight]) => [name, [...highlight].map((range) => (range instanceof Range ? range.toString() : ''))]));
  }
}

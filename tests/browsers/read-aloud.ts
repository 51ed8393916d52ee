import type { Page } from 'playwright';

/** As much of a node of Chromium's accessibility tree as is read aloud. */
type AxNode = {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly description?: { readonly value?: unknown };
  readonly value?: { readonly value?: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
  readonly childIds?: readonly string[];
};

/** What says nothing by itself: its parts are read. */
const silent: ReadonlySet<string> = new Set(['none', 'generic', 'InlineTextBox', 'RootWebArea', 'paragraph', 'ListMarker', 'LineBreak', 'Section', 'strong', 'emphasis', 'LayoutTable', 'DescriptionList', 'time', 'mark', 'Abbr', 'superscript', 'LabelText']);
/** What is read as one with all its parts. */
const whole: ReadonlySet<string> = new Set(['button', 'link', 'heading', 'radio', 'checkbox', 'textbox', 'tab', 'DisclosureTriangle', 'option']);
const told: ReadonlySet<string> = new Set(['expanded', 'pressed', 'checked', 'level', 'disabled', 'busy']);

function textOf(value: { readonly value?: unknown } | undefined): string {
  const inner = value?.value;
  return typeof inner === 'string' || typeof inner === 'number' || typeof inner === 'boolean' ? String(inner).trim().replaceAll(/\s+/g, ' ') : '';
}

function writeLine(node: AxNode, role: string): string {
  const states = (node.properties ?? [])
    .filter(({ name, value }) => told.has(name) && !(name === 'level' && role !== 'heading') && !(name === 'disabled' && value.value !== true) && !(name === 'busy' && value.value !== true))
    .map(({ name, value }) => (name === 'level' ? `level ${String(value.value)}` : `${name}: ${String(value.value)}`));
  const description = textOf(node.description);
  return [`${role}${textOf(node.name) === '' ? '' : `: ${textOf(node.name)}`}`, ...states, ...(description === '' || description === textOf(node.name) ? [] : [`(${description})`])].join(', ');
}

/** What a screen reader says of a page from its beginning to its end, a line each: the role, name and state of everything, from Chromium's accessibility tree. */
export async function readAloud(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  const { nodes }: { nodes: readonly AxNode[] } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  const walk = (node: AxNode, depth: number): void => {
    const role = textOf(node.role);
    const isTold = !node.ignored && !silent.has(role) && (role !== 'StaticText' || /[\p{L}\p{N}]/u.test(textOf(node.name)));
    if (isTold) lines.push('  '.repeat(depth) + (role === 'StaticText' ? textOf(node.name) : writeLine(node, role)));
    if (isTold && (whole.has(role) || role === 'StaticText')) {
      // A heading that is pressed is a button too.
      for (const id of node.childIds ?? []) {
        const child = byId.get(id);
        if (child !== undefined && role === 'heading' && holdsControl(child)) walk(child, depth + 1);
      }
      return;
    }
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child !== undefined) walk(child, isTold ? depth + 1 : depth);
    }
  };
  const holdsControl = (node: AxNode): boolean => textOf(node.role) === 'button' || textOf(node.role) === 'link' || (node.childIds ?? []).some((id) => byId.get(id) !== undefined && holdsControl(byId.get(id)!));
  if (nodes[0] !== undefined) walk(nodes[0], 0);
  return lines;
}

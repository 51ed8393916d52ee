import { useEffect, useMemo, useState } from 'preact/hooks';
import { listStates, type PreviewState } from './preview-states';
import { readChoice, schemes, widths, writeChoice, type Choice } from './read-choice';

function Stage({ state, scheme, width }: { readonly state: PreviewState; readonly scheme: string; readonly width: number }) {
  return (
    <div class="stage" data-place={state.place} style={{ colorScheme: scheme, ...(state.place === 'popup' ? { inlineSize: `${width}px` } : {}) }}>
      {state.render()}
    </div>
  );
}

function Menu({ states, choice }: { readonly states: readonly PreviewState[]; readonly choice: Choice }) {
  const link = (change: Partial<Choice>, text: string, isCurrent: boolean) => (
    <a href={writeChoice({ ...choice, ...change })} aria-current={isCurrent}>
      {text}
    </a>
  );
  return (
    <nav class="menu" aria-label="States">
      <p>
        {[...schemes, 'both' as const].map((scheme) => link({ scheme }, scheme, choice.scheme === scheme))}
        {widths.map((width) => link({ width }, `${width} px`, choice.width === width))}
      </p>
      {link({ state: '' }, 'All states', choice.state === '')}
      {states.map(({ id, title }) => link({ state: id }, title, choice.state === id))}
    </nav>
  );
}

/** Every state of every component, in an ordinary page: one or all, light or dark or both, as narrow as is chosen in the address. */
export function Preview() {
  const [choice, setChoice] = useState(() => readChoice(location.hash));
  useEffect(() => {
    const read = () => setChoice(readChoice(location.hash));
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  const states = useMemo(listStates, []);
  const shown = states.filter(({ id }) => choice.state === '' || id === choice.state);
  const shownSchemes = choice.scheme === 'both' ? schemes : [choice.scheme];
  if (choice.bare && shown[0] !== undefined) {
    return (
      <div class="bare" style={{ colorScheme: shownSchemes[0] }}>
        {shown[0].render()}
      </div>
    );
  }
  return (
    <div class="preview">
      <Menu states={states} choice={choice} />
      <div>
        {shown.map((state) => (
          <section key={state.id} class="preview-state">
            <p class="preview-title">
              <a href={writeChoice({ ...choice, state: state.id })}>{state.title}</a>
            </p>
            <div class="stages">
              {shownSchemes.map((scheme) => (
                <Stage key={scheme} state={state} scheme={scheme} width={choice.width} />
              ))}
            </div>
          </section>
        ))}
        {shown.length === 0 && <p>There is no state of this name.</p>}
      </div>
    </div>
  );
}

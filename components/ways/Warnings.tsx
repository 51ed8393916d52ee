import { Icon } from '../parts/Icon';

/** What may be wrong with a way to act, each with a sign that needs no colour. */
export function Warnings({ warnings }: { readonly warnings: readonly string[] }) {
  if (warnings.length === 0) return null;
  return (
    <ul class="way-warnings">
      {warnings.map((warning) => (
        <li key={warning}>
          <Icon name="look" />
          {warning}
        </li>
      ))}
    </ul>
  );
}

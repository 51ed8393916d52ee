import { Icon, type IconName } from './Icon';

/** What a button needs: an icon or a text or both, and what it does. */
export type ButtonProps = {
  /** `main`: the one that is meant first; `danger`: what it does cannot be undone; `icon`: its text is only spoken and shown as a hint. */
  readonly kind?: 'main' | 'danger' | 'plain' | 'icon';
  readonly icon?: IconName;
  /** While true the button does nothing, but keeps the focus. */
  readonly isBusy?: boolean;
  /** Whether it is this button's own work that is under way; its icon turns. */
  readonly isWorking?: boolean;
  /** For a button that stays down. */
  readonly isPressed?: boolean;
  /** A longer name for screen readers; it begins with the text that is seen. */
  readonly name?: string;
  readonly onPress: () => void;
  readonly children: string;
};

/** A button of the interface. What it calls is given nothing. */
export function Button({ kind = 'plain', icon, isBusy = false, isWorking = false, isPressed, name, onPress, children }: ButtonProps) {
  const isIcon = kind === 'icon';
  return (
    <button
      type="button"
      class="button"
      data-kind={kind}
      aria-label={name}
      aria-pressed={isPressed}
      aria-disabled={isBusy}
      title={isIcon ? children : undefined}
      onClick={() => {
        if (!isBusy) onPress();
      }}
    >
      {icon !== undefined && <Icon name={isWorking ? 'working' : icon} />}
      {isIcon ? <span class="spoken">{children}</span> : children}
    </button>
  );
}

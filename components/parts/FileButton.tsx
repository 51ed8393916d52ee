import { useRef } from 'preact/hooks';
import { Button } from './Button';

/** What a button that asks for a file needs. */
export type FileButtonProps = {
  /** The endings of the files that may be chosen; all where none is named. */
  readonly endings?: readonly string[];
  readonly onFile: (file: File) => void;
  readonly children: string;
};

/** A button that lets the reader choose a file. The browser's own field would speak the browser's language, which need not be the one that was chosen. */
export function FileButton({ endings, onFile, children }: FileButtonProps) {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onPress={() => chooser.current?.click()}>{children}</Button>
      <input
        ref={chooser}
        class="spoken"
        type="file"
        tabIndex={-1}
        aria-hidden="true"
        accept={endings?.join(',')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // Emptied, so that the same file can be chosen again.
          event.currentTarget.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
    </>
  );
}

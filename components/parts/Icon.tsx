/** The drawings, each in a box of 16 × 16, stroked in the colour of the text around. */
const drawings = {
  open: 'M4 6l4 4 4-4',
  show: 'M8 1.5v2M8 12.5v2M1.5 8h2M12.5 8h2M8 4.25a3.75 3.75 0 1 0 0 7.5 3.75 3.75 0 0 0 0-7.5ZM8 7.6v.8',
  mark: 'M9.5 2.5l4 4-6 6H4.2L3 11.3V8.8zM2 14.25h12',
  save: 'M4 2.25h8v11.5L8 10.9l-4 2.85z',
  shelf: 'M2.5 2.75h3v10.5h-3zM5.5 4.75h3v8.5h-3zM9.1 4.6l2.8-.8 2.6 9-2.8.8z',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  print: 'M4.5 6V2.25h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4.25h-7z',
  again: 'M13 8a5 5 0 1 1-1.5-3.6M13.25 2v3h-3',
  out: 'M6.5 3.5h-3v9h9v-3M9 2.75h4.25V7M13 3L7.5 8.5',
  link: 'M6.6 9.4a2.6 2.6 0 0 0 3.7 0l2.4-2.4A2.6 2.6 0 0 0 9 3.3l-.9.9M9.4 6.6a2.6 2.6 0 0 0-3.7 0L3.3 9A2.6 2.6 0 0 0 7 12.7l.9-.9',
  email: 'M2.25 3.75h11.5v8.5H2.25zM2.5 4.25L8 8.75l5.5-4.5',
  phone: 'M3 2.75h2.6l1 3-1.5 1.1a8 8 0 0 0 4 4l1.1-1.5 3 1V13c-5.6.6-10.8-4.6-10.2-10.25z',
  post: 'M2.25 6.25L8 2.25l5.75 4v7.5H2.25zM2.5 6.75L8 10.25l5.5-3.5',
  settings: 'M2.25 4.5h6M12 4.5h1.75M2.25 11.5H4M7.75 11.5h6M8.25 4.5a1.9 1.9 0 1 0 3.75 0 1.9 1.9 0 1 0-3.75 0M4 11.5a1.9 1.9 0 1 0 3.75 0 1.9 1.9 0 1 0-3.75 0',
  back: 'M7 3.5L2.5 8 7 12.5M3 8h10.5',
  delete: 'M2.75 4.25h10.5M6.25 4V2.25h3.5V4M4 4.25l.7 9.5h6.6l.7-9.5M6.75 6.75v4.5M9.25 6.75v4.5',
  working: 'M8 2.500a5.500 5.500 0 1 1-5.500 5.500',
  close: 'M4 4l8 8M12 4l-8 8',
  done: 'M3 8.5l3.25 3.25L13 5',
  edit: 'M10.5 2.75l2.75 2.75-7.5 7.5-3.25.5.5-3.25zM9 4.25L11.75 7',
  panel: 'M2.25 2.75h11.5v10.5H2.25zM9.25 2.75v10.5',
  look: 'M8 2.25L14.25 13.5H1.75zM8 6.5v3.25M8 11.5v.1',
} as const;

/** The name of an icon. */
export type IconName = keyof typeof drawings;

/** A small drawing of our own beside a text that says the same; screen readers pass it over. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false" data-icon={name}>
      <path d={drawings[name]} />
    </svg>
  );
}

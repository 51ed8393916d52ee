/** The mark of the product, as in `public/icon.svg`: a paragraph sign whose bowl is lit. */
export function Mark() {
  return (
    <svg class="brand-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" fill="#15505a" />
      <path d="M14 6h-1a7 7 0 0 0 0 14h1z" fill="#ffcb4d" />
      <path d="M14 6h12v3h-2v17h-4V9h-2v17h-4z" fill="#fffaf0" />
    </svg>
  );
}

/** The mark of the product: a paragraph sign whose bowl is lit. */
export function Mark() {
  return (
    <svg class="brand-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" fill="#143c42" />
      <path d="M14.5 5.5a7 7 0 0 0 0 14z" fill="#ffc94a" />
      <path d="M14.5 5.5H25v3h-2V26h-3V8.500h-2.500V26h-3z" fill="#fffaf0" />
    </svg>
  );
}

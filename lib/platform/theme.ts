const place = 'theme';

/** Paints this page light or dark, as it was chosen on any page of the extension; called before the first drawing. */
export function applyTheme(): void {
  const theme = localStorage.getItem(place);
  document.documentElement.style.colorScheme = theme === 'light' || theme === 'dark' ? theme : '';
}

/** Keeps the choice where a page finds it without waiting, and paints this one. */
export function keepTheme(theme: 'system' | 'light' | 'dark'): void {
  localStorage.setItem(place, theme);
  applyTheme();
}

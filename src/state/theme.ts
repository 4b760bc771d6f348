import { create } from 'zustand';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** The same key is read by the script in index.html, before the first paint. */
const KEY = 'aks-network-planner.theme';

/** The theme that was kept; "system" where there is none, or where storage is barred. */
export function keptTheme(): Theme {
  try {
    const kept = localStorage.getItem(KEY);
    return themes.find((theme) => theme === kept) ?? 'system';
  } catch {
    return 'system';
  }
}

export const useTheme = create<{ readonly theme: Theme }>()(() => ({ theme: keptTheme() }));

/** Shows a theme and keeps it for the next visit, where the browser allows that. */
export function setTheme(theme: Theme): void {
  useTheme.setState({ theme });
  showTheme(theme);
  try {
    if (theme === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // Storage is barred, in a sandboxed frame for one: the theme holds until the page is closed.
  }
}

/** Tells the style sheet; without the attribute it follows the system. */
export function showTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

import type { PageStore } from './page.ts';

/** Puts the chosen look on the root element; without a choice the system's own holds. */
export function bindTheme(page: PageStore): void {
  const apply = (theme: string) => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  };
  apply(page.getState().theme);
  page.subscribe((state, old) => state.theme !== old.theme && apply(state.theme));
}

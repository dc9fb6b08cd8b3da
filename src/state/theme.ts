import type { AppStore } from './store.ts';

/** Puts the chosen look on the root element; without a choice the system's own holds. */
export function bindTheme(store: AppStore): void {
  const apply = (theme: string) => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  };
  apply(store.getState().theme);
  store.subscribe((state, old) => state.theme !== old.theme && apply(state.theme));
}

import type { PageStore } from './page.ts';
import { present } from './present.ts';

/** Puts the chosen look on the root element; without a choice the system's own holds. A room is shown the light one. */
export function bindTheme(page: PageStore): void {
  const apply = (theme: string) => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  };
  apply(page.getState().theme);
  page.subscribe((state, old) => state.theme !== old.theme && !present.getState().on && apply(state.theme));
  present.subscribe(({ on }) => apply(on ? 'light' : page.getState().theme));
}

import '../../words/late.ts';
import type { ThemeChoice } from '../../state/page.ts';
import { usePage, usePageActions, useSay } from '../../state/react.tsx';

const NEXT_THEME: Readonly<Record<ThemeChoice, ThemeChoice>> = { system: 'light', light: 'dark', dark: 'system' };

/** Takes the page from the device's own look to light and to dark. */
export default function ThemeButton({ className = '' }: { readonly className?: string }) {
  const say = useSay();
  const { setTheme } = usePageActions();
  const theme = usePage((state) => state.theme);
  const label = say('top.theme', { theme: say(`theme.${theme}`) });
  return (
    <button
      type="button"
      className={`quiet theme ${className}`}
      aria-label={label}
      title={label}
      onClick={() => setTheme(NEXT_THEME[theme])}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <circle
          cx="8"
          cy="8"
          r="6"
          fill={theme === 'dark' ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeWidth="1.6"
        />
        {theme === 'system' ? <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" /> : null}
      </svg>
    </button>
  );
}

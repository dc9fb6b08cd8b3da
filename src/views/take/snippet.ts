import type { Controls } from '../../state/embed.ts';
import type { ThemeChoice } from '../../state/page.ts';

export interface SnippetWish {
  readonly controls: Controls;
  readonly theme: ThemeChoice;
  /** CSS px. */
  readonly height: number;
}

/** Lowest frame in which a curve can be read, and the highest that is any use. */
export const HEIGHTS = [360, 2000] as const;

/**
 * What the frame may do: run, keep its own settings and fetch its own files (its origin), open the whole page in a tab,
 * save.
 * Without its own origin neither its scripts nor its workers would load.
 */
const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads';

/**
 * An iframe that shows a link's world and screen. @param page address without query and fragment. @param fragment of
 * the link, without `#`.
 */
export function snippetOf(
  page: string,
  fragment: string,
  title: string,
  { controls, theme, height }: SnippetWish,
): string {
  const source = `${page}?embed=1&controls=${controls}${theme === 'system' ? '' : `&theme=${theme}`}#${fragment}`;
  return `<iframe src="${escaped(source)}" title="${escaped(title)}" width="100%" height="${height}" loading="lazy" sandbox="${SANDBOX}" style="border:0"></iframe>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

import type { ThemeChoice } from './page.ts';

/**
 * The page inside another page. The world, the study and the screen stand in the fragment, as in every link; the query
 * says
 * that the page is embedded and what may be moved: `?embed=1&controls=none#v=1&…`. A host page can change neither by
 * chance. embed-address.ts reads it; here is what came of that.
 */

/** Nothing, the leading kind of care alone (licking; playful engagement for infants), or everything. */
export type Controls = 'none' | 'licking' | 'all';

export interface Embed {
  readonly on: boolean;
  readonly controls: Controls;
  /** A look that the host asks for; null leaves the person's own. */
  readonly theme: ThemeChoice | null;
}

/** How this page was opened. Set before anything is drawn, and never after. */
export let embed: Embed = { on: false, controls: 'all', theme: null };

export function setEmbed(read: Embed): void {
  embed = read;
}

/**
 * Where the page itself stands, without query and fragment. On a disk that is the name of its file: which folders
 * somebody has is nobody's business.
 */
export function pageAddress(): string {
  const [address] = location.href.split(/[?#]/) as [string];
  return address.startsWith('file:') ? address.slice(address.lastIndexOf('/') + 1) : address;
}

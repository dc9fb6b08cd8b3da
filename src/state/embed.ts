import type { ParamId } from '../../sim/page.ts';
import { LEAD } from './species.ts';
import type { Actions } from './store.ts';
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

let lockOf: (actions: Actions) => void = () => undefined;

export function setEmbed(read: Embed, lock: (actions: Actions) => void): void {
  embed = read;
  lockOf = lock;
}

/** Takes away what may not be moved on this page; also for the worlds that a screen makes for itself. */
export function locked(actions: Actions): Actions {
  lockOf(actions);
  return actions;
}

/** Whether the world, apart from its leading slider, and designs of studies stand fixed. */
export function worldLocked(): boolean {
  return embed.controls !== 'all';
}

/** Whether a parameter's slider may be moved. */
export function movable(id: ParamId, { controls }: Pick<Embed, 'controls'> = embed): boolean {
  return controls === 'all' || (controls === 'licking' && Object.values(LEAD).includes(id));
}

/**
 * Where the page itself stands, without query and fragment. On a disk that is the name of its file: which folders
 * somebody has is nobody's business.
 */
export function pageAddress(): string {
  const [address] = location.href.split(/[?#]/) as [string];
  return address.startsWith('file:') ? address.slice(address.lastIndexOf('/') + 1) : address;
}

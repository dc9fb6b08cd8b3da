import { InputError, type InputProblem, type ParamId } from '../../sim/index.ts';
import { LEAD } from './species.ts';
import type { Actions } from './store.ts';
import type { ThemeChoice } from './types.ts';

/**
 * The page inside another page. The world, the study and the screen stand in the fragment, as in every link; the query says
 * that the page is embedded and what may be moved: `?embed=1&controls=none#v=1&…`. A host page can change neither by chance.
 */

/** Nothing, the leading kind of care alone (licking; playful engagement for infants), or everything. */
export const CONTROLS = ['none', 'licking', 'all'] as const;
export type Controls = (typeof CONTROLS)[number];
export const THEMES: readonly ThemeChoice[] = ['system', 'light', 'dark'];

export interface Embed {
  readonly on: boolean;
  readonly controls: Controls;
  /** A look that the host asks for; null leaves the person's own. */
  readonly theme: ThemeChoice | null;
}

/** Of the query; `workers` belongs to the page everywhere. */
const KEYS = ['embed', 'controls', 'theme', 'workers'];

/** Reads a query. What is not understood is a problem, and an embedded page with a problem lets nothing be moved. */
export function readEmbed(search: string): { readonly embed: Embed; readonly problems: readonly InputProblem[] } {
  const query = new URLSearchParams(search);
  const value = query.get('embed');
  if (value === null) {
    const stray = query.has('controls') ? [{ code: 'missing', path: 'embed', allowed: ['1'] }] : [];
    return { embed: { on: false, controls: 'all', theme: null }, problems: stray };
  }
  const problems = [
    ...[...query.keys()].filter((key) => !KEYS.includes(key)).map((key) => ({ code: 'unknown-field', path: key, allowed: KEYS.slice(0, 3) })),
    ...KEYS.filter((key) => query.getAll(key).length > 1).map((key) => ({ code: 'repeated-key', path: key })),
    ...oneOf('embed', value, ['1']), ...oneOf('controls', query.get('controls'), CONTROLS), ...oneOf('theme', query.get('theme'), THEMES),
  ];
  const controls = (query.get('controls') ?? 'none') as Controls;
  const embed: Embed = { on: true, controls: problems.length === 0 ? controls : 'none', theme: problems.length === 0 ? (query.get('theme') as ThemeChoice | null) : null };
  return { embed, problems };
}

function oneOf(path: string, got: string | null, allowed: readonly string[]): InputProblem[] {
  return got === null || allowed.includes(got) ? [] : [{ code: 'not-one-of', path, got, allowed }];
}

const read = readEmbed(typeof location === 'undefined' ? '' : location.search);

/** How this page was opened. */
export const embed: Embed = read.embed;

/** Whether the world, apart from its leading slider, and designs of studies stand fixed. */
export const worldLocked: boolean = embed.controls !== 'all';

/** Whether a parameter's slider may be moved. */
export function movable(id: ParamId, { controls }: Pick<Embed, 'controls'> = embed): boolean {
  return controls === 'all' || (controls === 'licking' && Object.values(LEAD).includes(id));
}

/** Tells what of the address was not understood. */
export function tellProblems(refuse: (from: 'embed', error: InputError) => void): void {
  if (read.problems.length > 0) refuse('embed', new InputError(read.problems));
}

/**
 * Takes away every way of changing the world that is locked, below the controls: keys, menus and handles that a view
 * may have come upon nothing. A link that the host opens still opens its world.
 */
export function lockWorld(actions: Actions, locked: Pick<Embed, 'controls'> = embed): void {
  if (locked.controls === 'all') return;
  const { slide, nudge, press } = actions;
  const nothing = () => undefined;
  const refused = () => false;
  Object.assign(actions, {
    slide: (id, value) => { if (movable(id, locked)) slide(id, value); },
    nudge: (id, value) => { if (movable(id, locked)) nudge(id, value); },
    choosePreset: nothing, chooseSpecies: nothing, setReach: nothing, change: refused, setEvents: refused,
    ...(locked.controls === 'none' ? { press: nothing, undo: nothing, redo: nothing } : { press }),
  } satisfies Partial<Actions>);
}

/** Where the page itself stands, without query and fragment. */
export function pageAddress(): string {
  return location.href.split(/[?#]/)[0]!;
}

import { InputError, type InputProblem } from '../../sim/page.ts';
import { locked, movable, setEmbed, type Controls, type Embed } from './embed.ts';
import type { Actions, WorldStore } from './store.ts';
import type { ThemeChoice } from './page.ts';

/** Reads how a page is embedded, and locks what it says. Loaded only where the address has a word of it. */

export const CONTROLS: readonly Controls[] = ['none', 'licking', 'all'];
export const THEMES: readonly ThemeChoice[] = ['system', 'light', 'dark'];

/** Of the query; `workers` belongs to the page everywhere. */
const KEYS = ['embed', 'controls', 'theme', 'workers'];
/**
 * What counters of visits put behind every address that passes them; a host page that misspelt a key is told all the
 * same.
 */
const COUNTERS = /^(utm_\w+|\w*clid|gbraid|wbraid|igsh(id)?|mc_[ce]id|_ga|_gl|_hs\w+|mkt_tok|si|ref|ref_src|source)$/;

/**
 * Reads a query. What is not understood is a problem, and an embedded page with a problem lets nothing be moved.
 * @param framed whether the page stands in another; in a tab of its own, foreign keys are nobody's mistake
 */
export function readEmbed(
  search: string,
  framed = true,
): { readonly embed: Embed; readonly problems: readonly InputProblem[] } {
  const query = new URLSearchParams(search);
  const value = query.get('embed');
  if (value === null) {
    const stray = query.has('controls') ? [{ code: 'missing', path: 'embed', allowed: ['1'] }] : [];
    return { embed: { on: false, controls: 'all', theme: null }, problems: stray };
  }
  const problems = [
    ...[...query.keys()]
      .filter((key) => framed && !KEYS.includes(key) && !COUNTERS.test(key))
      .map((key) => ({ code: 'unknown-field', path: key, allowed: KEYS.slice(0, 3) })),
    ...KEYS.filter((key) => query.getAll(key).length > 1).map((key) => ({ code: 'repeated-key', path: key })),
    ...oneOf('embed', value, ['1']),
    ...oneOf('controls', query.get('controls'), CONTROLS),
    ...oneOf('theme', query.get('theme'), THEMES),
  ];
  const controls = (query.get('controls') ?? 'none') as Controls;
  const embed: Embed = {
    on: true,
    controls: problems.length === 0 ? controls : 'none',
    theme: problems.length === 0 ? (query.get('theme') as ThemeChoice | null) : null,
  };
  return { embed, problems };
}

function oneOf(path: string, got: string | null, allowed: readonly string[]): InputProblem[] {
  return got === null || allowed.includes(got) ? [] : [{ code: 'not-one-of', path, got, allowed }];
}

/**
 * Takes the page's own address at its word, before anything is drawn. @returns what of it was not understood, to be
 * told once the world stands
 */
export function embedPage(store: WorldStore, search: string): InputError | null {
  const { embed, problems } = readEmbed(search, window.parent !== window);
  setEmbed(embed, (actions) => lockWorld(actions, embed));
  if (embed.theme !== null) store.page.setState({ theme: embed.theme });
  locked(store.actions);
  return problems.length === 0 ? null : new InputError(problems);
}

/**
 * Takes away every way of changing the world that is locked, below the controls: keys, menus and handles that a view
 * may have come upon nothing. A link that the host opens still opens its world.
 */
export function lockWorld(actions: Actions, { controls }: Pick<Embed, 'controls'>): void {
  if (controls === 'all') return;
  const { slide, nudge, press } = actions;
  const nothing = () => undefined;
  const refused = () => false;
  Object.assign(actions, {
    slide: (id, value) => {
      if (movable(id, { controls })) slide(id, value);
    },
    nudge: (id, value) => {
      if (movable(id, { controls })) nudge(id, value);
    },
    choosePreset: nothing,
    chooseSpecies: nothing,
    setReach: nothing,
    change: refused,
    setEvents: refused,
    ...(controls === 'none' ? { press: nothing, undo: nothing, redo: nothing } : { press }),
  } satisfies Partial<Actions>);
}

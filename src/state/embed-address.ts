import { InputError, type InputProblem } from '../../sim/page.ts';
import { setEmbed, type Controls, type Embed } from './embed.ts';
import { permit, type Only } from './permit.ts';
import { lockWorld } from './permit-lock.ts';
import { screenIds } from './screen-table.ts';
import { LEAD } from './species.ts';
import type { WorldStore } from './store.ts';
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
  setEmbed(embed);
  permit.setState({ only: permitOfHost(embed) });
  if (embed.theme !== null) store.page.setState({ theme: embed.theme });
  lockWorld(store.actions, () => store.getState().scenario);
  return problems.length === 0 ? null : new InputError(problems);
}

/** What an embedded page lets be touched: studies run, days and cells are looked at, the world is the host's. */
export function permitOfHost({ controls }: Pick<Embed, 'controls'>): Only | null {
  if (controls === 'all') return null;
  const leads = controls === 'licking';
  return {
    params: leads ? Object.values(LEAD) : [],
    run: true,
    day: true,
    cells: true,
    screens: screenIds(),
    ...(leads ? { undo: true } : {}),
  };
}

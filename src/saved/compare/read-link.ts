import { fromPairs, InputError, type LinkPair, type Scenario } from '../../../sim/page.ts';
import { COMPARE_VIEWS, type LinkCompare } from './link.ts';
import { SHARED_SIZES } from './panels.ts';
import { parsePanels } from './read-panels.ts';

/**
 * Reads what a link says of the Compare screen. Its panels stand in the world of the link.
 * @throws InputError on a view nobody knows and on whatever a panel's own rules refuse.
 */
export function readCompare(pairs: readonly LinkPair[], world: Scenario): LinkCompare {
  const named = pairs.find(([key]) => key === 'view')?.[1];
  const view = named === undefined ? COMPARE_VIEWS[0] : COMPARE_VIEWS.find((each) => each === named);
  if (view === undefined)
    throw new InputError([{ code: 'not-one-of', path: 'link.view', got: named, allowed: COMPARE_VIEWS }]);
  const read = pairs.filter(([key]) => key === 'panel').map(([, text], i) => readPanel(text, i, world));
  return {
    screen: 'compare',
    view,
    panels: parsePanels(read.map(({ panel }) => panel)),
    checks: read.map(({ check }) => check),
  };
}

/** Keys of a panel that are not its scenario's. */
const OWN: readonly string[] = ['id', 'name', 'check'];

function readPanel(text: string, index: number, world: Scenario): { panel: unknown; check: string | null } {
  const parts = text.split('&').map((part): [string, string] => {
    const cut = part.indexOf('=');
    if (cut < 1) throw new InputError([{ code: 'not-a-link', path: `link.panel[${index}]`, got: part }]);
    return [part.slice(0, cut), unescaped(part.slice(cut + 1), index)];
  });
  const twice = parts.find(([key], i) => key !== 'event' && parts.findIndex(([other]) => other === key) !== i)?.[0];
  if (twice !== undefined) throw new InputError([{ code: 'repeated-key', path: `link.panel[${index}].${twice}` }]);
  const stray = parts.find(([key]) => key === 'model' || (SHARED_SIZES as readonly string[]).includes(key))?.[0];
  if (stray !== undefined)
    throw new InputError([
      { code: 'unknown-field', path: `link.panel[${index}].${stray}`, allowed: ['id', 'name', 'preset', 'event'] },
    ]);
  const shared = SHARED_SIZES.map((size): [string, string] => [size, String(world[size])]);
  const scenario = fromPairs([
    ['model', world.modelVersion],
    ...shared,
    ...parts.filter(([key]) => !OWN.includes(key)),
  ]);
  const of = (key: string) => parts.find(([each]) => each === key)?.[1];
  const check = of('check') ?? null;
  if (check !== null && !/^[0-9a-f]{32}$/.test(check))
    throw new InputError([{ code: 'not-a-checksum', path: `link.panel[${index}].check`, got: check }]);
  return { panel: { id: of('id'), name: of('name') ?? null, scenario }, check };
}

function unescaped(text: string, index: number): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new InputError([{ code: 'broken-escape', path: `link.panel[${index}]`, got: text }]);
  }
}

import type { WorldState } from '../../state/types.ts';
import { tenHere } from '../../state/ten.ts';
import { speciesOf } from '../../state/species.ts';
import { ageText } from '../../words/age.ts';
import type { Say } from '../../words/say.ts';
import { oneDecimal, valueOn } from '../../parts/curves.ts';

/** What the ten other animals show, as one or two sentences with computed numbers. */

/** When no animal changes by more than this many points, they hardly changed. */
const HARDLY = 0.3;

/** How ten animals changed on a day, in points as they are shown. */
export interface Count {
  readonly fell: number;
  readonly rose: number;
  readonly same: number;
  /** Smallest and largest change of those that went the way of most, without its sign. */
  readonly least: number;
  readonly most: number;
  /** The largest change of all ten, without its sign. */
  readonly largest: number;
  /** Where they stood before, from lowest to highest. */
  readonly from: readonly [number, number];
}

const rounded = (value: number) => Math.round(value * 10) / 10;

function valuesOn(curves: readonly ArrayLike<number>[], day: number): number[] {
  return curves.map((curve) => valueOn(curve, day));
}

/** Lowest and highest value on a day. */
export function spreadOn(curves: readonly ArrayLike<number>[], day: number): readonly [number, number] {
  const values = valuesOn(curves, day);
  return [Math.min(...values), Math.max(...values)];
}

/** Counts who fell and who rose. Both lists must be of the same animals in the same order. */
export function countChanges(
  before: readonly ArrayLike<number>[],
  now: readonly ArrayLike<number>[],
  day: number,
): Count {
  const was = valuesOn(before, day);
  // The change is rounded as the page shows it, so that no animal falls by 0.0 points.
  const changes = valuesOn(now, day).map((value, i) => rounded(value - was[i]!));
  const fell = changes.filter((change) => change < 0);
  const rose = changes.filter((change) => change > 0);
  const main = (rose.length > fell.length ? rose : fell).map(Math.abs);
  return {
    fell: fell.length,
    rose: rose.length,
    same: changes.length - fell.length - rose.length,
    least: main.length === 0 ? 0 : Math.min(...main),
    most: main.length === 0 ? 0 : Math.max(...main),
    largest: Math.max(...changes.map(Math.abs)),
    from: spreadOn(before, day),
  };
}

/** "by 3.1 to 3.7 points", or "by 3.1 points" where all changed alike. */
function byPoints({ least, most }: Count, say: Say): string {
  return say(least === most ? 'ten.byOne' : 'ten.by', { least: oneDecimal(least), most: oneDecimal(most) });
}

/** What is said: what care did, which may be nothing, and then what was luck. */
export type TenText = readonly [change: string, luck: string];

/** What the ten did under a change of care. */
export function changeText(count: Count, animals: number, say: Say): TenText {
  const { fell, rose, same, largest, from } = count;
  const began = say('ten.began', { low: oneDecimal(from[0]), high: oneDecimal(from[1]) });
  if (same === animals) return [say('ten.none'), began];
  const [way, led] = fell >= rose ? (['fell', fell] as const) : (['rose', rose] as const);
  if (largest <= HARDLY) {
    const all = partsOf(count, ['fell', 'rose', 'same'], say);
    return [say('ten.hardly', { most: oneDecimal(largest), others: all }), began];
  }
  const by = byPoints(count, say);
  if (led === animals) return [say(`ten.all.${way}`, { by }), began];
  const rest = partsOf(count, way === 'fell' ? ['rose', 'same'] : ['fell', 'same'], say);
  const luck = Math.min(fell, rose) > 0 ? say('ten.mixed') : began;
  return [`${say(`ten.some.${way}`, { count: led, by })} ${say('ten.rest', { others: rest })}`, luck];
}

/** "3 fell, 2 rose and 1 did not change": those parts of the ten that are not empty. */
function partsOf(count: Count, parts: readonly ('fell' | 'rose' | 'same')[], say: Say): string {
  const said = parts.filter((part) => count[part] > 0).map((part) => say(`ten.few.${part}`, { count: count[part] }));
  const last = said.pop()!;
  return said.length === 0 ? last : say('ten.and', { first: said.join(', '), last });
}

/** Where the ten stand on a day: with the same care, so all of that is luck. */
export function spreadText(curves: readonly ArrayLike<number>[], day: number, age: string, say: Say): string {
  const [low, high] = spreadOn(curves, day);
  return say('ten.spread', { age, low: oneDecimal(low), high: oneDecimal(high) });
}

/** What is said of the ten on a day; nothing until they have been simulated. */
export function tenText(state: Pick<WorldState, 'ten' | 'focal'>, day: number, say: Say): TenText {
  const ten = tenHere(state);
  if (ten === null) return [say('ten.waiting'), ''];
  const { scenario, curves } = ten.now;
  return ten.before === null
    ? ['', spreadText(curves, day, ageText(day, speciesOf(scenario), say), say)]
    : changeText(countChanges(ten.before.curves, curves, day), curves.length, say);
}

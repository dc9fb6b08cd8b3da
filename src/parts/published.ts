import {
  channelRecord,
  ENTRY_BY_ID,
  resolveValues,
  SPREAD_BETWEEN_INFANTS,
  SPREAD_DAY,
  type ChannelKind,
  type ParamId,
  type Scenario,
} from '../../sim/page.ts';
import { speciesOf } from '../state/species.ts';
import type { Focal } from '../state/types.ts';
import { ageText } from '../words/age.ts';
import type { Say } from '../words/say.ts';
import { signed } from './numbers.ts';

/** The size that a move has among the infants of this page, beside the size that studies found. */

/**
 * What a control of an infant's world is about, as studies would name it. Each has its sentence under
 * `published.<factor>`.
 */
export const FACTORS = ['hardship', 'support', 'caregivers', 'feeding', 'play', 'contact', 'adults'] as const;
export type Factor = (typeof FACTORS)[number];

const BY_ID: Readonly<Partial<Record<string, Factor>>> = {
  'family.hardship': 'hardship',
  'family.support': 'support',
} satisfies Readonly<Partial<Record<ParamId, Factor>>>;
const BY_KIND: Readonly<Record<ChannelKind, Factor>> = {
  stroking: 'contact',
  holding: 'contact',
  voice: 'contact',
  play: 'play',
  feeding: 'feeding',
};

/** What one setting is about; null for what no study of people varied. */
function factorOf(id: string): Factor | null {
  const entry = ENTRY_BY_ID.get(id);
  if (entry?.place === 'adults') return 'adults';
  if (entry?.aspect === 'presence') return 'caregivers';
  // Minutes of a kind of care and who gives them; what counts as typical is no setting of a family.
  if (
    entry?.channel !== undefined &&
    (entry.aspect === 'minutes' || entry.aspect === 'share') &&
    entry.species.includes('infant')
  )
    return BY_KIND[channelRecord(entry.channel).kind];
  return BY_ID[id] ?? null;
}

/** Which of these differ between two worlds, in the order of FACTORS. */
export function factorsBetween(from: Scenario, to: Scenario): Factor[] {
  const [was, is] = [from, to].map((scenario) => resolveValues(scenario) as Record<string, unknown>) as [
    Record<string, unknown>,
    Record<string, unknown>,
  ];
  const set = Object.keys(is).filter((id) => was[id] !== is[id]);
  const dated = [...onlyIn(from, to), ...onlyIn(to, from)].map((event) =>
    event.type === 'change' ? event.param : event.type === 'programme' ? 'family.support' : '',
  );
  return factorsOf([...set, ...dated]);
}

/** What settings are about, in the order of FACTORS. */
export function factorsOf(ids: readonly string[]): Factor[] {
  const found = ids.map(factorOf);
  return FACTORS.filter((factor) => found.includes(factor));
}

/** What studies found of each factor, a sentence each. */
export function publishedText(factors: readonly Factor[], say: Say): string {
  return factors.map((factor) => say(`published.${factor}`)).join(' ');
}

/** Standard deviations above which a size is more than any study of people finds. */
export const FAR = 0.3;

function onlyIn({ events }: Scenario, other: Scenario): Scenario['events'] {
  const texts = other.events.map((event) => JSON.stringify(event));
  return events.filter((event) => !texts.includes(JSON.stringify(event)));
}

/** A move in points, in standard deviations between families, and what it is about. */
export interface Size {
  readonly points: number;
  /** Null where the spread between families is not known: before 18 months, and where effects are enlarged. */
  readonly d: number | null;
  /** The day both are of: the last one lived. */
  readonly day: number;
  readonly factors: readonly Factor[];
}

/**
 * The size of what was moved last, for one and the same child; null where it is another child, or nothing that studies
 * speak of was moved.
 */
export function sizeOf(before: Focal | null, now: Focal | null): Size | null {
  if (
    before === null ||
    now === null ||
    speciesOf(now.scenario) !== 'infant' ||
    before.scenario.seed !== now.scenario.seed
  )
    return null;
  const factors = factorsBetween(before.scenario, now.scenario);
  if (factors.length === 0) return null;
  const day = Math.min(before.scenario.days, now.scenario.days);
  const points = now.series.methylation[day]! - before.series.methylation[day]!;
  const usual = day === SPREAD_DAY && !enlarged(before.scenario) && !enlarged(now.scenario);
  return { points, d: usual ? points / SPREAD_BETWEEN_INFANTS : null, day, factors };
}

/** "Here, by 18 months: +2.1 points. …", in fewer words on a phone, and a sentence on every factor moved. */
export function sizeText(
  { points, d, day, factors }: Size,
  phone: boolean,
  say: Say,
): { here: string; published: string } {
  const key = d === null ? 'published.herePoints' : phone ? 'published.hereShort' : 'published.here';
  const here = say(key, {
    age: ageText(day, 'infant', say),
    points: signed(points, 1),
    spread: SPREAD_BETWEEN_INFANTS,
    d: d === null ? '' : signed(d, 2),
  });
  const far = d !== null && Math.abs(d) > FAR ? ` ${say('published.far')}` : '';
  return { here: `${here}${far}`, published: publishedText(factors, say) };
}

/** Whether human sizes are blown up for teaching in this world. */
export function enlarged(scenario: Scenario): boolean {
  return (resolveValues(scenario) as Readonly<Record<string, unknown>>)['human.enlarged'] === true;
}

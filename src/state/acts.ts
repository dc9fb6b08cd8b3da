import {
  CHANNELS,
  channelRecord,
  effectiveShare,
  ENTRY_BY_ID,
  GIVERS,
  isFeeding,
  shareId,
  type Channel,
  type Effect,
  type Need,
  type ParamId,
  type Scenario,
  type TableEntry,
} from '../../sim/page.ts';
import { fieldOf, fosterHome } from './home.ts';
import { speciesOf } from './species.ts';
import { nestEnd, stretchesOf, type Stretch } from './stretches.ts';
import type { Reach } from './types.ts';

/**
 * Explains controls that seem to do nothing: why moving one changes no curve of Play, or whose care it sets. A test
 * moves every control of every ready-made world from end to end and compares the curves with what this file says.
 */

export interface Acting {
  /** The key of the sentence, and the values that the sentence names. */
  readonly key: string;
  readonly about?: Readonly<Record<string, string | number>>;
  /** Moving the control changes none of the curves. */
  readonly idle: boolean;
  /** If there are two homes: the home whose care the control sets. */
  readonly home?: 'foster' | 'birth';
  /** The control cannot be moved, because it acts only after all care has ended. */
  readonly fixed?: boolean;
}

/** The part of a life that a control can reach. */
interface Reached {
  readonly scenario: Scenario;
  readonly all: readonly Stretch[];
  /** The same, up to the day on which care ends. */
  readonly nest: readonly Stretch[];
}

type Rule = (entry: TableEntry, reached: Reached) => Acting | null;

const idle = (key: string, about?: Acting['about']): Acting =>
  about === undefined ? { key, idle: true } : { key, about, idle: true };

/** @returns null where a control simply acts. */
export function actingOf(scenario: Scenario, id: ParamId, reach: Reach, day: number): Acting | null {
  const entry = ENTRY_BY_ID.get(id)!;
  const from = reach === 'fromDay' && entry.dated ? day : 0;
  const all = stretchesOf(scenario).filter(({ to }) => to > from);
  const reached = { scenario, all, nest: all.filter((stretch) => stretch.from < nestEnd(scenario)) };
  if (all.length === 0) return { ...idle('acts.end'), fixed: true };
  if (from >= nestEnd(scenario) && isOfGivers(entry) && reached.nest.length === 0)
    return { ...idle('acts.weaned', { day: nestEnd(scenario) }), fixed: true };
  for (const rule of RULES) {
    const found = rule(entry, reached);
    if (found !== null) return found;
  }
  const home = homeOf(scenario, id, reach, day);
  const late = from > 0 ? afterWindow(from, all[0]!) : null;
  return late === null || home?.home === undefined ? (late ?? home) : { ...late, home: home.home };
}

/** After the window a change still acts, far less than the same change before. */
function afterWindow(from: number, { values }: Stretch): Acting | null {
  const day = values['window.endsAt'];
  return from < day ? null : { key: 'acts.late', about: { day }, idle: false };
}

/** Supports the household: it acts on care, and on stress where there is hardship. */
const SUPPORT: ParamId = 'family.support';
/** The day of weaning. */
const WEANING: ParamId = 'care.weaningDay';
/** How givers do it from day to day and together; set once for a whole childhood. */
const DAILY: readonly string[] = ['care.compensation', 'care.dayNoise'] satisfies readonly ParamId[];

/** What givers do before weaning. */
function isOfGivers({ id, effect, dated }: TableEntry): boolean {
  return (effect === 'care' && dated === true) || DAILY.includes(id);
}

/** Where numbers show that move no curve of Play, by their effect; an entry may say another place itself. */
const SHOWN: Readonly<Partial<Record<Effect, string>>> = {
  outcome: 'acts.later',
  day: 'acts.day',
  tissue: 'acts.tissues',
};

interface Lack {
  /** The key of the sentence. */
  readonly key: string;
  /** Said first, whoever is there and whatever care does. */
  readonly first?: true;
  readonly missing: (reached: Reached) => boolean;
}

/** What is missing in a world in which a control has nothing to act on. */
const LACKS: Readonly<Record<Need, Lack>> = {
  graded: {
    key: 'acts.graded',
    first: true,
    missing: ({ all }) => all.every(({ values }) => values['receptors.mode'] !== 'graded'),
  },
  programme: withoutEvent('acts.programme', ({ type }) => type === 'programme'),
  dose: withoutEvent('acts.dose', ({ type }) => type === 'dose'),
  cup: withoutEvent('acts.cup', (event) => event.type === 'handling' && event.arm === 'MAN0'),
  hand: withoutEvent('acts.hand', (event) => event.type === 'handling' && event.arm === 'MAN1'),
  hardship: { key: 'acts.hardship', first: true, missing: ({ all }) => withoutHardship(all) },
  stress: {
    key: 'acts.stress',
    first: true,
    missing: ({ all, nest }) => !all.some(isStressful) && !nest.some(({ values }) => nobodyHere(values)),
  },
  support: { key: 'acts.support', missing: ({ all }) => all.every(({ values }) => values[SUPPORT] === 0.5) },
  twoWay: { key: 'acts.oneWay', missing: ({ all }) => all.every(({ values }) => !values['giver.twoWay']) },
  response: {
    key: 'acts.response',
    missing: ({ all }) =>
      all.every(
        ({ values, events }) => values['giver.responseGain'] === 0 && events.every(({ type }) => type !== 'dose'),
      ),
  },
  oneParent: {
    key: 'acts.compensation',
    missing: ({ nest }) => nest.every(({ values }) => values['dam.present'] === values['sire.present']),
  },
};

const RULES: readonly Rule[] = [
  ofElsewhere,
  (entry, reached) => lacking(entry, reached, true),
  byNobody,
  byKappa,
  (entry, reached) => lacking(entry, reached, false),
  ofAbsent,
  ofChannel,
];

function withoutEvent(key: string, there: (event: Stretch['events'][number]) => boolean): Lack {
  return { key, first: true, missing: ({ all }) => !all.some(({ events }) => events.some(there)) };
}

function withoutHardship(all: readonly Stretch[]): boolean {
  return all.every(({ values }) => values['family.hardship'] === 0);
}

function ofElsewhere({ effect, elsewhere }: TableEntry): Acting | null {
  const key = elsewhere === undefined ? SHOWN[effect] : `acts.${elsewhere}`;
  return key === undefined ? null : idle(key);
}

/** A control that acts on something, or together with something, that this world does not have. */
function lacking({ needs }: TableEntry, reached: Reached, first: boolean): Acting | null {
  if (needs === undefined) return null;
  const lack = LACKS[needs];
  return (lack.first ?? false) === first && lack.missing(reached) ? idle(lack.key) : null;
}

function isStressful({ values, events }: Stretch): boolean {
  return values['family.hardship'] > 0 || events.some(({ type }) => type === 'separation' || type === 'stressor');
}

/** Whether no giver is there. */
function nobodyHere(values: Stretch['values']): boolean {
  return GIVERS.every((giver) => !values[`${giver}.present`]);
}

/** If care does not act on the marks, then a control that acts by way of care changes no curve. */
function byKappa(entry: TableEntry, { all }: Reached): Acting | null {
  if (all.some(({ values }) => values['kappa.care'] !== 0)) return null;
  return onlyByCare(entry, all) ? idle('acts.kappa') : null;
}

/**
 * Whether a control acts by way of care alone. Support also reduces hardship, and hardship reaches the marks as stress.
 */
function onlyByCare({ id, effect }: TableEntry, all: readonly Stretch[]): boolean {
  return (effect === 'care' || effect === 'family') && (id !== SUPPORT || withoutHardship(all));
}

/**
 * If nobody gives care, a control that shapes care changes no curve, and hardship reaches nobody. Whether givers are
 * present still matters. For voles and rats the age of weaning matters too: from then on they have company, and
 * hardship acts again.
 */
function byNobody(entry: TableEntry, { scenario, all, nest }: Reached): Acting | null {
  if (nest.some(({ values }) => !nobodyHere(values)) || entry.aspect === 'presence') return null;
  const always = nestEnd(scenario) === scenario.days;
  if (entry.id === WEANING && !always) return null;
  return onlyByCare(entry, all) || (always && (entry.effect === 'stress' || entry.id === SUPPORT))
    ? idle('acts.nobody')
    : null;
}

/** Controls of a giver who is never present while the young one is cared for. */
function ofAbsent({ giver, aspect }: TableEntry, { nest }: Reached): Acting | null {
  if (giver === undefined || aspect === 'presence') return null;
  return nest.some(({ values }) => values[`${giver}.present`]) ? null : idle(`acts.away.${giver}`);
}

/** Controls of a kind of care that nobody gives, or that does not count yet. */
function ofChannel({ channel, aspect }: TableEntry, { scenario, nest }: Reached): Acting | null {
  if (channel === undefined) return null;
  const { species, curve } = channelRecord(channel);
  if (!species.includes(speciesOf(scenario))) return null;
  if (curve.shape === 'begins' && scenario.days <= curve.on) return idle('acts.comfort');
  const none = nest.every((stretch) => offered(stretch, channel) === 0);
  if (aspect === 'share') return none ? idle('acts.noCare') : null;
  // The weight of a kind that is not given still reduces the share of the other kinds.
  if (aspect === 'weight' || nest.some((stretch) => isGiven(channel, stretch)))
    return aspect === 'typical' && none ? idle('acts.noCare') : null;
  return idle(isFeeding(channel) ? 'acts.noMother' : 'acts.noShare');
}

/** Whether anybody who is there has a share in a kind of care. */
function isGiven(channel: Channel, { values }: Stretch): boolean {
  return GIVERS.some((giver) => shareId(giver, channel) !== null && effectiveShare(giver, channel, values) > 0);
}

/** Minutes a day of a kind of care in the home of these days. */
function offered({ values, events }: Stretch, channel: Channel): number {
  const foster = events.find(({ type }) => type === 'fostering') as unknown as Record<string, number> | undefined;
  return foster?.[channel] ?? values[`care.${channel}`];
}

/** Whose care a slider sets where the young one grows up in a foster home. */
function homeOf(scenario: Scenario, id: ParamId, reach: Reach, day: number): Acting | null {
  const foster = scenario.events.find((event) => event.type === 'fostering');
  if (foster === undefined || fieldOf(id) === null) return null;
  const home = fosterHome(scenario, id, reach, day);
  const { fromDay, toDay } = home ?? foster;
  const about = { from: Math.max(fromDay, reach === 'fromDay' ? day : 0), to: Math.min(toDay, nestEnd(scenario)) };
  const key = home === null ? 'acts.birthHome' : about.from === 0 ? 'acts.fosterHome' : 'acts.fosterHomeFrom';
  return { key, about, idle: false, home: home === null ? 'birth' : 'foster' };
}

/** What is missing so badly that no real young one would live through it, and from when to when: days [from, to). */
export interface Plight {
  readonly kind: 'nobody' | 'noNursing';
  readonly from: number;
  readonly to: number;
}

/**
 * The first days before weaning on which nobody is there, or else the first on which nobody nurses; null where there
 * are none.
 */
export function plightOf(scenario: Scenario): Plight | null {
  const nest = stretchesOf(scenario).filter(({ from }) => from < nestEnd(scenario));
  const feeding = CHANNELS[speciesOf(scenario)].find(isFeeding)!;
  const nurses = (stretch: Stretch) => isGiven(feeding, stretch) && offered(stretch, feeding) > 0;
  return (
    firstDays('nobody', nest, ({ values }) => nobodyHere(values)) ??
    firstDays('noNursing', nest, (stretch) => !nurses(stretch))
  );
}

function firstDays(
  kind: Plight['kind'],
  nest: readonly Stretch[],
  missing: (stretch: Stretch) => boolean,
): Plight | null {
  const first = nest.findIndex(missing);
  if (first < 0) return null;
  const rest = nest.slice(first);
  const end = rest.findIndex((stretch) => !missing(stretch));
  return { kind, from: rest[0]!.from, to: rest[(end < 0 ? rest.length : end) - 1]!.to };
}

import {
  CHANNELS,
  channelRecord,
  effectiveShare,
  ENTRY_BY_ID,
  GIVERS,
  isFeeding,
  SCHOOL_AGE,
  shareId,
  type Channel,
  type Giver,
  type ParamId,
  type Scenario,
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

type Rule = (id: string, reached: Reached) => Acting | null;

const idle = (key: string, about?: Acting['about']): Acting =>
  about === undefined ? { key, idle: true } : { key, about, idle: true };

/** @returns null where a control simply acts. */
export function actingOf(scenario: Scenario, id: ParamId, reach: Reach, day: number): Acting | null {
  const from = reach === 'fromDay' && ENTRY_BY_ID.get(id)?.dated ? day : 0;
  const all = stretchesOf(scenario).filter(({ to }) => to > from);
  const reached = { scenario, all, nest: all.filter((stretch) => stretch.from < nestEnd(scenario)) };
  if (all.length === 0) return { ...idle('acts.end'), fixed: true };
  if (from >= nestEnd(scenario) && OF_GIVERS.test(id) && reached.nest.length === 0)
    return { ...idle('acts.weaned', { day: nestEnd(scenario) }), fixed: true };
  for (const rule of RULES) {
    const found = rule(id, reached);
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

/** What givers do before weaning. */
const OF_GIVERS = /^(care\.(?!weaning)|family\.support$|\w+\.present$)/;
/** What reaches the marks by way of care alone. */
const BY_CARE =
  /^(care|adult|giver|programme|typical|weight|handling)\.|^(dam|sire|helpers)\.|^(dose\.gain|support\.careGain|hardship\.(mood|careLoss))$/;
/** Where numbers show that move no curve of Play. */
const ELSEWHERE: readonly (readonly [RegExp, string])[] = [
  [/^outcome\./, 'acts.later'],
  [/^(bout|oxytocin|cortisol|dose)\.(?!gain)|Release$/, 'acts.day'],
  [/^(division|leukocytes|epithelium|saliva)\.|^assay\.(noise|cells)$/, 'acts.tissues'],
  [/^exon3\.|^assay\.expression$/, 'acts.trial'],
  [/^response\.maximum$/, 'acts.unit'],
];

const RULES: readonly Rule[] = [
  (id) => {
    const found = ELSEWHERE.find(([ids]) => ids.test(id));
    return found === undefined ? null : idle(found[1]);
  },
  (id, { all }) =>
    id === 'receptors.gradedSlope' && all.every(({ values }) => values['receptors.mode'] !== 'graded')
      ? idle('acts.graded')
      : null,
  withoutEvent('programme.gain', 'acts.programme', ({ events }) => events.some(({ type }) => type === 'programme')),
  withoutEvent('dose.gain', 'acts.dose', ({ events }) => events.some(({ type }) => type === 'dose')),
  withoutEvent('handling.low', 'acts.cup', ({ events }) =>
    events.some((event) => event.type === 'handling' && event.arm === 'MAN0'),
  ),
  withoutEvent('handling.high', 'acts.hand', ({ events }) =>
    events.some((event) => event.type === 'handling' && event.arm === 'MAN1'),
  ),
  (id, { all }) =>
    /^hardship\.|^support\.buffer$/.test(id) && all.every(({ values }) => values['family.hardship'] === 0)
      ? idle('acts.hardship')
      : null,
  (id, { all, nest }) =>
    id === 'kappa.stress' && !all.some(isStressful) && !nest.some(({ values }) => nobodyHere(values))
      ? idle('acts.stress')
      : null,
  byNobody,
  byKappa,
  (id, { all }) =>
    id === 'support.careGain' && all.every(({ values }) => values['family.support'] === 0.5)
      ? idle('acts.support')
      : null,
  (id, { all }) =>
    id === 'giver.calmGain' && all.every(({ values }) => !values['giver.twoWay']) ? idle('acts.oneWay') : null,
  (id, { all }) =>
    /^adult\.|\.upbringing$|^(giver\.oxytocin|typical\.adult)$/.test(id) &&
    all.every(({ values, events }) => values['giver.responseGain'] === 0 && events.every(({ type }) => type !== 'dose'))
      ? idle('acts.response')
      : null,
  ofAbsent,
  ofChannel,
  (id, { nest }) =>
    id === 'care.compensation' && nest.every(({ values }) => values['dam.present'] === values['sire.present'])
      ? idle('acts.compensation')
      : null,
];

function withoutEvent(of: ParamId, key: string, there: (stretch: Stretch) => boolean): Rule {
  return (id, { all }) => (id === of && !all.some(there) ? idle(key) : null);
}

function isStressful({ values, events }: Stretch): boolean {
  return values['family.hardship'] > 0 || events.some(({ type }) => type === 'separation' || type === 'stressor');
}

/** Whether no giver is there. */
function nobodyHere(values: Stretch['values']): boolean {
  return GIVERS.every((giver) => !values[`${giver}.present`]);
}

/** If care does not act on the marks, then a control that acts by way of care changes no curve. */
function byKappa(id: string, { all }: Reached): Acting | null {
  if (all.some(({ values }) => values['kappa.care'] !== 0)) return null;
  return onlyByCare(id, all) ? idle('acts.kappa') : null;
}

/**
 * Whether a control acts by way of care alone. Support also reduces hardship, and hardship reaches the marks as stress.
 */
function onlyByCare(id: string, all: readonly Stretch[]): boolean {
  return BY_CARE.test(id) || (id === 'family.support' && all.every(({ values }) => values['family.hardship'] === 0));
}

/**
 * If nobody gives care, a control that shapes care changes no curve, and hardship reaches nobody. Whether givers are
 * present still matters. For voles and rats the age of weaning matters too: from then on they have company, and
 * hardship acts again.
 */
function byNobody(id: string, { scenario, all, nest }: Reached): Acting | null {
  if (nest.some(({ values }) => !nobodyHere(values)) || id.endsWith('.present')) return null;
  const always = nestEnd(scenario) === scenario.days;
  if (id === 'care.weaningDay' && !always) return null;
  return onlyByCare(id, all) || (always && /^(family|hardship|support)\./.test(id)) ? idle('acts.nobody') : null;
}

/** Controls of a giver who is never present while the young one is cared for. */
function ofAbsent(id: string, { nest }: Reached): Acting | null {
  const [owner, what] = id.split('.') as [Giver, string];
  if (!GIVERS.includes(owner) || !/Share$|^(levelSpread|upbringing)$/.test(what)) return null;
  return nest.some(({ values }) => values[`${owner}.present`]) ? null : idle(`acts.away.${owner}`);
}

/** Controls of a kind of care that nobody gives, or that does not count yet. */
function ofChannel(id: string, { scenario, nest }: Reached): Acting | null {
  const channel = ENTRY_BY_ID.get(id)?.channel;
  if (channel === undefined || !channelRecord(channel).species.includes(speciesOf(scenario))) return null;
  if (channel === 'comfort' && scenario.days <= SCHOOL_AGE) return idle('acts.comfort');
  const none = nest.every((stretch) => offered(stretch, channel) === 0);
  if (id.endsWith('Share')) return none ? idle('acts.noCare') : null;
  // The weight of a kind that is not given still reduces the share of the other kinds.
  if (id.startsWith('weight.') || nest.some((stretch) => isGiven(channel, stretch)))
    return id.startsWith('typical.') && none ? idle('acts.noCare') : null;
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

/**
 * A day by the minute, rebuilt from the text of sim/MODEL.md alone ("Oxytocin by the minute", "Cortisol by the
 * minute"): plain small steps, no closed form. Bouts come from outside, since only when they fall is luck.
 */
import { PEOPLE, strainOf, type Happening, type Person, type Values } from './care.ts';
import { responseTo } from './family.ts';

/** A bout as the family's day lists it. */
export interface Bout {
  readonly giver: Person;
  readonly channel: string;
  readonly parts: readonly (readonly [number, number])[];
  readonly minutes: number;
  readonly missed: boolean;
  /** Oxytocin it releases in the young one, in typical days. */
  readonly exposure: number;
}

/** By whole minute from 0 to 1440: oxytocin in units of its basal level, cortisol of its daily mean. */
export interface Course {
  readonly plasma: Float64Array;
  readonly central: Float64Array;
  readonly cortisol: Float64Array;
}

type Onset = 'touch' | 'voice';
interface Flow {
  readonly from: number;
  readonly to: number;
  readonly onset: Onset;
  /** Typical days in all. */ readonly amount: number;
}
interface Jump {
  readonly at: number;
  readonly plasma: number;
  readonly central: number;
}
interface Load {
  readonly from: number;
  readonly to: number;
  readonly stress: number;
  readonly lingers: boolean;
}

const DAY = 1440;
/** Minutes of a step: a sixteenth, so that whole minutes and most ends fall on steps. */
const STEP = 1 / 16;

const onsetOf = (channel: string): Onset => (channel === 'talk' || channel === 'comfort' ? 'voice' : 'touch');

export interface Situation {
  readonly values: Values;
  readonly events: readonly Happening[];
  readonly day: number;
  readonly bouts: readonly Bout[];
}

const covering = ({ events, day }: Situation, type: string) =>
  events.filter((event) => event.type === type && event.fromDay <= day && day < event.toDay);

/** @param ambient what comes from no giver: company and enrichment, all day long. @param receptors per cell. */
export function childDay(situation: Situation, ambient: number, receptors: number): Course {
  const flows = situation.bouts.filter(({ missed }) => !missed).flatMap((bout) => flowsOf(bout, 1));
  flows.push({ from: 0, to: DAY, onset: 'touch', amount: ambient });
  const { values, day } = situation;
  const alone =
    (values['world.species'] === 'infant' || day < (values['care.weaningDay'] as number)) &&
    PEOPLE.every((who) => values[`${who}.present`] !== true);
  const hours = alone
    ? 24
    : covering(situation, 'separation').reduce((total, event) => total + (event['hoursPerDay'] as number), 0);
  const loads: Load[] = alone ? [] : [householdStress(situation)];
  const from = Math.min(540, DAY - 60 * hours);
  if (hours > 0) loads.push({ from, to: from + 60 * hours, stress: 1, lingers: true });
  for (const event of covering(situation, 'stressor'))
    loads.push({ from: 900, to: 960, stress: event['intensity'] as number, lingers: true });
  // A newborn has no rhythm yet; it grows in a straight line.
  const rhythm = (values['cortisol.rhythm'] as number) * Math.min(1, day / (values['cortisol.rhythmDay'] as number));
  return integrate(situation, flows, [], loads, receptors, rhythm);
}

export function giverDay(situation: Situation, who: Person, receptors: number): Course {
  const { values, day, bouts } = situation;
  const v = (id: string) => values[id] as number;
  const given = bouts.filter(({ giver, missed }) => giver === who && !missed);
  const fed = (channel: string) => channel === 'nursing' || channel === 'feeding';
  const flows = given
    .filter(({ channel }) => !fed(channel))
    .flatMap((bout) => flowsOf(bout, v(`${who}.${bout.channel === 'play' ? 'play' : 'affection'}Release`)));
  if (values['world.species'] === 'infant') flows.push(...amongGrownUps(values));
  const jumps = given.filter(({ channel }) => fed(channel)).flatMap((bout) => suckling(bout, values));
  for (const event of covering(situation, 'dose')) {
    if (event['giver'] !== who) continue;
    const share = ((event['units'] as number) / 24) * v('oxytocin.basal');
    jumps.push({ at: 540, plasma: share * v('dose.plasma'), central: share * v('dose.central') });
  }
  if (who === 'dam' && day === 0) {
    // Two hours of a release that would hold the central pool at the surge's height.
    const held = v('oxytocin.birthSurge') * v('oxytocin.basal') * 120;
    flows.push({ from: 0, to: 120, onset: 'touch', amount: held / ((1 - v('oxytocin.basal')) * DAY) });
  }
  return integrate(situation, flows, jumps, [householdStress(situation)], receptors, v('cortisol.rhythm'));
}

function flowsOf({ channel, parts, minutes, exposure }: Bout, factor: number): Flow[] {
  return parts.map(([from, to]) => ({
    from,
    to,
    onset: onsetOf(channel),
    amount: (factor * exposure * (to - from)) / minutes,
  }));
}

/**
 * Pulses at a steady pace from the start of a feed, for twenty minutes at most; plasma and the central pool get the
 * same area.
 */
function suckling({ parts, minutes }: Bout, values: Values): Jump[] {
  const rate = values['oxytocin.sucklingRate'] as number;
  const plasma = (values['oxytocin.sucklingPulse'] as number) * (values['oxytocin.basal'] as number);
  const central =
    (plasma * (values['oxytocin.plasmaHalfLife'] as number)) / (values['oxytocin.centralHalfLife'] as number);
  const pulses = Math.floor((rate * Math.min(20, minutes)) / 10);
  return Array.from({ length: pulses }, (_, i) => ({ at: parts[0]![0] + (10 * i) / rate, plasma, central })).filter(
    ({ at }) => parts.some(([from, to]) => from <= at && at < to),
  );
}

function amongGrownUps(values: Values): Flow[] {
  const hours = [
    ['talk', 750, 'voice'],
    ['touch', 1290, 'touch'],
    ['thinking', 1020, 'voice'],
  ] as const;
  return hours.map(([channel, middle, onset]) => {
    const minutes = values[`adult.${channel}`] as number;
    const from = Math.max(0, Math.min(DAY - minutes, middle - minutes / 2));
    return { from, to: from + minutes, onset, amount: (0.5 * minutes) / (values['typical.adult'] as number) };
  });
}

function householdStress({ values }: Situation): Load {
  return { from: 0, to: DAY, stress: (values['hardship.stress'] as number) * strainOf(values), lingers: false };
}

/** A triangle about 1: highest at 7 in the morning, lowest half a day later. */
function rhythmAt(minute: number, amplitude: number): number {
  const away = Math.min(Math.abs(minute - 420), DAY - Math.abs(minute - 420));
  return 1 + amplitude * (1 - (2 * away) / 720);
}

function integrate(
  { values }: Situation,
  flows: readonly Flow[],
  jumps: readonly Jump[],
  loads: readonly Load[],
  receptors: number,
  rhythm: number,
): Course {
  const v = (id: string) => values[id] as number;
  const speed = (id: string) => Math.LN2 / v(id);
  const basal = v('oxytocin.basal');
  const [touch, voice, plasmaLoss, centralLoss] = [
    speed('oxytocin.touchOnset'),
    speed('oxytocin.voiceOnset'),
    speed('oxytocin.plasmaHalfLife'),
    speed('oxytocin.centralHalfLife'),
  ];
  const [stage, loss] = [speed('cortisol.onset'), speed('cortisol.halfLife')];
  const steps = DAY / STEP;
  const release = { touch: new Float64Array(steps), voice: new Float64Array(steps) };
  for (const { from, to, onset, amount } of flows)
    spread(release[onset], from, to, amount * (1 - basal) * DAY * centralLoss);
  const stressNow = loads.map((load) => stressOf(load, v('cortisol.lingering')));
  const course = {
    plasma: new Float64Array(DAY + 1),
    central: new Float64Array(DAY + 1),
    cortisol: new Float64Array(DAY + 1),
  };
  let [f, g, p, c, a, h] = [0, 0, 0, 0, 1, 1];
  // Twice: a day begins as it ends.
  for (let round = 0; round < 2; round++) {
    for (let i = 0; i <= steps; i++) {
      const t = i * STEP;
      // Never before its time, so that a whole minute shows what has come by then.
      for (const { at, plasma, central } of jumps)
        if (at <= t && at > t - STEP) {
          p += plasma;
          c += central;
        }
      if (i % 16 === 0) {
        course.plasma[t] = (basal + p) / basal;
        course.central[t] = (basal + c) / basal;
        course.cortisol[t] = h;
      }
      if (i === steps) break;
      const middle = t + STEP / 2;
      const [f1, g1] = [f + STEP * (release.touch[i]! - touch * f), g + STEP * (release.voice[i]! - voice * g)];
      const inflow = (touch * (f + f1) + voice * (g + g1)) / 2;
      const c1 = c + STEP * (inflow - centralLoss * (c + (STEP / 2) * (inflow - centralLoss * c)));
      const into = (inflow * plasmaLoss) / centralLoss;
      p += STEP * (into - plasmaLoss * (p + (STEP / 2) * (into - plasmaLoss * p)));
      const response =
        responseTo(receptors, v('cortisol.oxytocin') * (basal + (c + c1) / 2), values) / v('response.maximum');
      const drive =
        rhythmAt(middle, rhythm) + v('cortisol.perStress') * felt(stressNow, middle, v('cortisol.damping') * response);
      const a1 = a + STEP * stage * (drive - (a + (STEP / 2) * stage * (drive - a)));
      h += STEP * loss * ((a + a1) / 2 - (h + (STEP / 2) * loss * (a - h)));
      [f, g, c, a] = [f1, g1, c1, a1];
    }
  }
  return course;
}

/** Steady release of an amount between two minutes, shared out over the steps it overlaps. */
function spread(steps: Float64Array, from: number, to: number, amount: number): void {
  if (!(to > from)) return;
  for (let i = Math.max(0, Math.floor(from / STEP)); i < Math.min(steps.length, Math.ceil(to / STEP)); i++) {
    const overlap = Math.min(to, (i + 1) * STEP) - Math.max(from, i * STEP);
    steps[i]! += (amount / (to - from)) * (overlap / STEP);
  }
}

/**
 * Stress of a load at a minute and the strength it stems from; it halves every so many minutes after it, and is
 * followed for six halvings.
 */
function stressOf({ from, to, stress, lingers }: Load, halving: number) {
  return (minute: number): readonly [now: number, strength: number] => {
    if (minute < from) return [0, stress];
    if (minute < to) return [stress, stress];
    return [lingers && minute - to < 6 * halving ? stress * 2 ** ((to - minute) / halving) : 0, stress];
  };
}

/** Stress of the moment, at most 1 in all, less what oxytocin damps of each by its strength. */
function felt(loads: readonly ReturnType<typeof stressOf>[], minute: number, damping: number): number {
  let [all, felt] = [0, 0];
  for (const load of loads) {
    const [now, strength] = load(minute);
    const added = Math.min(now, 1 - all);
    all += added;
    felt += added * (1 - damping * strength);
  }
  return felt;
}

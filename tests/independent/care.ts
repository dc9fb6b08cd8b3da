/**
 * The care of a family, rebuilt from the text of sim/MODEL.md alone ("Caregivers", "Care and the day's oxytocin",
 * "Stress"). Nothing here comes from sim/: parameters arrive as a table of numbers, events as they stand in a file.
 */
export type Values = Readonly<Record<string, number | boolean | string>>;
/** An event of a scenario: it touches the days from `fromDay` up to, and without, `toDay`. */
export interface Happening {
  readonly type: string;
  readonly fromDay: number;
  readonly toDay: number;
  readonly [field: string]: unknown;
}

export const PEOPLE = ['dam', 'sire', 'helpers'] as const;
export type Person = (typeof PEOPLE)[number];

/** What luck and childhood made of one giver. */
export interface Nature {
  /** SD of caregivers. */
  readonly mood: number;
  /** Standing level, 1 on average. */
  readonly level: number;
  /** Factor of each day, 1 on average. */
  readonly daily: ArrayLike<number>;
  /** ln of its response to oxytocin over the typical grown-up's. */
  readonly response: number;
}
export type Natures = Readonly<Record<Person, Nature>>;

const KINDS: Readonly<Record<string, readonly string[]>> = {
  vole: ['licking', 'huddling', 'nursing'],
  rat: ['licking', 'huddling', 'nursing'],
  infant: ['touch', 'skin', 'talk', 'play', 'feeding', 'comfort'],
};
const isFed = (kind: string) => kind === 'nursing' || kind === 'feeding';
export const kindsOfCare = (values: Values) => KINDS[values['world.species'] as string]!;

/** Share of a channel's most that is typical at an age. */
export function ageCurve(kind: string, day: number, values: Values): number {
  const weaning = values['care.weaningDay'] as number;
  const falling = (last: number, end: number) => (day < end ? 1 + (last - 1) * (day / end) : 0);
  switch (kind) {
    case 'licking':
    case 'huddling':
    case 'feeding':
      return falling(0.5, weaning);
    case 'nursing':
      return falling(0.3, weaning);
    case 'skin':
      return falling(0.1, 365);
    case 'touch':
      return day < 1095 ? 1 - 0.7 * (day / 1095) : 0.3;
    case 'play':
      return day < 180 ? 0.3 + 0.7 * (day / 180) : 1;
    case 'comfort':
      return day < 1826 ? 0 : 1;
    default:
      return 1;
  }
}

/** Everything a day brought. */
export interface Day {
  readonly care: number;
  readonly exposure: number;
  readonly stress: number;
  /** Of those who are there. */
  readonly responsiveness: Readonly<Partial<Record<Person, number>>>;
  /** Minutes given, by `person kind`. */
  readonly minutes: Readonly<Record<string, number>>;
}

/**
 * Days of a family in order, since yesterday's calm rewards today. @param foster the family that rears while a
 * fostering event holds.
 */
export function daysOfFamily(
  values: Values,
  events: readonly Happening[],
  days: number,
  own: Natures,
  foster: Natures = own,
): Day[] {
  const lived: Day[] = [];
  for (let day = 0; day < days; day++) {
    const before = lived.at(-1);
    const calm = before === undefined ? 0 : 2 * before.care - 1 - before.stress;
    const now = events.filter((event) => event.fromDay <= day && day < event.toDay);
    const today = {
      ...values,
      ...Object.fromEntries(
        now.filter(({ type }) => type === 'change').map((event) => [event['param'], event['value']]),
      ),
    } as Values;
    lived.push(dayOf(today, now, day, now.some(({ type }) => type === 'fostering') ? foster : own, calm));
  }
  return lived;
}

const sum = (events: readonly Happening[], type: string, field: string) =>
  events.reduce((total, event) => total + (event.type === type ? (event[field] as number) : 0), 0);

export function strainOf(values: Values): number {
  const { hardship, support, buffer } = {
    hardship: values['family.hardship'] as number,
    support: values['family.support'] as number,
    buffer: values['support.buffer'] as number,
  };
  return hardship * (1 - buffer * support);
}

function dayOf(values: Values, now: readonly Happening[], day: number, family: Natures, calm: number): Day {
  const v = (id: string) => values[id] as number;
  const home = values['world.species'] === 'infant' || day < v('care.weaningDay');
  const there = PEOPLE.filter((who) => values[`${who}.present`] === true);
  // Nobody there at all is a separation of 24 hours, and then the household's hardship does not reach the young one
  // besides.
  const alone = home && there.length === 0;
  const apart = alone ? 1 : sum(now, 'separation', 'hoursPerDay') / 24;
  const stress = (alone ? 0 : v('hardship.stress') * strainOf(values)) + apart + sum(now, 'stressor', 'intensity');
  const responsiveness: Partial<Record<Person, number>> = {};
  for (const who of there) responsiveness[who] = responsivenessOf(who, family[who], values, now, calm);
  const minutes: Record<string, number> = {};
  let exposure = sum(now, 'enrichment', 'strength') + (home ? 0 : 1);
  if (home) {
    const fostering = now.find(({ type }) => type === 'fostering');
    for (const who of there) {
      const factor = responsiveness[who]! * family[who].level * family[who].daily[day]!;
      Object.assign(minutes, givenBy(who, factor, values, now, day, fostering, apart));
    }
    const kinds = kindsOfCare(values).filter((kind) => ageCurve(kind, day, values) > 0);
    const weights = kinds.reduce((total, kind) => total + v(`weight.${kind}`), 0);
    for (const kind of kinds) {
      const all = PEOPLE.reduce((total, who) => total + (minutes[`${who} ${kind}`] ?? 0), 0);
      if (v(`weight.${kind}`) > 0)
        exposure += (v(`weight.${kind}`) / weights) * (all / (v(`typical.${kind}`) * ageCurve(kind, day, values)));
    }
  }
  return { care: exposure / (1 + exposure), exposure, stress, responsiveness, minutes };
}

function responsivenessOf(
  who: Person,
  { mood, response }: Nature,
  values: Values,
  now: readonly Happening[],
  calm: number,
): number {
  const v = (id: string) => values[id] as number;
  const strain = strainOf(values);
  const doses = now.reduce(
    (total, event) => total + (event.type === 'dose' && event['giver'] === who ? (event['units'] as number) / 24 : 0),
    0,
  );
  return (
    (1 + v('support.careGain') * (v('family.support') - 0.5)) *
    (1 - v('hardship.careLoss') * strain) *
    Math.exp(
      -v('giver.moodLoss') * (mood + v('hardship.mood') * strain) +
        v('giver.responseGain') * response +
        v('programme.gain') * sum(now, 'programme', 'strength') +
        v('dose.gain') * doses * Math.exp(response) +
        (values['giver.twoWay'] === true ? v('giver.calmGain') * calm : 0),
    )
  );
}

/**
 * Minutes planned at birth: slider × share. Only a mother feeds; a parent left alone makes up a part of what the other
 * would give.
 */
function planned(who: Person, kind: string, values: Values, fostering: Happening | undefined): number {
  if (isFed(kind) && who !== 'dam') return 0;
  let share = values[`${who}.${kind}Share`] as number;
  const other = who === 'dam' ? 'sire' : 'dam';
  if (who !== 'helpers' && !isFed(kind) && values[`${other}.present`] !== true)
    share += (values['care.compensation'] as number) * (values[`${other}.${kind}Share`] as number);
  return share * ((fostering?.[kind] as number | undefined) ?? (values[`care.${kind}`] as number));
}

/** What a giver makes of its plan: `factor` multiplies the odds of giving against not giving over the whole day. */
function givenBy(
  who: Person,
  factor: number,
  values: Values,
  now: readonly Happening[],
  day: number,
  fostering: Happening | undefined,
  apart: number,
): Record<string, number> {
  const plans = kindsOfCare(values).map(
    (kind) => [kind, ageCurve(kind, day, values) * planned(who, kind, values, fostering)] as const,
  );
  const share = Math.min(1, plans.reduce((total, [, plan]) => total + plan, 0) / 1440);
  if (share === 0) return {};
  const realised = factor / (1 - share + share * factor);
  const handling = now
    .filter(({ type }) => type === 'handling')
    .reduce(
      (product, event) => product * (values[event['arm'] === 'MAN0' ? 'handling.low' : 'handling.high'] as number),
      1,
    );
  return Object.fromEntries(
    plans.map(([kind, plan]) => {
      const minutes = plan * realised * (1 - apart) * (kind === 'licking' ? handling : 1);
      const bouts = minutes > 0 ? Math.max(1, Math.round(minutes / (values[`bout.${kind}`] as number))) : 0;
      const left = now.filter(
        (event) =>
          event.type === 'missed' &&
          event['giver'] === who &&
          event['channel'] === kind &&
          (event['bout'] as number) <= bouts,
      ).length;
      return [`${who} ${kind}`, bouts === 0 ? 0 : (minutes * (bouts - left)) / bouts];
    }),
  );
}

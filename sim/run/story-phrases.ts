import type { Decisive, Odds, StoryLife, StoryResult } from './story-protocol.ts';

/**
 * A story as data: keys of the catalogue with what is filled in. Pages and the command line say it in their own words.
 */
export interface Phrase {
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number | Phrase>>;
}

/** The sentences of a story as word keys with their values: start, decisive stretch, end, and why. */
export interface StoryPhrases {
  readonly start: readonly Phrase[];
  /** What happened in the decisive stretch, from and to which day; null when nothing did. */
  readonly turn: { readonly fromDay: number; readonly toDay: number; readonly said: readonly Phrase[] } | null;
  readonly end: readonly Phrase[];
  /** How the twin's life parted from this one. */
  readonly twin: readonly Phrase[];
  /** Why it closed, opened or stayed: the odds, and what they rest on. */
  readonly why: readonly Phrase[];
  readonly how: readonly Phrase[];
}

interface Says {
  (key: string, values?: Readonly<Record<string, string | number>>): string;
}

/** Says a sentence with a catalogue; it may begin with a name that is small in the middle of others. */
export function sayPhrase(say: Says, phrase: Phrase): string {
  const said = part(say, phrase);
  return said.charAt(0).toUpperCase() + said.slice(1);
}

function part(say: Says, { key, values = {} }: Phrase): string {
  const filled = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'object' ? part(say, value) : value,
  ]);
  return say(key, Object.fromEntries(filled));
}

/** What a story says, as word keys that page and command line fill in alike. */
export function storyPhrases(story: StoryResult): StoryPhrases {
  const { decisive, odds, untilDay } = story;
  return {
    start: startOf(story),
    turn:
      decisive === null ? null : { fromDay: decisive.fromDay, toDay: decisive.toDay, said: turnOf(story, decisive) },
    end: decisive === null ? [{ key: 'story.end.nothing', values: { day: untilDay } }] : endOf(story),
    twin: partingOf(story),
    why: odds === null || decisive === null ? [] : [chanceOf(odds, decisive), diceOf(odds, decisive)],
    how: odds === null || decisive === null ? [] : howOf(odds, decisive),
  };
}

const COPIES: readonly Phrase[] = [{ key: 'story.copyA' }, { key: 'story.copyB' }];
const STATE = { open: { key: 'story.open' }, closed: { key: 'story.closed' } } as const;
const NONE: Phrase = { key: 'story.turn.none' };
const REGIONS: readonly Phrase[] = [
  { key: 'story.region.first' },
  { key: 'story.region.middle' },
  { key: 'story.region.last' },
];
const COUNTS_OF: readonly Phrase[] = [
  { key: 'story.copies.open' },
  { key: 'story.copies.a' },
  { key: 'story.copies.b' },
  { key: 'story.copies.closed' },
];

function stateOf({ closedByDay }: StoryLife, day: number, copy: number): Phrase {
  return closedByDay[2 * day + copy] === 1 ? STATE.closed : STATE.open;
}

function startOf({ here, twin, parting }: StoryResult): Phrase[] {
  const marked = (copy: number) => {
    let count = 0;
    for (let rest = here.masksByDay.data[2 * copy]! | here.masksByDay.data[2 * copy + 1]!; rest !== 0; rest &= rest - 1)
      count++;
    return count;
  };
  const closed = here.closedByDay[0]! + 2 * here.closedByDay[1]!;
  const sites = { key: 'story.start.sites', values: { a: marked(0), b: marked(1), state: COUNTS_OF[closed]! } };
  if (twin === null) return [sites];
  return [{ key: parting?.marks === 0 ? 'story.start.other' : 'story.start.same' }, sites];
}

const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);

function turnOf({ here, untilDay }: StoryResult, { copy, of, change, gained, lost, toDay }: Decisive): Phrase[] {
  const who: Phrase = of === 'here' ? COPIES[copy]! : { key: 'story.copyOfTwin', values: { copy: COPIES[copy]! } };
  const rising = change === 'closed' || change === 'more';
  const [moved, back] = rising ? [gained, lost] : [lost, gained];
  const count = sum(moved);
  const most = Math.max(...moved);
  const values = {
    copy: who,
    count,
    most,
    region: REGIONS[moved.indexOf(most)]!,
    other: sum(back) === 0 ? NONE : sum(back),
  };
  const one = count === 1;
  const crossed = change === 'closed' || change === 'opened';
  return [
    {
      key: rising
        ? one
          ? 'story.turn.gainedOne'
          : 'story.turn.gained'
        : one
          ? 'story.turn.lostOne'
          : 'story.turn.lost',
      values,
    },
    crossed
      ? { key: change === 'closed' ? 'story.turn.closed' : 'story.turn.opened', values: { day: toDay } }
      : { key: rising ? 'story.turn.more' : 'story.turn.less', values: { state: stateOf(here, untilDay, copy) } },
  ];
}

function endOf({ here, untilDay }: StoryResult): Phrase[] {
  const crossings = [0, 1].map((copy) => {
    const days: number[] = [];
    for (let day = 1; day <= untilDay; day++)
      if (here.closedByDay[2 * day + copy] !== here.closedByDay[2 * (day - 1) + copy]) days.push(day);
    return days;
  });
  const closed = [0, 1].map((copy) => here.closedByDay[2 * untilDay + copy] === 1);
  if (crossings.every((days) => days.length === 0) && closed[0] === closed[1])
    return [{ key: closed[0] ? 'story.end.bothClosed' : 'story.end.bothOpen' }];
  return crossings.flatMap((days, copy): Phrase[] => {
    const values = { copy: COPIES[copy]! };
    if (days.length === 0) return [{ key: closed[copy] ? 'story.end.alwaysClosed' : 'story.end.alwaysOpen', values }];
    return [
      { key: closed[copy] ? 'story.end.closedSince' : 'story.end.openSince', values: { ...values, day: days.at(-1)! } },
    ];
  });
}

function partingOf({ here, twin, parting }: StoryResult): Phrase[] {
  if (twin === null || parting === null) return [];
  if (parting.marks < 0) return [{ key: 'story.twin.same' }];
  const [a, b] = parting.state;
  const copy = a < 0 ? 1 : 0;
  const day = parting.state[copy];
  const apart: Phrase =
    a >= 0 && b >= 0
      ? { key: 'story.twin.states', values: { a, b } }
      : day < 0
        ? { key: 'story.twin.sameState' }
        : {
            key: 'story.twin.state',
            values: { copy: COPIES[copy]!, day, here: stateOf(here, day, copy), there: stateOf(twin, day, copy) },
          };
  return [{ key: 'story.twin.marks', values: { day: parting.marks } }, apart];
}

/** Ratios closer to 1 than this are printed as the same odds. */
const ALIKE = 0.005;

/** Whether the two lives' odds cannot be told apart: equal to the digits shown, or within two standard errors. */
export function sameOdds({ ratio, ratioError }: Odds): boolean {
  return ratio !== null && Math.abs(ratio - 1) < Math.max(ALIKE, 2 * ratioError);
}

function chanceOf(odds: Odds, { fromDay, toDay }: Decisive): Phrase {
  const outcome: Phrase = { key: odds.outcome === 'closed' ? 'story.doing.closing' : 'story.doing.opening' };
  const values = {
    outcome,
    from: fromDay,
    day: toDay,
    here: percent(odds.here.value),
    there: percent(odds.twin.value),
  };
  if (sameOdds(odds)) return { key: 'story.why.luck', values };
  if (odds.ratio === null || odds.ratio === 0) return { key: 'story.why.oneOnly', values };
  if (odds.ratio > 1) return { key: 'story.why.moreHere', values: { ...values, times: timesText(odds.ratio) } };
  return { key: 'story.why.moreThere', values: { ...values, times: timesText(1 / odds.ratio) } };
}

function diceOf({ ended, twinEnded, sameDice }: Odds, { toDay }: Decisive): Phrase {
  const values = { day: toDay, state: STATE[twinEnded] };
  if (!sameDice) return { key: 'story.why.otherDice', values };
  return { key: ended === twinEnded ? 'story.why.sameOutcome' : 'story.why.otherOutcome', values };
}

function howOf(odds: Odds, { fromDay, toDay }: Decisive): Phrase[] {
  const days = { from: fromDay, to: toDay };
  const two = (value: number) => value.toFixed(2);
  const crossing = odds.crossingRatio;
  return [
    ...(odds.sameStart ? [] : [{ key: 'story.how.otherStart', values: days }]),
    { key: 'story.how.care', values: { ...days, here: two(odds.care[0]), there: two(odds.care[1]) } },
    ...(Math.abs(odds.stress[0] - odds.stress[1]) < ALIKE
      ? []
      : [{ key: 'story.how.stress', values: { here: two(odds.stress[0]), there: two(odds.stress[1]) } }]),
    ...(crossing === null || !Number.isFinite(crossing)
      ? []
      : [{ key: 'story.how.crossing', values: { times: two(crossing) } }]),
    ...(odds.sameLine ? [] : [{ key: 'story.how.otherLine' }]),
    odds.runs === 0
      ? { key: 'story.how.exact', values: days }
      : { key: 'story.how.runs', values: { runs: odds.runs, error: two(odds.ratioError), ...days } },
  ];
}

/** Percent with as many digits as tell chances apart: "0.03 %", "5.3 %", "48 %", "97.2 %". */
function percent(chance: number): Phrase {
  const value = 100 * chance;
  if (value > 99.9) return { key: 'story.percent.most' };
  if (value < 0.001) return { key: 'story.percent.least' };
  const text =
    value < 0.01
      ? value.toFixed(3)
      : value < 0.1
        ? value.toFixed(2)
        : value < 10 || value > 90
          ? value.toFixed(1)
          : Math.round(value);
  return { key: 'story.percent', values: { value: text } };
}

/** "1.04", "1.3", "12", "more than 100". */
function timesText(ratio: number): Phrase {
  if (ratio >= 100) return { key: 'story.times.most' };
  return {
    key: 'story.times',
    values: { times: ratio < 1.095 ? ratio.toFixed(2) : ratio < 9.95 ? ratio.toFixed(1) : Math.round(ratio) },
  };
}

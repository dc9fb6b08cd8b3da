import { ownSeat, seenOf, worldOf, type Lesson, type Progress } from '../../../sim/lessons.ts';
import { seriesOf, type Runner, type Scenario } from '../../../sim/page.ts';

/** A locked sketch of a curve as a line on the chart of Play: where methylation was expected to end. */

/** A curve that was sketched, and the worlds that it speaks of. */
export interface SketchedEnd {
  readonly knots: readonly number[];
  readonly values: readonly number[];
  /** Courses of methylation: what the line leaves from, and what it was to come near to. */
  readonly from: Float64Array;
  readonly to: Float64Array | null;
}

/** What was sketched last and can be drawn; null where nothing is. */
export async function sketchedEnd(lesson: Lesson, progress: Progress, runner: Runner): Promise<SketchedEnd | null> {
  const found = lesson.steps
    .filter(({ id }) => progress.locked.includes(id))
    .flatMap(({ id, asks }) =>
      asks.flatMap((ask) => {
        const answer = progress.answers[`${id}.${ask.id}`];
        return ask.kind === 'curve' && answer?.kind === 'curve' && ask.onChart !== undefined
          ? [{ knots: ask.knots, values: answer.values, onChart: ask.onChart }]
          : [];
      }),
    )
    .at(-1);
  if (found === undefined) return null;
  const { knots, values, onChart } = found;
  const seat = ownSeat(lesson, progress.place.seed);
  const course = async (world: string): Promise<Float64Array> => {
    const scenario = seenOf(worldOf(lesson, world, seat))!.world;
    return seriesOf(await runner.run({ kind: 'life', scenario, from: 0, to: 1, closedByDay: true }), 0).methylation;
  };
  if ('below' in onChart) return { knots, values, from: await course(onChart.below), to: null };
  return { knots, values, from: await course(onChart.from), to: await course(onChart.to) };
}

/**
 * The line for the day on which the one event of a world begins: the course that it leaves from up to then, straight
 * to where it was expected to end from there on. Null where the world has no such event.
 */
export function lineFor({ knots, values, from, to }: SketchedEnd, { events, days }: Scenario): Float64Array | null {
  const [event] = events;
  if (event === undefined || events.length > 1 || from.length !== days + 1) return null;
  const start = Math.min(event.fromDay, days - 1);
  const expected = between(knots, values, start);
  const end = to === null ? from[days]! - expected : from[days]! + (expected / 100) * (to[days]! - from[days]!);
  return from.map((level, day) =>
    day <= start ? level : from[start]! + ((end - from[start]!) * (day - start)) / (days - start),
  );
}

/** The value between two knots, on the straight line that joins them; beyond the outer ones theirs. */
function between(knots: readonly number[], values: readonly number[], at: number): number {
  const next = knots.findIndex((knot) => knot >= at);
  if (next < 0) return values.at(-1)!;
  if (next === 0) return values[0]!;
  const share = (at - knots[next - 1]!) / (knots[next]! - knots[next - 1]!);
  return values[next - 1]! * (1 - share) + values[next]! * share;
}

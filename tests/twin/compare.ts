/** Engine and twin side by side on one world: every readout of one young one on its last day, as check rows. */
import { runNow } from '../../sim/engine.ts';
import { regionMap, type LifeResult, type Scenario } from '../../sim/page.ts';
import { between, meanOf, shareOf, spreadOf, type CheckRow, type Estimate } from '../verification/checks/row.ts';
import { TwinYoung } from './twin.ts';
import { cellOf } from '../property/worlds.ts';

/** The readouts that both must agree on, each an estimate from independent gene copies or cells. */
interface Readout {
  readonly mean: Estimate;
  readonly spread: Estimate;
  readonly closed: Estimate;
  readonly belowHalf: Estimate;
  readonly hemimethylated: Estimate;
  readonly methylated: Estimate;
  readonly unmethylated: Estimate;
  readonly receptors: Estimate;
  readonly receptorSpread: Estimate;
  readonly regions: readonly Estimate[];
  readonly dyads: readonly Estimate[];
  /** Correlation over copies of the levels of the first and last region, through the spread of their sum. */
  readonly together: Estimate;
}

/** What one copy shows: marks by dyad 0, 1, 2, and whether it is closed. */
interface Copy {
  readonly marks: readonly number[];
  readonly closed: boolean;
}

function readout(copies: readonly Copy[], receptors: readonly number[]): Readout {
  const K = copies[0]!.marks.length;
  const { bounds } = regionMap(K);
  const level = (copy: Copy, from: number, to: number) =>
    copy.marks.slice(from, to).reduce((a, b) => a + b, 0) / (2 * (to - from));
  const whole = copies.map((copy) => level(copy, 0, K));
  const shareOfState = (state: number) =>
    meanOf(copies.map((copy) => copy.marks.filter((marks) => marks === state).length / K));
  const regions = [0, 1, 2].filter((r) => bounds[r + 1]! > bounds[r]!);
  return {
    mean: meanOf(whole),
    spread: spreadOf(whole),
    closed: shareOf(copies.filter((copy) => copy.closed).length, copies.length),
    belowHalf: shareOf(whole.filter((x) => x < 0.5).length, copies.length),
    hemimethylated: shareOfState(1),
    methylated: shareOfState(2),
    unmethylated: shareOfState(0),
    receptors: meanOf(receptors),
    receptorSpread: spreadOf(receptors),
    regions: regions.map((r) => meanOf(copies.map((copy) => level(copy, bounds[r]!, bounds[r + 1]!)))),
    dyads: Array.from({ length: K }, (_, dyad) => meanOf(copies.map((copy) => copy.marks[dyad]! / 2))),
    together: spreadOf(copies.map((copy) => copy.marks[0]! + copy.marks[K - 1]!)),
  };
}

function ofEngine(scenario: Scenario): Readout {
  const result: LifeResult = runNow({
    kind: 'life',
    scenario,
    from: 0,
    to: 1,
    masksOnDay: scenario.days,
    closedByDay: true,
  });
  const K = result.strands.dims[2]!.size;
  const words = result.closedByDay!.dims[1]!.size;
  const copies = Array.from({ length: 2 * scenario.cells }, (_, copy) => {
    const [p, q] = [result.masks!.data[2 * copy]!, result.masks!.data[2 * copy + 1]!];
    const marks = Array.from({ length: K }, (_dyad, dyad) => ((p >>> dyad) & 1) + ((q >>> dyad) & 1));
    return {
      marks,
      closed: ((result.closedByDay!.data[scenario.days * words + (copy >> 5)]! >>> (copy & 31)) & 1) === 1,
    };
  });
  return readout(copies, receptorsOf(scenario));
}

/** Receptors of single cells come from cell queries; a few hundred are plenty and keep this quick. */
function receptorsOf(scenario: Scenario): number[] {
  const wanted = Math.min(scenario.cells, 300);
  return Array.from({ length: wanted }, (_, i) => {
    const { receptorsByDay } = cellOf(scenario, 0, Math.floor((i * scenario.cells) / wanted));
    return receptorsByDay.data[scenario.days]!;
  });
}

function ofTwin(scenario: Scenario, threshold: number): Readout {
  const young = new TwinYoung(scenario, 0, `twin of ${scenario.seed}`);
  for (let day = 0; day < scenario.days; day++) young.liveOneDay();
  const copies = young.cells.flatMap((cell) =>
    cell.copies.map((allele) => ({
      marks: allele.dyads.map((dyad) => dyad.marks),
      closed: allele.silencing >= threshold - 1e-7,
    })),
  );
  return readout(
    copies,
    young.cells.map((cell) => cell.receptors),
  );
}

/** @param threshold silencing at which a copy is closed. */
export function compareWithTwin(scenario: Scenario, threshold = 0.5): CheckRow[] {
  const engine = ofEngine(scenario);
  const twin = ofTwin(scenario, threshold);
  const single = [
    'mean',
    'spread',
    'closed',
    'belowHalf',
    'hemimethylated',
    'methylated',
    'unmethylated',
    'receptors',
    'receptorSpread',
    'together',
  ] as const;
  return [
    ...single.map((name) => between(name, twin[name], engine[name])),
    ...twin.regions.map((region, r) => between(`region ${r}`, region, engine.regions[r]!)),
    ...twin.dyads.map((dyad, i) => between(`dyad ${i}`, dyad, engine.dyads[i]!)),
  ];
}

/** Small worlds with known answers. Runs in Node and, unchanged, in a browser: compare what both give. */
import { checksum, runNow } from '../../sim/engine.ts';
import { PRESET_IDS, scenarioFromPreset, type LifeResult, type PresetId, type Scenario } from '../../sim/page.ts';

export interface GoldenWorld {
  readonly name: string;
  readonly scenario: Scenario;
}

/** 130 cells: two whole blocks and two cells of a third. */
const SIZE = { days: 40, siblings: 3, cells: 130 } as const;

function world(name: string, preset: PresetId, own: Partial<Scenario> = {}): GoldenWorld {
  return { name, scenario: { ...scenarioFromPreset(preset, 'golden'), ...SIZE, ...own } };
}

/** Every preset as it stands, and the corners they do not reach. */
export const GOLDEN_WORLDS: readonly GoldenWorld[] = [
  ...PRESET_IDS.map((preset) => world(preset, preset)),
  world('graded, 32 dyads, strong collaboration', 'low-care', {
    set: { 'receptors.mode': 'graded', 'site.dyads': 32, 'kinetics.collaboration': 0.8 },
  }),
  world('two dyads, hardship, every kind of event', 'both-parents', {
    set: { 'site.dyads': 2, 'family.hardship': 0.4, 'helpers.present': true },
    events: [
      { id: 'apart', type: 'separation', fromDay: 2, toDay: 9, hoursPerDay: 5 },
      { id: 'cup', type: 'handling', fromDay: 1, toDay: 12, arm: 'MAN0' },
      { id: 'foster', type: 'fostering', fromDay: 5, toDay: 21, licking: 60, huddling: 480, nursing: 240 },
      { id: 'rich', type: 'enrichment', fromDay: 15, toDay: 30, strength: 1 },
      { id: 'pulse', type: 'stressor', fromDay: 10, toDay: 12, intensity: 0.3 },
      { id: 'later', type: 'change', fromDay: 8, toDay: 20, param: 'care.licking', value: 80 },
    ],
  }),
  world('an infant, a dose, a programme, a bout left out, a third of the cells silenced', 'infant-hardship', {
    set: { 'silence.cells': 0.3, 'helpers.present': true, 'dam.upbringing': 0.5 },
    events: [
      { id: 'help', type: 'programme', fromDay: 5, toDay: 30, strength: 1 },
      { id: 'nose', type: 'dose', fromDay: 3, toDay: 20, giver: 'sire', units: 24 },
      { id: 'left', type: 'missed', fromDay: 10, toDay: 12, giver: 'dam', channel: 'touch', bout: 1 },
      { id: 'friend', type: 'change', fromDay: 12, toDay: 40, param: 'adult.talk', value: 120 },
    ],
  }),
];

/** What is kept of a world: the checksum, and totals of the litter on a few days that say where a change began. */
export interface GoldenAnswer {
  readonly checksum: string;
  /**
   * By day: methylated strands, hemimethylated dyads, closed copies, receptors in units of 2^-16, over all young ones.
   */
  readonly days: Readonly<Record<string, readonly [number, number, number, number]>>;
}

const KEPT_DAYS = [0, 1, 14, 21, 40];

export function answerOf({ scenario }: GoldenWorld): GoldenAnswer {
  const result = runNow({ kind: 'life', scenario, from: 0, to: scenario.siblings, digest: true });
  return {
    checksum: checksum(scenario.modelVersion, result.digests),
    days: Object.fromEntries(KEPT_DAYS.map((day) => [day, totalsOn(result, day)])),
  };
}

function totalsOn(result: LifeResult, day: number): [number, number, number, number] {
  const sum = ({ data, dims }: LifeResult['strands'] | LifeResult['receptors']) => {
    const width = dims[2]?.size ?? 1;
    let total = 0;
    for (let young = 0; young < dims[0]!.size; young++) {
      const start = (young * dims[1]!.size + day) * width;
      for (let i = start; i < start + width; i++) total += data[i]!;
    }
    return total;
  };
  return [sum(result.strands), sum(result.hemimethylated), sum(result.closedCopies), sum(result.receptors)];
}

/** The whole golden file, as `node tests/tools/golden.mjs` writes it. */
export function goldenFile(modelVersion: string): { modelVersion: string; worlds: Record<string, GoldenAnswer> } {
  return { modelVersion, worlds: Object.fromEntries(GOLDEN_WORLDS.map((each) => [each.name, answerOf(each)])) };
}

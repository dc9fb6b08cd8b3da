import {
  isComputed,
  litterMeans,
  readShape,
  readTable,
  refused,
  trialTest,
  type LitterTable,
  type Reading,
  type TrialPoint,
} from '../../../../sim/page.ts';
import type { RaincloudData } from '../../../charts/raincloud/raincloud.ts';
import type { Say } from '../../../words/say.ts';
import { fixed, signed } from '../../../parts/numbers.ts';
import { MOST_DRAWN, thinned } from '../thin.ts';
import { intervalText, whyNot } from './trial-data.ts';
import { remembered } from '../../../parts/remembered.ts';

/** Somebody's own trial: a table of animals with litter, arm and methylation, through the same statistics. */

/**
 * @throws InputError that names the line or the column, also where there are not two arms; or asking how the table is
 *   meant.
 */
export function readOwnTrial(text: string, reading: Reading = {}): LitterTable {
  const table = readShape(readTable(text), reading);
  if (table.shape !== 'litters')
    throw refused({
      code: 'table-unknown-shape',
      got: 'dyad, …',
      allowed: ['animal', 'litter', 'arm', 'methylation'],
      detail: { missing: 'litter, arm' },
    });
  const arms = armsOf(table);
  if (arms.length !== 2)
    throw refused({ code: 'table-column-levels', got: 'arm', detail: { wanted: 2, count: arms.length } });
  return table;
}

/** In the order in which they appear. */
export function armsOf({ arm }: LitterTable): readonly string[] {
  return [...new Set(arm)];
}

export function ownPoints(table: LitterTable): readonly TrialPoint[] {
  const arms = armsOf(table);
  return table.methylation.map((value, i) => ({ litter: table.litter[i]!, arm: arms.indexOf(table.arm[i]!), value }));
}

/** Large tables take a second: each is tested once. */
const testOwn = remembered((table: LitterTable) => trialTest(ownPoints(table)));

/** How many animals or litters the plot shows of those in the table; null where it shows all. */
export function ownDrawn(table: LitterTable): { readonly drawn: number; readonly all: number } | null {
  const animals = armsOf(table).map((arm) => table.arm.filter((each) => each === arm).length);
  const drawn = animals.reduce((sum, count) => sum + Math.min(count, MOST_DRAWN), 0);
  return drawn === table.arm.length ? null : { drawn, all: table.arm.length };
}

export function ownData(table: LitterTable, say: Say): RaincloudData {
  const points = ownPoints(table);
  const means = litterMeans(points);
  const test = testOwn(table);
  const arms = armsOf(table).map((name, at) => {
    const all = points.flatMap(({ arm, value }, i) => (arm === at ? [{ value, animal: table.animal[i]! }] : []));
    const pups = thinned(all, ({ value }) => value).map(({ value, animal }) => ({
      value,
      male: true,
      title: `${animal}: ${fixed(value, 1)}`,
    }));
    const litters = thinned(
      means.filter((litter) => litter.arm === at),
      ({ value }) => value,
    );
    return {
      id: String(at),
      label: name,
      tone: at === 0 ? ('closed' as const) : ('open' as const),
      pups,
      litters: litters.map((litter) => ({
        value: litter.value,
        title: say('study.vole-trial.litterTitle', {
          litter: String(litter.litter),
          value: fixed(litter.value, 1),
          pups: litter.pups,
        }),
      })),
      mean: all.reduce((sum, { value }) => sum + value, 0) / all.length,
    };
  }) as unknown as RaincloudData['arms'];
  const { mixed, pups } = test;
  const unit = say('study.vole-trial.points.percent');
  return {
    arms,
    difference: isComputed(mixed)
      ? {
          label: say('study.vole-trial.column.difference'),
          value: mixed.estimate,
          low: mixed.interval[0],
          high: mixed.interval[1],
          text: `${signed(mixed.estimate, 1)} ${unit}`,
          ...(isComputed(pups)
            ? { naive: { low: pups.interval[0], high: pups.interval[1], label: say('study.vole-trial.naiveBar') } }
            : {}),
        }
      : null,
    words: {
      summary: ownSentence(table, say),
      x: say('study.vole-trial.predictAxis'),
      difference: say('study.vole-trial.differenceAxis', { unit }),
      why: isComputed(mixed) ? '' : say('study.vole-trial.noDifference'),
      sketch: '',
      legend: [
        { mark: 'male', text: say('study.vole-trial.mark.animal') },
        ...(['litter', 'mean'] as const).map((mark) => ({ mark, text: say(`study.vole-trial.mark.${mark}`) })),
      ],
    },
  };
}

export function ownSentence(table: LitterTable, say: Say): string {
  const { mixed, pups } = testOwn(table);
  const [a, b] = armsOf(table) as [string, string];
  if (!isComputed(mixed)) return whyNot(mixed, say);
  return say('study.vole-trial.ownSentence', {
    a,
    b,
    difference: signed(mixed.estimate, 1),
    interval: intervalText(mixed, 1, say),
    naive: isComputed(pups) ? intervalText(pups, 1, say) : '–',
  });
}

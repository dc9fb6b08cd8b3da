import type { Scenario } from '../../../../sim/page.ts';
import type { CloudsData } from '../../../charts/raincloud/clouds-data.ts';
import type { PanelChartData } from '../../../charts/panel/panel-data.ts';
import { pageOfComparison } from '../../../state/comparison.ts';
import { speciesOf } from '../../../state/species.ts';
import type { FigureTable } from '../../../state/figures.ts';
import { numberAt } from './play.ts';

/** What the Compare screen draws, as tables, and what its scenarios are. */

/** The own line and those beside it, by day. */
export function panelTable({ days, lines, band }: PanelChartData): FigureTable {
  const columns = [
    ...lines.map(({ label, kind, values }) => ({ id: label === undefined ? kind : `${kind}: ${label}`, values })),
    ...(band === undefined
      ? []
      : [
          { id: 'siblings5', values: band.low },
          { id: 'siblings95', values: band.high },
        ]),
  ];
  return {
    columns: [{ id: 'day', unit: 'days' }, ...columns.map(({ id }) => ({ id }))],
    rows: Array.from({ length: days + 1 }, (_, day) => [day, ...columns.map(({ values }) => numberAt(values, day))]),
  };
}

/** Every young one under every scenario, the means of litters, and the mean. */
export function cloudsTable({ rows }: CloudsData): FigureTable {
  return {
    columns: [{ id: 'scenario' }, { id: 'what' }, { id: 'name' }, { id: 'value' }],
    rows: rows.flatMap(({ label, pups, litters, mean }) => [
      ...pups.map(({ value, title }) => [label, 'young', title, value]),
      ...litters.map(({ value, title }) => [label, 'litter', title, value]),
      [label, 'mean', null, mean],
    ]),
  };
}

/**
 * Where a picture of several scenarios comes from: each of them, with the checksum of its own run where that is known.
 */
export function comparisonPairs(world: Scenario, day: number): readonly (readonly [string, string])[] {
  const { panels, checks = [] } = pageOfComparison(world);
  return [
    ['modelVersion', world.modelVersion],
    ['species', speciesOf(world)],
    ['seed', JSON.stringify(world.seed)],
    ['day', String(day)],
    ...panels.flatMap(({ name, scenario }, i): (readonly [string, string])[] => [
      [`scenario${i + 1}`, JSON.stringify({ name, ...scenario })],
      ...(checks[i] ? [[`checksum${i + 1}`, checks[i]] as const] : []),
    ]),
  ];
}

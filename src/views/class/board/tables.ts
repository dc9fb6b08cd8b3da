import { MODEL_VERSION } from '../../../../sim/page.ts';
import type { HollowRow, PooledFound, PooledRow } from '../../../../sim/classroom.ts';
import type { FigureTable } from '../../../state/figures.ts';
import { optionText, resultName, worldText, type Drawn, type Told } from './says.ts';

/** A board's picture as a table: the same on screen and in a file. No row says whose it is. */

type Rows = FigureTable['rows'];

/**
 * @param isRevealed whether the world of a row may be told
 * @param hollow results of other versions that are drawn too; a column says which version each row is of
 */
export function tableOf(
  pooled: Drawn,
  told: Told,
  isRevealed: boolean,
  hollow: readonly HollowRow[] = [],
): FigureTable {
  const { say } = told;
  const isHollow = pooled.kind === 'results' && hollow.length > 0;
  const [own, cells] = cellsOf(isHollow ? { ...pooled, rows: [...pooled.rows, ...hollow] } : pooled, told, isRevealed);
  const names = isHollow ? [...own, 'version'] : own;
  const rows = isHollow
    ? cells.map((row, i) => [...row, hollow[i - pooled.rows.length]?.version ?? MODEL_VERSION])
    : cells;
  return { columns: names.map((name) => ({ id: say(`class.board.col.${name}`) })), rows };
}

function cellsOf(pooled: Drawn, told: Told, isRevealed: boolean): readonly [readonly string[], Rows] {
  const {
    say,
    of: { lesson },
  } = told;
  const world = (name: string | null) => (name === null ? say('class.board.everybody') : worldText(lesson, name, say));
  const withWorld = isRevealed && lesson.sealed !== undefined;
  const rowCells = (rows: readonly PooledRow[]): Rows =>
    rows.map((row, i) => [i + 1, ...(withWorld ? [world(row.world)] : []), row.estimate, row.low, row.high]);
  const rowNames = ['row', ...(withWorld ? ['world'] : []), 'estimate', 'low', 'high'];
  switch (pooled.kind) {
    case 'options':
    case 'hands':
      return [
        ['option', pooled.kind === 'hands' ? 'hands' : 'count'],
        pooled.tallies.map(({ option, count }) => [optionText(lesson, pooled.ask, pooled.of, option, say), count]),
      ];
    case 'numbers':
      return [['row', 'value'], pooled.values.map((value, i) => [i + 1, value])];
    case 'marks':
      return [['row', 'first', 'second'], pooled.pairs.map(([first, second], i) => [i + 1, first, second])];
    case 'curves':
      return [
        ['row', 'knots', 'value'],
        pooled.curves.flatMap((values, i) => values.map((value, k) => [i + 1, pooled.knots[k]!, value])),
      ];
    case 'change':
      return [
        ['world', 'before', 'after'],
        pooled.groups.flatMap((group) => group.pairs.map(([before, after]) => [world(group.world), before, after])),
      ];
    case 'results':
      return [rowNames, rowCells(pooled.rows)];
    case 'sketches':
      return [['row', 'expected', 'estimate', 'low', 'high'], pooled.rows.map(sketchCells)];
    case 'table':
      return tableCells(
        pooled,
        (name) => world(name),
        (result) => resultName(lesson, result, say),
      );
    case 'reveal':
      return [['world', 'count'], pooled.worlds.map((each) => [world(each.world), each.seats])];
  }
}

/** Where everybody stands in one group, no column says so. */
function tableCells(
  { groups }: Extract<Drawn, { readonly kind: 'table' }>,
  world: (name: string | null) => string,
  named: (result: string) => string,
): readonly [readonly string[], Rows] {
  const isOne = groups.length === 1 && groups[0]!.world === null;
  const rows = groups.flatMap((group) =>
    group.results.map(({ result, found }) => [
      ...(isOne ? [] : [world(group.world)]),
      named(result),
      ...foundCells(found),
    ]),
  );
  return [[...(isOne ? [] : ['world']), 'result', 'count', 'mean', 'low', 'high', 'off0'], rows];
}

function sketchCells({ expected, estimate, low, high }: PooledRow & { readonly expected: number }, i: number) {
  return [i + 1, expected, estimate, low, high];
}

function foundCells(found: PooledFound | null): readonly (number | null)[] {
  if (found === null) return [0, null, null, null, null];
  return [found.n, found.mean.estimate, found.mean.low, found.mean.high, found.off0];
}

import { MODEL_VERSION } from '../../../sim/page.ts';
import type { FigureTable } from '../../state/figures.ts';
import { useSay } from '../../state/react.tsx';
import { useDrawing } from '../../parts/useChart.ts';
import { farthest, MOST_Z } from './report.ts';

const [WIDTH, FOOT, DOT, BIN, EDGE] = [640, 34, 3.4, 0.2, 5];

/**
 * Every distance as a dot, stacked where they crowd, over the band that passes and the shape that luck alone would
 * give.
 */
export function DistancePlot({ zs }: { readonly zs: readonly number[] }) {
  const say = useSay();
  const host = useDrawing(zs, { id: 'checks', table: distanceTable, source: [['modelVersion', MODEL_VERSION]] });
  const stacks = stacked(zs);
  const tallest = Math.max(...stacks.map(({ height }) => height + 1), zs.length * BIN * 0.4);
  const height = tallest * 2 * DOT + 14;
  const x = (z: number) => (WIDTH / 2) * (1 + z / EDGE);
  const y = (level: number) => height - (level + 0.5) * 2 * DOT;
  return (
    <figure ref={host}>
      <svg className="distance-plot" viewBox={`0 0 ${WIDTH} ${height + FOOT}`} aria-hidden="true">
        <rect className="passes" x={x(-MOST_Z)} y="0" width={x(MOST_Z) - x(-MOST_Z)} height={height} />
        <path className="luck" d={luck(zs.length, x, y)} />
        {stacks.map(({ z, height: level }, i) => (
          <circle key={i} className="dot" cx={x(z)} cy={y(level)} r={DOT - 0.4} />
        ))}
        <line className="axis" x1="0" x2={WIDTH} y1={height} y2={height} />
        {[-MOST_Z, -2, 0, 2, MOST_Z].map((z) => (
          <text key={z} x={x(z)} y={height + 15}>
            {String(z).replace('-', '−')}
          </text>
        ))}
        <text x={WIDTH / 2} y={height + 30}>
          {say('model.checks.axis')}
        </text>
        {[-MOST_Z, MOST_Z].map((z) => (
          <text key={z} className="limit" x={x(z)} y="12">
            {say('model.checks.limit')}
          </text>
        ))}
        <text className="luck-name" x={x(1.25)} y={y(zs.length * BIN * 0.22)}>
          {say('model.checks.expected')}
        </text>
      </svg>
      <figcaption className="visually-hidden">
        {say('model.checks.plot', { count: zs.length, largest: (farthest(zs) ?? 0).toFixed(1) })}
      </figcaption>
    </figure>
  );
}

function distanceTable(zs: readonly number[]): FigureTable {
  return {
    columns: [{ id: 'check' }, { id: 'distance', unit: 'standard errors' }],
    rows: zs.map((z, i) => [i + 1, z]),
  };
}

/** Each distance in the middle of its bin, on top of those before it. */
function stacked(zs: readonly number[]): { readonly z: number; readonly height: number }[] {
  const filled = new Map<number, number>();
  return zs
    .toSorted((a, b) => Math.abs(a) - Math.abs(b))
    .map((z) => {
      const bin = Math.round(Math.max(-EDGE, Math.min(EDGE, z)) / BIN);
      const height = filled.get(bin) ?? 0;
      filled.set(bin, height + 1);
      return { z: bin * BIN, height };
    });
}

/** How many of `count` normal deviates fall into each bin, as an outline. */
function luck(count: number, x: (z: number) => number, y: (level: number) => number): string {
  const at = (z: number) => (count * BIN * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
  const points = Array.from({ length: 81 }, (_, i) => -4 + i * 0.1);
  return points.map((z, i) => `${i === 0 ? 'M' : 'L'}${x(z).toFixed(1)},${y(at(z) - 0.5).toFixed(1)}`).join('');
}

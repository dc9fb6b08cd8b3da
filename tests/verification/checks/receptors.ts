/** The receptor integrator of the engine, driven by a gene copy that opens and closes at exact times. */
import { sharedMarkBlock, type MarkBlock } from '../../../sim/model/mark-block.ts';
import { receptorSettings, sharedReceptorPool } from '../../../sim/model/receptors.ts';
import { defaultValues } from '../../../sim/params/table.ts';
import { openStream } from '../../../sim/random/streams.ts';
import { walk } from '../../../sim/theory/stepper.ts';
import { oracles } from '../oracles.ts';
import { against, meanOf, varianceOf, type CheckRow } from './row.ts';

const CLOSED = 0b11;
const ONE_OPEN = 0b10;

/** The thread's block of marks, all copies open, to be set by hand: the pool reads what it shows. */
export function stillMarks(): MarkBlock {
  const marks = sharedMarkBlock();
  marks.closed.fill(0);
  marks.silencing.fill(0);
  return marks;
}

/**
 * One step of the pool is one day. A stretch of Δ days is one step at a half-life of 1/Δ of the true one, which is the
 * same formula, R·e^-δΔ + (s/δ)(1 - e^-δΔ)·output.
 */
export function checkTelegraph(copies: number): CheckRow[] {
  const { opening, closing, production, halfLife, mean, variance } = oracles.telegraph;
  const days = 80;
  const values = {
    ...defaultValues(),
    'receptors.mode': 'switch' as const,
    'receptors.residual': 0,
    'receptors.fullyOpen': (2 * production * halfLife) / Math.LN2,
  };
  const settingsFor = (step: number) => receptorSettings({ ...values, 'receptors.halfLife': halfLife / step }, 1);
  const stream = openStream('telegraph', 'marks', { family: 'theory' });
  const uniform = () => stream.uniform();
  const marks = stillMarks();
  const pool = sharedReceptorPool();
  const reactions = [
    {
      rate: (gene: { open: boolean }) => (gene.open ? 0 : opening),
      apply: (gene: { open: boolean }) => void (gene.open = true),
    },
    {
      rate: (gene: { open: boolean }) => (gene.open ? closing : 0),
      apply: (gene: { open: boolean }) => void (gene.open = false),
    },
  ];
  const process = { uniform, bound: Math.max(opening, closing), reactions };

  const receptors = Float64Array.from({ length: copies }, () => {
    const gene = { open: uniform() < opening / (opening + closing) };
    let held = 0;
    for (let left = days; left > 0;) {
      const output = gene.open ? ONE_OPEN : CLOSED;
      const step = walk({ state: gene, ...process }, left, () => true);
      marks.closed[0] = output;
      pool.begin(settingsFor(step), 1);
      pool.perCell[0] = held;
      pool.advance();
      held = pool.perCell[0]!;
      left -= step;
    }
    return held;
  });
  return [
    against('receptor telegraph: mean', mean, meanOf(receptors)),
    against('receptor telegraph: variance', variance, varianceOf(receptors)),
  ];
}

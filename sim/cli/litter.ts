import { availableParallelism } from 'node:os';
import { createLocalRunner } from '../engine.ts';
import type { Scenario } from '../params/scenario.ts';
import type { LifeResult, Progress } from '../run/protocol.ts';
import { joinLives } from '../run/series.ts';
import { runAside } from './spawn.ts';

/** About one second of work on one thread, in cells × days. */
const SECOND_OF_WORK = 20_000_000;

/** How many threads a scenario deserves when nobody says. The result is the same. */
export function threadsFor({ siblings, cells, days }: Scenario): 1 | 2 {
  return siblings > 1 && siblings * cells * days > SECOND_OF_WORK && availableParallelism() > 1 ? 2 : 1;
}

/** Runs the whole litter, with the digests of its checksum. */
export async function runLitter(scenario: Scenario, threads: 1 | 2): Promise<LifeResult> {
  const here = createLocalRunner();
  const part = (from: number, to: number) => ({ kind: 'life', scenario, from, to, digest: true }) as const;
  const onPart = progressLine();
  const half = threads === 1 ? scenario.siblings : Math.ceil(scenario.siblings / 2);
  const aside = half < scenario.siblings ? runAside(part(half, scenario.siblings)) : null;
  try {
    const pieces = await Promise.all([here.run(part(0, half), { onPart }), ...(aside === null ? [] : [aside.result])]);
    return joinLives(scenario, pieces);
  } finally {
    aside?.end();
    onPart.clear();
  }
}

/** Percent done on a terminal, nothing elsewhere. */
function progressLine(): ((part: Progress) => void) & { clear(): void } {
  const terminal = process.stderr.isTTY;
  let shown = -1;
  const show = ({ done, total }: Progress) => {
    const percent = Math.floor((100 * done) / total);
    if (!terminal || percent === shown) return;
    shown = percent;
    process.stderr.write(`\r${percent} %`);
  };
  return Object.assign(show, { clear: () => void (shown >= 0 && process.stderr.write('\r\u001b[K')) });
}

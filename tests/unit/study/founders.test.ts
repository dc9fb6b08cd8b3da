/** Founders of family lines are lived once: whoever asks again meets what a first run would have given. */
import { describe, expect, it, vi } from 'vitest';
import type * as engine from '../../../sim/engine.ts';
import type * as page from '../../../sim/page.ts';

type Engine = typeof engine & typeof page;

/** An engine that has lived nothing yet. */
async function freshEngine(): Promise<Engine> {
  vi.resetModules();
  return { ...(await import('../../../sim/page.ts')), ...(await import('../../../sim/engine.ts')) };
}

interface Asked {
  readonly design: Record<string, unknown>;
  readonly world?: Partial<page.Scenario>;
}

const LINES = 5;

function lived({ runNow, newStudy, parseStudy, scenarioFromPreset }: Engine, { design, world = {} }: Asked) {
  const scenario = { ...scenarioFromPreset('both-parents', 'founders'), days: 40, ...world };
  const own = { lines: 10, generations: 2, cells: 64, ...design };
  const study = parseStudy({ ...newStudy('lineage', scenario), design: own }) as page.LineageResult['study'];
  const { methylation, receptors, care, responsiveness } = runNow({ kind: 'lineage', study, from: 0, to: LINES });
  return [methylation, receptors, care, responsiveness].map((numbers) => [...numbers]);
}

const ASKED: Readonly<Record<string, Asked>> = {
  plain: { design: {} },
  'another switch': { design: { transmitCare: false } },
  'another start': { design: { high: 1.3 } },
  'support for the founders': { design: { supportAt: 1 } },
  'fostered founders': { design: { fosterAt: 1 } },
  'more cells': { design: { cells: 128 } },
  'another seed': { design: {}, world: { seed: 'others' } },
  'more days': { design: {}, world: { days: 60 } },
  'another law': { design: {}, world: { set: { 'kappa.care': 0.2 } } },
};

describe('founders', () => {
  it('are the same to the bit whatever was lived before them', async () => {
    const used = await freshEngine();
    const after = Object.entries(ASKED).map(([name, asked]) => [name, lived(used, asked)] as const);
    for (const [name, numbers] of after) expect(numbers, name).toEqual(lived(await freshEngine(), ASKED[name]!));
  });

  it('are lived once, whichever switch is asked about', async () => {
    const used = await freshEngine();
    lived(used, ASKED['plain']!);
    const { sharedMarkBlock } = await import('../../../sim/model/mark-block.ts');
    const begun = vi.spyOn(sharedMarkBlock(), 'begin');
    lived(used, ASKED['another switch']!);
    // One block a young one of the second generation; nobody's childhood matters where care is not handed on.
    expect(begun).toHaveBeenCalledTimes(2 * LINES);
    begun.mockRestore();
  });
});
